package vn.chitieuso.reporting.tracking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.kpi.indicator.ReportedFigure;

/**
 * What is known of one indicator and bearer in a year.
 *
 * @param whole what the year came to so far; null where nothing is known
 * @param before what the year before came to; null where nothing is known
 * @param type length of the periods of the points
 * @param points of the year and of the periods before it, the oldest first
 * @param wholeYear whether the figure was sent for the year itself, not for parts of it
 */
public record Reading(
        ReportedFigure whole, ReportedFigure before, PeriodType type, List<Point> points, boolean wholeYear) {

    static Reading nothing(PeriodType type) {
        return new Reading(null, null, type, List.of(), false);
    }

    public List<Point> inYear(int year) {
        return points.stream().filter(point -> point.year() == year).toList();
    }

    public Optional<Point> last(int year) {
        return inYear(year).stream().reduce((first, second) -> second);
    }

    /** What the year came to: its own figure, else the sum of the points, or the last of them. */
    Optional<ReportedFigure> figure(int year, boolean flow) {
        if (whole != null) {
            return Optional.of(whole);
        }
        Optional<ReportedFigure> last = last(year).map(Point::figure);
        return flow ? last.map(figure -> summed(inYear(year), figure)) : last;
    }

    private static ReportedFigure summed(List<Point> points, ReportedFigure last) {
        BigDecimal total =
                points.stream().map(point -> point.figure().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean illustrative = points.stream().anyMatch(point -> point.figure().illustrative());
        return new ReportedFigure(total, last.qualifier(), last.reported(), last.expected(), illustrative);
    }
}
