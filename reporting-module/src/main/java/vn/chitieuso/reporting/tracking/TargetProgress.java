package vn.chitieuso.reporting.tracking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.target.TargetRow;

/**
 * A target and how far its bearer is.
 *
 * @param target in force; its year is the target year, never the year of a figure or of a recognition
 * @param unit the bearer, or the member of the group that bears it; null for the members together
 * @param bearerName the unit's, or the group's
 * @param value what was reached, of a cumulative path in all; null where nothing was sent
 * @param asOf brief name of the period the figures reach to; null where nothing was sent
 * @param asOfDay the last day of its data
 * @param course the path
 * @param pathValue where the path stands at that time; null where nothing was sent
 * @param missingYears years of a cumulative path for which nothing was sent
 * @param reported figures that are in the value
 * @param expected as many as are asked for
 * @param recognised units below the bearer recognised for it; null where nobody ever was
 * @param reading what it was worked out from
 * @param soFar what the year came to period by period
 * @param yearOver whether the year's data are closed
 */
public record TargetProgress(
        TargetRow target,
        IndicatorRow indicator,
        UnitRow unit,
        String bearerName,
        BigDecimal value,
        Qualifier valueQualifier,
        String asOf,
        LocalDate asOfDay,
        Course course,
        BigDecimal pathValue,
        TrackingState state,
        int missingYears,
        long reported,
        long expected,
        boolean illustrative,
        Forecast forecast,
        Outlook outlook,
        RecognisedUnits recognised,
        Reading reading,
        List<Point> soFar,
        boolean yearOver) {

    private static final int PLACES_MIN = 2;

    /** How far the value is from the goal: negative below it. */
    public BigDecimal gap() {
        return value == null ? null : value.subtract(course.goal());
    }

    /** How far the value is from the path: negative below it. */
    public BigDecimal pathGap() {
        return value == null ? null : value.subtract(pathValue);
    }

    /** Code of the unit, or of the group. */
    public String bearerCode() {
        return unit == null ? target.group() : unit.code();
    }

    /** To how many places it is told: whole things whole, all else finely enough to see which side of a target it is on. */
    public int decimals() {
        return indicator.isCount() ? 0 : Math.max(PLACES_MIN, indicator.decimals());
    }

    /** Whether it is one member's part of what a group is asked. */
    public boolean isMember() {
        return unit != null && target.group() != null;
    }

    public boolean isTogether() {
        return unit == null;
    }
}
