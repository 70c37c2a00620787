package vn.chitieuso.kpi.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.Verification;

/**
 * A target as pages show it: with the names its indicator and unit bear at the end of the year, and what set it.
 *
 * @param measure what the value counts: "%", "xã"
 * @param unit code; null where it is set for a group
 * @param unitName the unit's or the group's
 * @param unitDay the day on which the unit bears that code and name: the year's last, or the unit's own
 * @param accumulated what shall be reached in all by the end of the year; null for a superseded one
 * @param verification how far the decision is verified; null where none is named
 */
public record TargetEntry(
        String indicator,
        String indicatorName,
        String measure,
        String unit,
        String unitName,
        LocalDate unitDay,
        int year,
        BigDecimal value,
        Qualifier qualifier,
        TargetPath path,
        BigDecimal baseline,
        BigDecimal accumulated,
        String decision,
        Verification verification,
        String remark,
        OffsetDateTime setAt,
        String setBy,
        boolean superseded) {

    /** Whether the mark "chưa có nguồn" belongs beside it. */
    public boolean isUnsourced() {
        return verification == null || verification.isUnsourced();
    }

    /** Whether the value alone does not say what shall be reached in all. */
    public boolean isAccumulating() {
        return accumulated != null && accumulated.compareTo(value) != 0;
    }
}
