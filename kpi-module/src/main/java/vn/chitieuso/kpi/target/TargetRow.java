package vn.chitieuso.kpi.target;

import java.math.BigDecimal;
import vn.chitieuso.kpi.Qualifier;

/** A target in force as lists show it; the unit's code is that of the year's end. */
public record TargetRow(
        long indicatorId,
        String indicator,
        long unitId,
        String unit,
        int year,
        BigDecimal value,
        Qualifier qualifier,
        String decision,
        String remark) {}
