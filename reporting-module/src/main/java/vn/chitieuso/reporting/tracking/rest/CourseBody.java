package vn.chitieuso.reporting.tracking.rest;

import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.tracking.Point;
import vn.chitieuso.reporting.tracking.TargetProgress;

/**
 * One target with its way through the year.
 *
 * @param points the figures of the year's periods and of those before that a trend takes
 * @param members of the group that bears it; none where a unit does
 */
public record CourseBody(TrackingLine target, List<PointBody> points, List<TrackingLine> members) {

    static CourseBody of(List<TargetProgress> progress) {
        TargetProgress first = progress.get(0);
        return new CourseBody(
                TrackingLine.of(first),
                first.reading().points().stream().map(PointBody::of).toList(),
                progress.stream()
                        .filter(TargetProgress::isMember)
                        .map(TrackingLine::of)
                        .toList());
    }

    /** One period's figure. */
    public record PointBody(
            String period,
            LocalDate dataTo,
            String value,
            Qualifier qualifier,
            long reported,
            long expected,
            boolean illustrative) {

        static PointBody of(Point point) {
            return new PointBody(
                    point.period().code().toString(),
                    point.period().dataTo(),
                    Decimals.exchange(Decimals.rounded(point.figure().value())),
                    point.figure().qualifier(),
                    point.figure().reported(),
                    point.figure().expected(),
                    point.figure().illustrative());
        }
    }
}
