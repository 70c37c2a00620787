package vn.chitieuso.reporting.tracking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.ReportedFigure;
import vn.chitieuso.kpi.target.TargetPath;
import vn.chitieuso.kpi.target.TargetRow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieuso.reporting.Definitions.count;
import static vn.chitieuso.reporting.Definitions.derived;

/** How far targets are, from what is known of them; the day is the first of July 2026 unless said otherwise. */
class ProgressionTest {

    private static final Definitions DEFINITIONS =
            Definitions.of(List.of(count("XA-01"), count("XB-01"), derived("XR-01", "XA-01 / XB-01 * 100")));
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private static TargetRow target(String indicator, String value, TargetPath path, String baseline) {
        return new TargetRow(
                1,
                indicator,
                38L,
                "38",
                null,
                2026,
                new BigDecimal(value),
                Qualifier.GREATER_OR_EQUAL,
                path,
                baseline == null ? null : new BigDecimal(baseline),
                null,
                null,
                null,
                null,
                null);
    }

    private static ReportedFigure figure(String value) {
        return new ReportedFigure(new BigDecimal(value), Qualifier.EQUAL, 1, 1, false);
    }

    private static List<Point> months(int year, String... values) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            PeriodCode code = new PeriodCode(PeriodType.MONTH, year, i + 1);
            points.add(new Point(
                    new Period(1, code, LocalDate.of(year, i + 1, 1), LocalDate.of(year, i + 1, 14)),
                    figure(values[i])));
        }
        return points;
    }

    private static Reading reading(String whole, String before, List<Point> points) {
        return new Reading(
                whole == null ? null : figure(whole),
                before == null ? null : figure(before),
                PeriodType.MONTH,
                points,
                Map.of(),
                false);
    }

    private static TargetProgress progress(
            TargetRow target, Reading reading, EarlierYears.Earlier earlier, LocalDate today) {
        Period year = new Period(
                1, new PeriodCode(PeriodType.YEAR, 2026, 1), LocalDate.of(2025, 12, 15), LocalDate.of(2026, 12, 14));
        return new Progression(DEFINITIONS, new TrackingRules(5, 80), today)
                .of(target, null, "Tỉnh", new Progression.Known(reading, earlier, null), year);
    }

    private static TargetProgress progress(TargetRow target, Reading reading) {
        return progress(target, reading, EarlierYears.Earlier.NONE, JULY);
    }

    /** Six months with 10 each; 120 are asked, 60 by now. */
    @Test
    void anAmountOfTheYearStartsWithNothing() {
        TargetProgress half = progress(
                target("XA-01", "120", TargetPath.IN_YEAR, null),
                reading("60", "99", months(2026, "10", "10", "10", "10", "10", "10")));
        assertThat(half.course().from()).isEqualTo(Course.Start.NOTHING);
        assertThat(half.asOf()).isEqualTo("06/2026");
        assertThat(half.pathValue()).isEqualByComparingTo("60");
        assertThat(half.state()).isEqualTo(TrackingState.ON_PATH);
        assertThat(half.forecast().value()).isEqualByComparingTo("120");
    }

    /** QĐ 969: 359 in all by the third year; 230 were reached before, so that 294,5 are asked by the middle of it. */
    @Test
    void aCumulativePathGoesOnFromWhatWasReallyReached() {
        TargetProgress third = progress(
                target("XA-01", "359", TargetPath.CUMULATIVE, null),
                reading("60", null, months(2026, "10", "10", "10", "10", "10", "10")),
                new EarlierYears.Earlier(new BigDecimal("230"), true, 0),
                JULY);
        assertThat(third.course().from()).isEqualTo(Course.Start.YEARS_BEFORE);
        assertThat(third.value()).isEqualByComparingTo("290");
        assertThat(third.pathValue()).isEqualByComparingTo("294.5");
        assertThat(third.pathGap()).isEqualByComparingTo("-4.5");
        assertThat(third.gap()).isEqualByComparingTo("-69");
        assertThat(third.state()).as("5 % of 129 is 6.45").isEqualTo(TrackingState.ON_PATH);
        assertThat(third.forecast().value()).isEqualByComparingTo("350");
    }

    @Test
    void yearsWithoutFiguresAreToldAndNotTakenForZero() {
        TargetProgress told = progress(
                target("XA-01", "359", TargetPath.CUMULATIVE, null),
                reading("60", null, months(2026, "60")),
                new EarlierYears.Earlier(new BigDecimal("94"), true, 1),
                JULY);
        assertThat(told.missingYears()).isEqualTo(1);
    }

    @Test
    void aShareStartsFromItsBaselineElseFromLastYearElseFromZero() {
        Reading known = reading("70", "60", months(2026, "70"));
        assertThat(progress(target("XR-01", "80", TargetPath.IN_YEAR, "50"), known)
                        .course())
                .isEqualTo(new Course(new BigDecimal("50"), new BigDecimal("80"), Course.Start.BASELINE));
        assertThat(progress(target("XR-01", "80", TargetPath.IN_YEAR, null), known)
                        .course())
                .isEqualTo(new Course(new BigDecimal("60"), new BigDecimal("80"), Course.Start.LAST_YEAR));
        Reading unknown = reading("70", null, months(2026, "70"));
        assertThat(progress(target("XR-01", "80", TargetPath.IN_YEAR, null), unknown)
                        .course())
                .isEqualTo(new Course(BigDecimal.ZERO, new BigDecimal("80"), Course.Start.UNKNOWN));
    }

    /** Data that come late do not put a unit behind: it is held against March, though it is July. */
    @Test
    void theFiguresAreHeldAgainstTheDayTheyReachTo() {
        TargetProgress late = progress(
                target("XA-01", "120", TargetPath.IN_YEAR, null), reading("30", null, months(2026, "10", "10", "10")));
        assertThat(late.pathValue()).isEqualByComparingTo("30");
        assertThat(late.state()).isEqualTo(TrackingState.ON_PATH);
    }

    @Test
    void onceTheYearsDataAreClosedItIsDecided() {
        LocalDate after = LocalDate.of(2026, 12, 15);
        TargetProgress over = progress(
                target("XA-01", "120", TargetPath.IN_YEAR, null),
                reading("119", null, months(2026, "60", "59")),
                EarlierYears.Earlier.NONE,
                after);
        assertThat(over.state()).isEqualTo(TrackingState.BEHIND);
        assertThat(over.yearOver()).isTrue();
        assertThat(over.forecast().method()).isEqualTo(Forecast.Method.YEAR_OVER);
    }

    @Test
    void withoutAnyFigureThereIsNoValueNoPathAndNoForecast() {
        TargetProgress nothing =
                progress(target("XA-01", "120", TargetPath.IN_YEAR, null), reading(null, null, List.of()));
        assertThat(nothing.state()).isEqualTo(TrackingState.NO_DATA);
        assertThat(nothing.value()).isNull();
        assertThat(nothing.pathValue()).isNull();
        assertThat(nothing.gap()).isNull();
        assertThat(nothing.forecast().method()).isEqualTo(Forecast.Method.TOO_FEW);
    }

    /** Where the year is known only by its months, it is their sum. */
    @Test
    void theMonthsStandForTheYear() {
        TargetProgress summed = progress(
                target("XA-01", "120", TargetPath.IN_YEAR, null), reading(null, null, months(2026, "10", "15")));
        assertThat(summed.value()).isEqualByComparingTo("25");
    }

    @Test
    void theOutlookFollowsTheInterval() {
        Forecast forecast = new Forecast(
                Forecast.Method.MEAN_RATE,
                new BigDecimal("100"),
                new BigDecimal("90"),
                new BigDecimal("110"),
                6,
                false);
        assertThat(Outlook.of(forecast, Qualifier.GREATER_OR_EQUAL, new BigDecimal("90")))
                .isEqualTo(Outlook.REACHES);
        assertThat(Outlook.of(forecast, Qualifier.GREATER_THAN, new BigDecimal("90")))
                .isEqualTo(Outlook.MAY_REACH);
        assertThat(Outlook.of(forecast, Qualifier.GREATER_OR_EQUAL, new BigDecimal("110.01")))
                .isEqualTo(Outlook.MISSES);
        assertThat(Outlook.of(forecast, Qualifier.LESS_OR_EQUAL, new BigDecimal("100")))
                .isEqualTo(Outlook.MAY_REACH);
        assertThat(Outlook.of(forecast, Qualifier.EQUAL, new BigDecimal("89"))).isEqualTo(Outlook.MISSES);
        assertThat(Outlook.of(Forecast.none(Forecast.Method.TOO_FEW, 1), Qualifier.EQUAL, BigDecimal.ONE))
                .isNull();
    }
}
