package vn.chitieuso.reporting.rollup;

import java.math.BigDecimal;
import vn.chitieuso.kpi.Qualifier;

/**
 * One input added up over a group of units.
 *
 * @param reported units that have the figure
 * @param lower whether a part is greater than the number beside it ("trên")
 * @param upper whether a part is less than the number beside it ("dưới")
 */
record InputSum(
        long groupId,
        long indicatorId,
        BigDecimal total,
        long reported,
        boolean lower,
        boolean upper,
        boolean illustrative) {

    static InputSum of(RollUp row) {
        return new InputSum(
                0,
                row.indicator().id(),
                row.value(),
                row.reported(),
                row.qualifier() == Qualifier.GREATER_THAN,
                row.qualifier() == Qualifier.LESS_THAN,
                row.illustrative());
    }

    InputSum plus(InputSum other) {
        return new InputSum(
                groupId,
                indicatorId,
                total.add(other.total),
                reported + other.reported,
                lower || other.lower,
                upper || other.upper,
                illustrative || other.illustrative);
    }
}
