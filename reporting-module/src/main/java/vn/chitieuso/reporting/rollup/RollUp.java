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
 * @param inexact whether a part says "trên" or "dưới" in a way that leaves open on which side of the value the true one lies
 * @param numerator of a ratio, the sum it is computed from; else null
 * @param denominator of a ratio; else null
 * @param reported figures that are in it, of units or of units and shorter periods; of a derived indicator, those whose every
 *     input is
 * @param expected as many as are asked for
 * @param shorter whether the figures counted are those of shorter periods
 * @param leftOut units of which a figure is not in it, because they gave only a part of the inputs
 * @param illustrative whether a part is a demonstration's
 */
public record RollUp(
        UnitRow unit,
        IndicatorRow indicator,
        BigDecimal value,
        Qualifier qualifier,
        boolean inexact,
        BigDecimal numerator,
        BigDecimal denominator,
        long reported,
        long expected,
        boolean shorter,
        long leftOut,
        boolean illustrative) {

    /** Figures that are asked for and not there. */
    public long missing() {
        return Math.max(0, expected - reported);
    }
}
