package vn.chitieuso.reporting.rollup;

import java.math.BigDecimal;

/**
 * One input added up over a group of units and, where it had to be, over shorter periods.
 *
 * @param place of the period among those asked for, from 0
 */
record PeriodSum(
        int place,
        long groupId,
        long indicatorId,
        BigDecimal total,
        long reported,
        boolean lower,
        boolean upper,
        boolean illustrative) {

    InputSum sum() {
        return new InputSum(groupId, indicatorId, total, reported, lower, upper, illustrative);
    }
}
