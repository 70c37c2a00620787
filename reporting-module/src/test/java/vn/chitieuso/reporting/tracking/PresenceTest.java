package vn.chitieuso.reporting.tracking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.kpi.indicator.IndicatorRow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieuso.reporting.Definitions.count;

/** An indicator is followed at its own rhythm where there are figures for it, else at the shortest there is. */
class PresenceTest {

    private static final IndicatorRow MONTHLY = count("VB-03");
    private static final IndicatorRow OTHER = count("VB-04");

    private static Set<PeriodCode> codes(String... codes) {
        return Stream.of(codes).map(PeriodCode::parse).collect(Collectors.toSet());
    }

    @Test
    void itsOwnRhythmComesFirst() {
        Presence presence = new Presence(Map.of(MONTHLY.id(), codes("202601", "2026Q1")));
        assertThat(presence.rhythm(MONTHLY, Set.of(MONTHLY), 2026)).contains(PeriodType.MONTH);
    }

    @Test
    void whereNothingWasSentAtItTheShortestOtherIsTaken() {
        Presence presence = new Presence(Map.of(MONTHLY.id(), codes("2022H1", "2022")));
        assertThat(presence.rhythm(MONTHLY, Set.of(MONTHLY), 2022)).contains(PeriodType.HALF);
        assertThat(presence.rhythm(MONTHLY, Set.of(MONTHLY), 2023)).isEmpty();
    }

    @Test
    void everyInputMustBeThere() {
        Presence presence = new Presence(Map.of(MONTHLY.id(), codes("202601"), OTHER.id(), codes("2026Q1")));
        assertThat(presence.isComputable(Set.of(MONTHLY, OTHER), PeriodCode.parse("202601")))
                .isFalse();
        assertThat(presence.isComputable(Set.of(MONTHLY, OTHER), PeriodCode.parse("2026Q1")))
                .isTrue();
    }

    @Test
    void aPeriodIsComputableFromTheMonthsWithinIt() {
        Presence presence = new Presence(Map.of(MONTHLY.id(), codes("202603")));
        assertThat(presence.isComputable(Set.of(MONTHLY), PeriodCode.parse("2026Q1")))
                .isTrue();
        assertThat(presence.isComputable(Set.of(MONTHLY), PeriodCode.parse("2026Q2")))
                .isFalse();
        assertThat(presence.isComputable(Set.of(MONTHLY), PeriodCode.parse("2026")))
                .isTrue();
    }

    @Test
    void theWindowIsTheYearAndAsManyPeriodsBefore() {
        List<PeriodCode> quarters = Presence.window(2026, PeriodType.QUARTER, 3);
        assertThat(quarters)
                .extracting(PeriodCode::toString)
                .containsExactly("2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2", "2026Q3", "2026Q4");
        assertThat(Presence.window(2000, PeriodType.QUARTER, 3)).hasSize(4);
    }
}
