package vn.chitieuso.reporting.rollup;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.reporting.Definitions;

import static org.assertj.core.api.Assertions.assertThat;

class SeriesPeriodsTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 7, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 14);
    private static final IndicatorRow SIGNED = always(Definitions.count("VB-06a"));
    private static final IndicatorRow OUTGOING = always(Definitions.count("VB-04"));
    private static final IndicatorRow SHARE = always(Definitions.derived("VB-06", "VB-06a / VB-04 * 100"));

    private static IndicatorRow always(IndicatorRow row) {
        return Definitions.valid(row, Validity.ALWAYS, Validity.FOREVER);
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

    @Test
    void eachPeriodIsReadWithTheDefinitionOfItsTime() {
        IndicatorRow before = Definitions.valid(Definitions.derived("VB-06", "VB-04 * 2"), Validity.ALWAYS, JUNE);
        IndicatorRow after =
                Definitions.valid(Definitions.derived("VB-06", "VB-04 * 3"), JUNE.plusDays(1), Validity.FOREVER);
        List<IndicatorRow> all = List.of(OUTGOING, after, before);
        assertThat(WantedIndicators.inForce(all, JUNE))
                .containsEntry("VB-06", before)
                .containsKey("VB-04");
        assertThat(WantedIndicators.inForce(all, UNTIL)).containsEntry("VB-06", after);
        assertThat(WantedIndicators.inForce(List.of(after), JUNE)).isEmpty();
    }
}
