package vn.chitieuso.reporting.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.PeriodFigure;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.reporting.Definitions;

import static org.assertj.core.api.Assertions.assertThat;

class SeriesTest {

    private static final Series.ExpectedUnits ASKED = (period, definitions, code) -> 3;

    private static final LocalDate UNTIL = LocalDate.of(2026, 7, 1);
    private static final Period MAY = month(5);
    private static final Period JUNE = month(6);
    private static final IndicatorRow SIGNED = always(Definitions.count("VB-06a"));
    private static final IndicatorRow OUTGOING = always(Definitions.count("VB-04"));
    private static final IndicatorRow SHARE = always(Definitions.derived("VB-06", "VB-06a / VB-04 * 100"));

    private static Period month(int month) {
        LocalDate close = LocalDate.of(2026, month, 14);
        return new Period(
                month, PeriodCode.parse("20260" + month), close.minusMonths(1).plusDays(1), close);
    }

    private static IndicatorRow always(IndicatorRow row) {
        return Definitions.valid(row, Validity.ALWAYS, Validity.FOREVER);
    }

    private static InputSum sum(IndicatorRow indicator, int total) {
        return new InputSum(1, indicator.id(), BigDecimal.valueOf(total), 3, false, false, true);
    }

    @Test
    void aRatioIsComputedOnTheSumsOfEachPeriod() {
        var totals = Map.of(
                0, Map.of(SIGNED.id(), sum(SIGNED, 30), OUTGOING.id(), sum(OUTGOING, 40)),
                1, Map.of(SIGNED.id(), sum(SIGNED, 45), OUTGOING.id(), sum(OUTGOING, 50)));
        List<PeriodFigure> series =
                Series.of("VB-06", List.of(SIGNED, OUTGOING, SHARE), List.of(MAY, JUNE), totals, ASKED);
        assertThat(series).extracting(PeriodFigure::period).containsExactly(MAY, JUNE);
        assertThat(series.get(0).value()).isEqualByComparingTo("75");
        assertThat(series.get(1).value()).isEqualByComparingTo("90");
        assertThat(series).allMatch(PeriodFigure::illustrative);
    }

    @Test
    void aPeriodWithoutAFigureStaysInTheSeriesWithoutAValue() {
        var totals = Map.of(1, Map.of(OUTGOING.id(), sum(OUTGOING, 50)));
        assertThat(Series.of("VB-04", List.of(OUTGOING), List.of(MAY, JUNE), totals, ASKED))
                .containsExactly(
                        new PeriodFigure(MAY, null, 0, 0, false),
                        new PeriodFigure(JUNE, BigDecimal.valueOf(50), 3, 3, true));
    }

    @Test
    void eachPeriodIsReadWithTheDefinitionOfItsTime() {
        IndicatorRow before =
                Definitions.valid(Definitions.derived("VB-06", "VB-04 * 2"), Validity.ALWAYS, MAY.dataTo());
        IndicatorRow after = Definitions.valid(
                Definitions.derived("VB-06", "VB-04 * 3"), MAY.dataTo().plusDays(1), Validity.FOREVER);
        var totals = Map.of(0, Map.of(OUTGOING.id(), sum(OUTGOING, 10)), 1, Map.of(OUTGOING.id(), sum(OUTGOING, 10)));
        List<PeriodFigure> series =
                Series.of("VB-06", List.of(OUTGOING, after, before), List.of(MAY, JUNE), totals, ASKED);
        assertThat(series.get(0).value()).isEqualByComparingTo("20");
        assertThat(series.get(1).value()).isEqualByComparingTo("30");
    }

    @Test
    void anIndicatorThatWasNotDefinedYetHasNoValue() {
        IndicatorRow later = Definitions.valid(Definitions.count("VB-04"), JUNE.dataTo(), Validity.FOREVER);
        var totals = Map.of(0, Map.of(later.id(), sum(later, 10)));
        assertThat(Series.of("VB-04", List.of(later), List.of(MAY), totals, ASKED))
                .containsExactly(new PeriodFigure(MAY, null, 0, 0, false));
    }

    @Test
    void anIndicatorGoesThroughPeriodsOfItsOwnFrequency() {
        assertThat(SeriesPeriods.type("VB-04", List.of(OUTGOING), UNTIL, List.of(PeriodType.HALF, PeriodType.MONTH)))
                .contains(PeriodType.MONTH);
    }

    @Test
    void whatWasNeverSentAtItsFrequencyGoesThroughThePeriodsItWasSentFor() {
        assertThat(SeriesPeriods.type("VB-06", List.of(SIGNED, OUTGOING, SHARE), UNTIL, List.of(PeriodType.HALF)))
                .contains(PeriodType.HALF);
    }

    @Test
    void whatWasNeverSentHasNoSeries() {
        assertThat(SeriesPeriods.type("VB-04", List.of(OUTGOING), UNTIL, List.of()))
                .isEmpty();
    }
}
