package vn.chitieuso.reporting.value;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import vn.chitieuso.kpi.Qualifier;

/**
 * What a reviewer found to be right in a cell, beside what the unit reported. It counts from the acceptance on, in place of
 * the reported figure, and is gone with the next sending, which is verified anew; the trail keeps it.
 */
public record Verification(
        long indicatorId,
        BigDecimal value,
        Qualifier qualifier,
        String reason,
        OffsetDateTime verifiedAt,
        String verifiedBy) {

    /** Short enough to be told, after the figure, in one comment. */
    public static final int REASON_MAX = 1900;
}
