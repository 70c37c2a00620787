package vn.chitieuso.reporting.rollup;

import java.math.BigDecimal;

/**
 * One input added up over a group of units.
 *
 * @param reported units that have the figure
 * @param lower whether a part is greater than the number beside it ("trên")
 * @param upper whether a part is less than the number beside it ("dưới")
 */
record InputSum(
        long groupId, long indicatorId, BigDecimal total, long reported, boolean lower, boolean upper, boolean illustrative) {}
