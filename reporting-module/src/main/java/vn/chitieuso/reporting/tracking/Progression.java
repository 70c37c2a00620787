package vn.chitieuso.reporting.tracking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.ReportedFigure;
import vn.chitieuso.kpi.target.TargetPath;
import vn.chitieuso.kpi.target.TargetRow;

/** Works out how far one target is from what is known of it. */
final class Progression {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Definitions definitions;
    private final TrackingRules rules;
    private final LocalDate today;

    Progression(Definitions definitions, TrackingRules rules, LocalDate today) {
        this.definitions = definitions;
        this.rules = rules;
        this.today = today;
    }

    /** What is known beside the target itself. */
    record Known(Reading reading, EarlierYears.Earlier earlier, RecognisedUnits recognised) {}

    /** @param year the year's own window */
    TargetProgress of(TargetRow target, UnitRow unit, String bearerName, Known known, Period year) {
        Reading reading = known.reading();
        EarlierYears.Earlier earlier = known.earlier();
        IndicatorRow indicator = definitions.get(target.indicator());
        boolean flow = definitions.isFlow(target.indicator());
        boolean closed = today.isAfter(year.dataTo());
        YearSoFar soFar = new YearSoFar(definitions, target.indicator(), reading, target.year());
        List<Point> course = soFar.points();
        Optional<ReportedFigure> figure = Optional.ofNullable(reading.whole())
                .or(() -> course.isEmpty()
                        ? Optional.empty()
                        : Optional.of(course.get(course.size() - 1).figure()));
        Period asOf = asOf(reading, target.year(), year, closed, figure.isPresent());
        BigDecimal value = figure.map(ReportedFigure::value)
                .map(own -> own.add(earlier.total()))
                .orElse(earlier.known() ? earlier.total() : null);
        Qualifier qualifier = figure.map(ReportedFigure::qualifier).orElse(Qualifier.EQUAL);
        Course path = course(target, flow, reading, earlier);
        BigDecimal share = asOf == null ? BigDecimal.ZERO : share(asOf.code());
        boolean over = closed || asOf != null && asOf.code().equals(year.code());
        TrackingState state = new Judgement(target.qualifier(), path, share, flow, over, rules)
                .of(value == null ? null : new Reached(value, qualifier));
        Forecast forecast = forecast(target, flow, reading, soFar, value, earlier, over);
        return new TargetProgress(
                target,
                indicator,
                unit,
                bearerName,
                value,
                qualifier,
                asOf == null ? null : asOf.code().inBrief(),
                asOf == null ? null : asOf.dataTo(),
                path,
                value == null ? null : path.at(share),
                state,
                earlier.missingYears(),
                figure.map(ReportedFigure::reported).orElse(0L),
                figure.map(ReportedFigure::expected).orElse(0L),
                figure.map(ReportedFigure::illustrative).orElse(false),
                forecast,
                Outlook.of(forecast, target.qualifier(), path.goal()),
                known.recognised(),
                reading,
                course,
                over);
    }

    /** The period the figures reach to; the year itself where they were sent for it or nothing else is known. */
    private static Period asOf(Reading reading, int wanted, Period year, boolean closed, boolean known) {
        if (!known) {
            return null;
        }
        boolean whole = reading.whole() != null && reading.wholeYear() && closed;
        return whole ? year : reading.last(wanted).map(Point::period).orElse(year);
    }

    /** Months for which figures are there, of twelve. */
    static BigDecimal share(PeriodCode reachedTo) {
        return BigDecimal.valueOf(reachedTo.lastMonth().getMonthValue()).divide(MONTHS, MathContext.DECIMAL64);
    }

    private static Course course(TargetRow target, boolean flow, Reading reading, EarlierYears.Earlier earlier) {
        BigDecimal goal = target.value();
        if (flow) {
            return target.path() == TargetPath.CUMULATIVE
                    ? new Course(earlier.total(), goal, Course.Start.YEARS_BEFORE)
                    : new Course(BigDecimal.ZERO, goal, Course.Start.NOTHING);
        }
        if (target.baseline() != null) {
            return new Course(target.baseline(), goal, Course.Start.BASELINE);
        }
        Optional<BigDecimal> before = Optional.ofNullable(reading.before())
                .or(() -> reading.last(target.year() - 1).map(Point::figure))
                .map(ReportedFigure::value);
        if (before.isPresent()) {
            return new Course(before.get(), goal, Course.Start.LAST_YEAR);
        }
        boolean downwards = target.qualifier() == Qualifier.LESS_THAN || target.qualifier() == Qualifier.LESS_OR_EQUAL;
        return downwards
                ? new Course(goal, goal, Course.Start.GOAL)
                : new Course(BigDecimal.ZERO, goal, Course.Start.UNKNOWN);
    }

    private Forecast forecast(
            TargetRow target,
            boolean flow,
            Reading reading,
            YearSoFar soFar,
            BigDecimal value,
            EarlierYears.Earlier earlier,
            boolean over) {
        List<Point> year = reading.inYear(target.year());
        if (!definitions.isForeseeable(target.indicator())) {
            return Forecast.none(Forecast.Method.NOT_FORESEEN, year.size());
        }
        int left = year.isEmpty() ? 0 : year.get(0).period().code().type().perYear() - lastOrdinal(year);
        if (over || !year.isEmpty() && left == 0) {
            return Forecast.none(Forecast.Method.YEAR_OVER, year.size());
        }
        if (year.isEmpty()) {
            return Forecast.none(Forecast.Method.TOO_FEW, 0);
        }
        Forecasting forecasting = new Forecasting(rules.upperShare(), bounds(definitions.get(target.indicator())));
        if (flow) {
            return forecasting.ofFlow(
                    earlier.total(),
                    year.stream().map(point -> point.figure().value()).toList(),
                    left);
        }
        boolean mixed =
                definitions.isRatioWithFlow(target.indicator()) && !definitions.isRatioOfFlows(target.indicator());
        List<Forecasting.Place> last = places(mixed ? soFar.points() : reading.points());
        int end = year.get(year.size() - 1).place() + left;
        return definitions.isRatioOfFlows(target.indicator())
                ? forecasting.ofRatio(last, value, soFar.denominators(), left)
                : forecasting.ofLevel(last, end);
    }

    private static List<Forecasting.Place> places(List<Point> points) {
        return points.subList(Math.max(0, points.size() - Forecasting.POINTS_MAX), points.size()).stream()
                .map(point ->
                        new Forecasting.Place(point.place(), point.figure().value()))
                .toList();
    }

    private static int lastOrdinal(List<Point> points) {
        return points.get(points.size() - 1).period().code().ordinal();
    }

    private static Forecasting.Bounds bounds(IndicatorRow indicator) {
        boolean percent = "%".equals(indicator.unit()) && indicator.minimum() == null && indicator.maximum() == null;
        return percent
                ? new Forecasting.Bounds(BigDecimal.ZERO, HUNDRED)
                : new Forecasting.Bounds(indicator.minimum(), indicator.maximum());
    }
}
