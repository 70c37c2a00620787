package vn.chitieuso.reporting.lineage.rest;

import java.time.LocalDate;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.lineage.LineagePoint;
import vn.chitieuso.reporting.lineage.Mark;
import vn.chitieuso.reporting.rollup.RollUp;

/** One point as the API tells it. */
public record PointLine(
        String period,
        LocalDate dataFrom,
        LocalDate dataTo,
        String value,
        Qualifier qualifier,
        String numerator,
        String denominator,
        Mark mark,
        long reported,
        long expected,
        boolean illustrative) {

    static PointLine of(LineagePoint point) {
        RollUp sum = point.sum();
        return new PointLine(
                point.period().code().toString(),
                point.period().dataFrom(),
                point.period().dataTo(),
                sum == null ? null : Decimals.exchange(Decimals.rounded(sum.value())),
                sum == null ? Qualifier.EQUAL : sum.qualifier(),
                sum == null ? null : Decimals.exchange(sum.numerator()),
                sum == null ? null : Decimals.exchange(sum.denominator()),
                point.mark(),
                sum == null ? 0 : sum.reported(),
                sum == null ? 0 : sum.expected(),
                sum != null && sum.illustrative());
    }
}
