package vn.chitieuso.reporting.tracking.rest;

import java.math.BigDecimal;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.target.TargetPath;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.tracking.Course;
import vn.chitieuso.reporting.tracking.Forecast;
import vn.chitieuso.reporting.tracking.Outlook;
import vn.chitieuso.reporting.tracking.TargetProgress;
import vn.chitieuso.reporting.tracking.TrackingState;

/**
 * How far a target is, as the API tells it.
 *
 * @param unit code; null where the members of a group count together
 * @param group code; null where a unit bears the target
 * @param year the target year
 * @param asOf code of the period the figures reach to
 * @param pathValue where the path stands at that time
 * @param gap value less target
 * @param pathGap value less that of the path
 * @param outlook whether the forecast's interval reaches the target; null without a forecast
 * @param recognised units recognised in that year of recognition; null where nobody ever was
 * @param recognisedInAll units recognised by its end
 */
public record TrackingLine(
        String indicator,
        String indicatorName,
        String measure,
        String unit,
        String group,
        String bearerName,
        int year,
        String target,
        Qualifier qualifier,
        TargetPath path,
        String accumulatedTarget,
        String start,
        Course.Start startFrom,
        String value,
        Qualifier valueQualifier,
        String asOf,
        String pathValue,
        String gap,
        String pathGap,
        TrackingState state,
        boolean yearOver,
        long reported,
        long expected,
        int missingYears,
        Forecast.Method forecastMethod,
        String forecast,
        String forecastLow,
        String forecastHigh,
        int forecastPoints,
        boolean forecastCut,
        Outlook outlook,
        Long recognised,
        Long recognisedInAll,
        String decision,
        String remark,
        boolean illustrative,
        boolean unsourced) {

    static TrackingLine of(TargetProgress progress) {
        var target = progress.target();
        var forecast = progress.forecast();
        return new TrackingLine(
                target.indicator(),
                progress.indicator().name(),
                progress.indicator().unit(),
                progress.unit() == null ? null : progress.unit().code(),
                target.group(),
                progress.bearerName(),
                target.year(),
                shown(target.value()),
                target.qualifier(),
                target.path(),
                shown(target.accumulated()),
                shown(progress.course().start()),
                progress.course().from(),
                shown(progress.value()),
                progress.valueQualifier(),
                progress.asOf(),
                shown(progress.pathValue()),
                shown(progress.gap()),
                shown(progress.pathGap()),
                progress.state(),
                progress.yearOver(),
                progress.reported(),
                progress.expected(),
                progress.missingYears(),
                forecast.method(),
                shown(forecast.value()),
                shown(forecast.low()),
                shown(forecast.high()),
                forecast.points(),
                forecast.cut(),
                progress.outlook(),
                progress.recognised() == null ? null : progress.recognised().inYear(),
                progress.recognised() == null ? null : progress.recognised().inAll(),
                target.decision(),
                target.remark(),
                progress.illustrative(),
                target.isUnsourced());
    }

    private static String shown(BigDecimal number) {
        return Decimals.exchange(Decimals.rounded(number));
    }
}
