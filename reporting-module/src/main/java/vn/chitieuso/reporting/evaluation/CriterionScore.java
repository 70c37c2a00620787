package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;

/**
 * What a unit has for one criterion.
 *
 * @param criterion its code
 * @param value what was measured; null where people judge, or nothing was accepted or claimed
 * @param share of the maximum, from 0 to 1; null where there are no points
 * @param points null where nobody and nothing gave any yet: a gap, which is not zero
 * @param source null where there are no points
 * @param verified whether the panel or the council stands behind the points
 */
public record CriterionScore(
        String criterion,
        BigDecimal value,
        BigDecimal share,
        BigDecimal points,
        BigDecimal maximum,
        ScoreSource source,
        boolean verified) {}
