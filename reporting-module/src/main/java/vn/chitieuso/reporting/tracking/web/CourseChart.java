package vn.chitieuso.reporting.tracking.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Chart;
import vn.chitieuso.reporting.tracking.Course;
import vn.chitieuso.reporting.tracking.Forecast;
import vn.chitieuso.reporting.tracking.Point;
import vn.chitieuso.reporting.tracking.TargetProgress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Draws a target's year: what was reached, the path, the goal, and the forecast opening to its interval. */
@RequestScoped
class CourseChart {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int PLACES = 2;

    @Inject
    private Language language;

    Chart of(TargetProgress progress) {
        List<PeriodCode> periods =
                PeriodCode.ofYear(progress.target().year(), progress.reading().type());
        List<BigDecimal> reached = reached(progress, periods);
        List<Chart.Series> series = new ArrayList<>();
        series.add(series("reached", Chart.Kind.LINE, reached));
        series.add(series(
                "path",
                Chart.Kind.LINE,
                periods.stream().map(code -> path(progress.course(), code)).toList()));
        if (!progress.reading().inputs().isEmpty()) {
            List<Point> single = progress.reading().inYear(progress.target().year());
            series.add(series("single", Chart.Kind.LINE, points(single, periods, BigDecimal.ZERO)));
        }
        Forecast forecast = progress.forecast();
        if (forecast.isKnown()) {
            series.add(series("forecast", Chart.Kind.LINE, ahead(reached, forecast.value())));
            series.add(series("low", Chart.Kind.LINE, ahead(reached, forecast.low())));
            series.add(series("high", Chart.Kind.LINE, ahead(reached, forecast.high())));
        }
        series.add(series(
                "goal",
                Chart.Kind.LINE,
                Collections.nCopies(periods.size(), progress.course().goal())));
        return new Chart(
                language.text(
                        "reporting.tracking.show.chart", progress.indicator().name(), progress.bearerName()),
                progress.indicator().unit(),
                periods.stream().map(PeriodCode::inBrief).toList(),
                series);
    }

    private Chart.Series series(String name, Chart.Kind kind, List<BigDecimal> values) {
        return new Chart.Series(language.text("reporting.tracking.chart." + name), kind, values);
    }

    /** The year so far, on top of what earlier years of a cumulative path reached; a period without a figure is a gap. */
    private static List<BigDecimal> reached(TargetProgress progress, List<PeriodCode> periods) {
        boolean cumulative = progress.course().from() == Course.Start.YEARS_BEFORE;
        BigDecimal before = cumulative ? progress.course().start() : BigDecimal.ZERO;
        return points(progress.soFar(), periods, before);
    }

    private static List<BigDecimal> points(List<Point> points, List<PeriodCode> periods, BigDecimal before) {
        List<BigDecimal> figures = new ArrayList<>();
        for (PeriodCode code : periods) {
            figures.add(points.stream()
                    .filter(point -> point.period().code().equals(code))
                    .map(point -> rounded(point.figure().value().add(before)))
                    .findFirst()
                    .orElse(null));
        }
        return figures;
    }

    private static BigDecimal path(Course course, PeriodCode code) {
        BigDecimal share = BigDecimal.valueOf(code.lastMonth().getMonthValue()).divide(MONTHS, MathContext.DECIMAL64);
        return rounded(course.at(share));
    }

    /** A straight line from the last figure to what is foreseen for the year's end. */
    private static List<BigDecimal> ahead(List<BigDecimal> reached, BigDecimal end) {
        int last = reached.size() - 1;
        while (last >= 0 && reached.get(last) == null) {
            last--;
        }
        List<BigDecimal> ahead = new ArrayList<>();
        for (int i = 0; i < reached.size(); i++) {
            if (last < 0 || i < last) {
                ahead.add(null);
            } else {
                BigDecimal steps = BigDecimal.valueOf(Math.max(1, reached.size() - 1L - last));
                BigDecimal way = end.subtract(reached.get(last));
                ahead.add(rounded(reached.get(last)
                        .add(way.multiply(BigDecimal.valueOf((long) i - last)).divide(steps, MathContext.DECIMAL64))));
            }
        }
        return ahead;
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(PLACES, RoundingMode.HALF_UP);
    }
}
