package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * What a unit says itself of a criterion.
 *
 * @param points its own, where people judge
 * @param claimedValue the figure it claims, where none was accepted
 * @param writtenBy username
 */
public record SelfScore(
        long criterionId,
        long unitId,
        long version,
        BigDecimal points,
        BigDecimal claimedValue,
        String reason,
        OffsetDateTime writtenAt,
        String writtenBy,
        String writtenByName) {}
