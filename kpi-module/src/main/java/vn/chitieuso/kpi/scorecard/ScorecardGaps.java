package vn.chitieuso.kpi.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.kpi.formula.Problem;
import vn.chitieuso.platform.text.Decimals;

/** Where a scorecard does not add up or is not whole. An error keeps it from being published. */
final class ScorecardGaps {

    private static final int SHOWN_DECIMALS = 4;

    private final Scorecard scorecard;
    private final List<Problem> problems = new ArrayList<>();

    private ScorecardGaps(Scorecard scorecard) {
        this.scorecard = scorecard;
    }

    static List<Problem> of(Scorecard scorecard) {
        ScorecardGaps gaps = new ScorecardGaps(scorecard);
        gaps.sections();
        scorecard.getSections().forEach(gaps::criteria);
        gaps.classes();
        return gaps.problems;
    }

    private void sections() {
        ScorecardDescription card = scorecard.describe();
        List<ScorecardSection> sections = scorecard.getSections();
        BigDecimal sum = sections.stream().map(ScorecardSection::getMaximum).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (card.declaredSections() != null && card.declaredSections() != sections.size()) {
            error("kpi.scorecard.gap.sections", card.declaredSections(), sections.size());
        }
        long criteria = sections.stream()
                .mapToLong(section -> section.getCriteria().size())
                .sum();
        if (card.declaredCriteria() != null && card.declaredCriteria() != criteria) {
            error("kpi.scorecard.gap.criteria", card.declaredCriteria(), criteria);
        }
        compare("kpi.scorecard.gap.maximum", card.maximum(), sum, scorecard.getCode());
    }

    private void criteria(ScorecardSection section) {
        int known = section.getCriteria().size();
        if (section.getDeclaredCriteria() != null && section.getDeclaredCriteria() != known) {
            error(
                    "kpi.scorecard.gap.criteriaOf",
                    section.getTitle(),
                    known,
                    section.getDeclaredCriteria(),
                    Decimals.shown(section.getKnownMaximum(), SHOWN_DECIMALS),
                    Decimals.shown(section.getMaximum(), SHOWN_DECIMALS));
        } else {
            compare("kpi.scorecard.gap.maximumOf", section.getMaximum(), section.getKnownMaximum(), section.getTitle());
        }
        section.getCriteria().stream()
                .filter(criterion -> criterion.getRule() == RuleKind.MANUAL && criterion.getEvidence() == null)
                .forEach(criterion -> problems.add(new Problem(
                        Severity.WARNING, "kpi.scorecard.gap.noEvidence", criterion.getCode(), criterion.getTitle())));
    }

    private void compare(String key, BigDecimal declared, BigDecimal sum, String name) {
        if (declared.compareTo(sum) != 0) {
            error(
                    key,
                    name,
                    Decimals.shown(declared, SHOWN_DECIMALS),
                    Decimals.shown(sum, SHOWN_DECIMALS),
                    Decimals.shown(declared.subtract(sum).abs(), SHOWN_DECIMALS));
        }
    }

    private void classes() {
        List<Classification> classes = scorecard.getClasses();
        boolean toTheGround = classes.isEmpty()
                || classes.get(classes.size() - 1).getFromPercent().signum() == 0;
        if (!toTheGround) {
            problems.add(new Problem(
                    Severity.WARNING,
                    "kpi.scorecard.gap.classes",
                    Decimals.shown(classes.get(classes.size() - 1).getFromPercent(), SHOWN_DECIMALS)));
        }
    }

    private void error(String key, Object... arguments) {
        problems.add(new Problem(Severity.ERROR, key, arguments));
    }
}
