package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;

/**
 * What a unit writes of a criterion.
 *
 * @param points its own, where people judge; else null
 * @param claimedValue the figure it claims, where none was accepted; else null
 */
public record SelfEntry(BigDecimal points, BigDecimal claimedValue, String reason) {

    public static final int REASON_MAX = 2000;
}
