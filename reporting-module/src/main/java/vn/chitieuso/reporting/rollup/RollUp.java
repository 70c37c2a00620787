package vn.chitieuso.reporting.rollup;

import java.math.BigDecimal;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.IndicatorRow;

/**
 * One indicator of one unit and everything below it.
 *
 * @param value null where nothing was reported, an input is missing or something is divided by zero
 * @param qualifier GREATER_THAN where one of the parts says "trên"
 * @param numerator of a ratio, the sum it is computed from; else null
 * @param denominator of a ratio; else null
 * @param reported units whose figure is in it; of a derived indicator, those whose every input is
 * @param expected units that are asked for it
 * @param illustrative whether a part is a demonstration's
 */
public record RollUp(
        UnitRow unit,
        IndicatorRow indicator,
        BigDecimal value,
        Qualifier qualifier,
        BigDecimal numerator,
        BigDecimal denominator,
        long reported,
        long expected,
        boolean illustrative) {}
