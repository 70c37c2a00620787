package vn.chitieuso.kpi.target;

import java.math.BigDecimal;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.Verification;

/**
 * A target in force as lists show it; the unit's code is that of the year's end.
 *
 * @param unitId null where it is set for a group
 * @param unit code, or null where it is set for a group
 * @param group code, or null where it is set for a unit
 * @param inYear what the year itself asks for: the value, or of a cumulative path the step since the year before; null
 *     where that is not known
 * @param accumulated what shall be reached in all by the end of the year, since the first target of the path
 */
public record TargetRow(
        long indicatorId,
        String indicator,
        Long unitId,
        String unit,
        String group,
        int year,
        BigDecimal value,
        Qualifier qualifier,
        TargetPath path,
        BigDecimal baseline,
        BigDecimal inYear,
        BigDecimal accumulated,
        String decision,
        Verification verification,
        String remark) {

    /** Whether the mark "chưa có nguồn" belongs beside it. */
    public boolean isUnsourced() {
        return verification == null || verification.isUnsourced();
    }
}
