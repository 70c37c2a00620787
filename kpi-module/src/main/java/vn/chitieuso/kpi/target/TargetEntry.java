package vn.chitieuso.kpi.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.Verification;

/**
 * A target as pages show it: with the names its indicator and unit bear at the end of the year, and what set it.
 *
 * @param measure what the value counts: "%", "xã"
 * @param unitDay the day on which the unit bears that code and name: the year's last, or the unit's own
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
        String decision,
        Verification verification,
        String remark,
        boolean superseded) {

    /** Whether the mark "chưa có nguồn" belongs beside it. */
    public boolean isUnsourced() {
        return verification == null || verification.isUnsourced();
    }
}
