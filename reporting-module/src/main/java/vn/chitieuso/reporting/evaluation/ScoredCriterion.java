package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.util.Locale;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.kpi.scorecard.RuleKind;
import vn.chitieuso.kpi.scorecard.ScoringRule;

/**
 * A criterion as a round scores by it.
 *
 * @param place among all of the round
 * @param measure as a formula is written; null where people judge
 * @param evidence what a unit shall show; null where nothing is asked
 * @param departmentId who verifies it; null for the standing agency itself
 */
public record ScoredCriterion(
        long id,
        int place,
        String sectionCode,
        String sectionTitle,
        BigDecimal sectionMaximum,
        String code,
        String title,
        BigDecimal maximum,
        RuleKind rule,
        String parameters,
        String measure,
        String evidence,
        Long departmentId) {

    public ScoringRule scoringRule() {
        return ScoringRule.parse(rule, parameters);
    }

    public String ruleInWords(Locale locale) {
        return scoringRule().words(locale);
    }

    /** Null where people judge. */
    public Formula formula() {
        return measure == null ? null : Formula.parse(measure);
    }

    /** Whether people judge. */
    public boolean isManual() {
        return measure == null;
    }
}
