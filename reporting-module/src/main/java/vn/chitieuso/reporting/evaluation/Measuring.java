package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.kpi.formula.Outcome;
import vn.chitieuso.kpi.indicator.ReportedFigure;
import vn.chitieuso.kpi.scorecard.RuleKind;
import vn.chitieuso.kpi.scorecard.Scoring;
import vn.chitieuso.kpi.scorecard.ScoringRule;

/** Applies the rules of a round's criteria to figures; knows nobody and nothing else. */
final class Measuring {

    private final Map<Long, Map<String, BigDecimal>> values = new HashMap<>();
    private final Map<Long, Map<String, ReportedFigure>> figures;
    private final Map<Long, List<BigDecimal>> peers = new HashMap<>();

    /** @param figures by unit and code; of all units of the round where a rule asks for their place */
    Measuring(Map<Long, Map<String, ReportedFigure>> figures) {
        this.figures = figures;
        figures.forEach((unit, known) -> {
            Map<String, BigDecimal> plain = new HashMap<>();
            known.forEach((code, figure) -> plain.put(code, figure.value()));
            values.put(unit, plain);
        });
    }

    /** Empty where people judge. */
    Optional<Measurement> measure(ScoredCriterion criterion, long unit) {
        return criterion.isManual()
                ? Optional.empty()
                : Optional.of(measured(criterion, outcome(criterion.formula(), unit)));
    }

    /** What a value would give that the unit claims where none was accepted; by place it takes its place among the others. */
    Measurement claimed(ScoredCriterion criterion, BigDecimal value) {
        List<BigDecimal> all = new ArrayList<>(List.of(value));
        if (criterion.rule() == RuleKind.RANK) {
            all.addAll(peers(criterion));
        }
        return measured(criterion, new Outcome(value, null, null), all);
    }

    private Measurement measured(ScoredCriterion criterion, Outcome outcome) {
        return measured(criterion, outcome, criterion.rule() == RuleKind.RANK ? peers(criterion) : List.of());
    }

    private static Measurement measured(ScoredCriterion criterion, Outcome outcome, List<BigDecimal> all) {
        if (!outcome.isPresent()) {
            return new Measurement(outcome, null, null, null, null);
        }
        ScoringRule rule = criterion.scoringRule();
        if (criterion.rule() != RuleKind.RANK) {
            BigDecimal share = rule.share(outcome.value(), List.of());
            return new Measurement(outcome, share, Scoring.points(share, criterion.maximum()), null, null);
        }
        BigDecimal share = rule.share(outcome.value(), all);
        return new Measurement(
                outcome, share, Scoring.points(share, criterion.maximum()), place(share, all), all.size());
    }

    /** The share tells how many are not ahead. */
    private static int place(BigDecimal share, Collection<BigDecimal> all) {
        return all.size() < 2
                ? 1
                : all.size()
                        - share.multiply(BigDecimal.valueOf(all.size() - 1L))
                                .setScale(0, RoundingMode.HALF_UP)
                                .intValue();
    }

    private List<BigDecimal> peers(ScoredCriterion criterion) {
        return peers.computeIfAbsent(
                criterion.id(),
                id -> figures.keySet().stream()
                        .map(unit -> outcome(criterion.formula(), unit))
                        .map(Outcome::optional)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Outcome outcome(Formula formula, long unit) {
        return formula.compute(values.getOrDefault(unit, Map.of()));
    }

    /** The figure of an indicator, with what else is known of it; null where none was accepted. */
    ReportedFigure figure(long unit, String code) {
        return figures.getOrDefault(unit, Map.of()).get(code);
    }
}
