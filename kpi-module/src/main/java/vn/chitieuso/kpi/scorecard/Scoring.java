package vn.chitieuso.kpi.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.kpi.formula.Outcome;

/**
 * Computes the points that units' figures give under a scorecard. Units are scored together, for a rule may ask for their
 * place among each other. A missing value gives no points and says why; a manual criterion gives none here.
 */
public final class Scoring {

    private static final int POINT_DECIMALS = 4;

    private final Scorecard scorecard;

    /** @param scorecard whole, with its criteria */
    public Scoring(Scorecard scorecard) {
        this.scorecard = scorecard;
    }

    /** What a share of a maximum comes to. */
    public static BigDecimal points(BigDecimal share, BigDecimal maximum) {
        return share.multiply(maximum).setScale(POINT_DECIMALS, RoundingMode.HALF_UP);
    }

    /** The indicators whose figures it reads. */
    public Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        criteria().stream()
                .map(Criterion::getFormula)
                .filter(java.util.Objects::nonNull)
                .forEach(formula -> codes.addAll(formula.codes()));
        return codes;
    }

    private List<Criterion> criteria() {
        return scorecard.getSections().stream()
                .flatMap(section -> section.getCriteria().stream())
                .toList();
    }

    /** @param figures of all units that are scored, by unit and code */
    public <U> Map<U, UnitScore> score(Map<U, Map<String, BigDecimal>> figures) {
        Map<U, List<CriterionScore>> scores = new HashMap<>();
        figures.keySet().forEach(unit -> scores.put(unit, new ArrayList<>()));
        for (Criterion criterion : criteria()) {
            Map<U, Outcome> values = new HashMap<>();
            if (criterion.getFormula() != null) {
                figures.forEach(
                        (unit, known) -> values.put(unit, criterion.getFormula().compute(known)));
            }
            List<BigDecimal> peers = values.values().stream()
                    .map(Outcome::optional)
                    .flatMap(Optional::stream)
                    .toList();
            scores.forEach((unit, list) -> list.add(score(criterion, values.get(unit), peers)));
        }
        Map<U, UnitScore> result = new HashMap<>();
        scores.forEach((unit, list) -> result.put(unit, new UnitScore(list)));
        return result;
    }

    private static CriterionScore score(Criterion criterion, Outcome outcome, Collection<BigDecimal> peers) {
        BigDecimal points = outcome == null || !outcome.isPresent()
                ? null
                : points(criterion.getScoringRule().share(outcome.value(), peers), criterion.getMaximum());
        return new CriterionScore(criterion.getCode(), criterion.getTitle(), criterion.getMaximum(), outcome, points);
    }

    /**
     * What one criterion gave.
     *
     * @param outcome what was measured, or why nothing could be; null for a manual one
     * @param points null where there are none to give yet
     */
    public record CriterionScore(String code, String title, BigDecimal maximum, Outcome outcome, BigDecimal points) {}

    /** What all criteria gave one unit, in their order. */
    public record UnitScore(List<CriterionScore> criteria) {

        public BigDecimal total() {
            return criteria.stream()
                    .map(CriterionScore::points)
                    .filter(java.util.Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Points that nobody could give for want of figures or of a person. */
        public BigDecimal open() {
            return criteria.stream()
                    .filter(score -> score.points() == null)
                    .map(CriterionScore::maximum)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
