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
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.ReportedFigure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieuso.reporting.Definitions.count;
import static vn.chitieuso.reporting.Definitions.derived;

/** What a year came to month by month: amounts grow, a ratio is that of all its inputs so far. */
class YearSoFarTest {

    private static final Definitions DEFINITIONS = Definitions.of(List.of(
            count("XA-01"),
            count("XB-01"),
            derived("XR-01", "XA-01 / XB-01 * 100"),
            derived("XS-01", "XA-01 + XB-01")));

    private static List<Point> months(String... values) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                PeriodCode code = new PeriodCode(PeriodType.MONTH, 2026, i + 1);
                Period period = new Period(i + 1L, code, LocalDate.of(2026, i + 1, 1), LocalDate.of(2026, i + 1, 14));
                points.add(
                        new Point(period, new ReportedFigure(new BigDecimal(values[i]), Qualifier.EQUAL, 1, 1, false)));
            }
        }
        return points;
    }

    private static YearSoFar of(String code, List<Point> points, Map<String, List<Point>> inputs) {
        return new YearSoFar(DEFINITIONS, code, new Reading(null, null, PeriodType.MONTH, points, inputs, false), 2026);
    }

    private static List<String> values(List<Point> points) {
        return points.stream()
                .map(point -> point.figure().value().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void anAmountGrowsAndAMissingMonthAddsNothing() {
        assertThat(values(of("XA-01", months("10", null, "5"), Map.of()).points()))
                .containsExactly("10", "15");
    }

    @Test
    void aSumOfAmountsIsOneToo() {
        assertThat(values(of("XS-01", months("10", "20"), Map.of()).points())).containsExactly("10", "30");
    }

    /** 50 of 100, then 90 of 300: the year is 140 of 400, 35 %, and not the mean of 50 % and 30 %. */
    @Test
    void aRatioIsThatOfTheSums() {
        Map<String, List<Point>> inputs = Map.of("XA-01", months("50", "90"), "XB-01", months("100", "300"));
        YearSoFar soFar = of("XR-01", months("50", "30"), inputs);
        assertThat(values(soFar.points())).containsExactly("50", "35");
        assertThat(soFar.denominators()).extracting(BigDecimal::intValue).containsExactly(100, 300);
    }

    @Test
    void withoutADenominatorForEveryMonthNoneIsTold() {
        Map<String, List<Point>> inputs = Map.of("XA-01", months("50", "90"), "XB-01", months("100"));
        assertThat(of("XR-01", months("50", "30"), inputs).denominators()).isEmpty();
    }

    @Test
    void whatIsAmountAndWhatIsRatioFollowsFromTheDefinitions() {
        assertThat(DEFINITIONS.isFlow("XA-01")).isTrue();
        assertThat(DEFINITIONS.isFlow("XS-01")).isTrue();
        assertThat(DEFINITIONS.isFlow("XR-01")).isFalse();
        assertThat(DEFINITIONS.isRatioOfFlows("XR-01")).isTrue();
        assertThat(DEFINITIONS.inputs("XR-01"))
                .extracting(IndicatorRow::code)
                .containsExactlyInAnyOrder("XA-01", "XB-01");
    }
}
