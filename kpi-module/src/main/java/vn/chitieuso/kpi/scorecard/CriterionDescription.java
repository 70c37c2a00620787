package vn.chitieuso.kpi.scorecard;

import java.math.BigDecimal;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.formula.Formula;

/**
 * What a criterion asks.
 *
 * @param maximum points
 * @param measure what is measured, over indicator codes; null for a manual one
 * @param evidence what a unit must show: number, name, date and abstract of a document
 */
public record CriterionDescription(
        String title,
        int ordinal,
        BigDecimal maximum,
        ScoringRule rule,
        Formula measure,
        String evidence,
        String source,
        Verification verification) {}
