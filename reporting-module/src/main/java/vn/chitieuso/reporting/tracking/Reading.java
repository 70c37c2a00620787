package vn.chitieuso.reporting.tracking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.kpi.indicator.ReportedFigure;

/**
 * What is known of one indicator and bearer in a year.
 *
 * @param whole what the year came to so far; null where nothing is known
 * @param before what the year before came to; null where nothing is known
 * @param type length of the periods of the points
 * @param points of the year and of the periods before it, the oldest first, each for itself
 * @param inputs the same of the inputs of a ratio, by code; none of others
 * @param wholeYear whether the figure was sent for the year itself, not for parts of it
 */
public record Reading(
        ReportedFigure whole,
        ReportedFigure before,
        PeriodType type,
        List<Point> points,
        Map<String, List<Point>> inputs,
        boolean wholeYear) {

    public List<Point> inYear(int year) {
        return points.stream().filter(point -> point.year() == year).toList();
    }

    public Optional<Point> last(int year) {
        return inYear(year).stream().reduce((first, second) -> second);
    }
}
