package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * What the council settled.
 *
 * @param edition of the publication it is settled for
 * @param settledBy username
 */
public record Settlement(
        long criterionId,
        long unitId,
        int edition,
        long version,
        BigDecimal points,
        String reason,
        OffsetDateTime settledAt,
        String settledBy,
        String settledByName) {}
