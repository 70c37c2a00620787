package vn.chitieuso.reporting.rollup.rest;

import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.rollup.RollUp;

/**
 * One sum as the API tells it.
 *
 * @param counted what reported and expected count: UNITS, or SHORTER_PERIODS of units
 */
public record RollUpLine(
        String unit,
        String unitName,
        String indicator,
        String period,
        String value,
        Qualifier qualifier,
        String numerator,
        String denominator,
        long reported,
        long expected,
        boolean illustrative,
        long missing,
        String counted,
        long leftOut,
        boolean inexact) {

    static RollUpLine of(RollUp row, Period period) {
        return new RollUpLine(
                row.unit().code(),
                row.unit().name(),
                row.indicator().code(),
                period.code().toString(),
                Decimals.exchange(Decimals.rounded(row.value())),
                row.qualifier(),
                Decimals.exchange(row.numerator()),
                Decimals.exchange(row.denominator()),
                row.reported(),
                row.expected(),
                row.illustrative(),
                row.missing(),
                row.shorter() ? "SHORTER_PERIODS" : "UNITS",
                row.leftOut(),
                row.inexact());
    }
}
