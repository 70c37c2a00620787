package vn.chitieuso.reporting.completeness;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chitieuso.reporting.report.ReportState;

import static org.assertj.core.api.Assertions.assertThat;

/** Every report expected is counted once as submitted, in hand or missing, and submitted ones once as on time or late. */
class TallyTest {

    private static final Tally TALLY = Tally.of(Stream.of(
            BoardFixture.sent(ReportState.ACCEPTED),
            BoardFixture.sent(ReportState.SUBMITTED),
            BoardFixture.sentLate(ReportState.ACCEPTED),
            BoardFixture.sentLate(ReportState.UNDER_VERIFICATION),
            BoardFixture.sent(ReportState.RETURNED),
            BoardFixture.sentLate(ReportState.RETURNED),
            BoardFixture.missing(),
            BoardFixture.missing(),
            BoardFixture.notDue()));

    @Test
    void eachReportIsCountedWhereItStands() {
        assertThat(TALLY).isEqualTo(new Tally(9, 6, 3, 3, 2, 2, 1, 2));
        assertThat(TALLY.submitted() + TALLY.inHand() + TALLY.missing()).isEqualTo(TALLY.expected());
        assertThat(TALLY.onTime() + TALLY.late()).isEqualTo(TALLY.submitted());
    }

    @Test
    void theShareOnTimeIsOfWhatWasSentOrShouldHaveBeen() {
        assertThat(TALLY.onTimePercent()).isEqualByComparingTo("37.5");
        assertThat(Tally.of(Stream.of(BoardFixture.notDue())).onTimePercent()).isNull();
        assertThat(Tally.of(Stream.of(BoardFixture.missing())).onTimePercent()).isEqualByComparingTo("0");
    }

    @Test
    void talliesAddUp() {
        assertThat(TALLY.plus(TALLY)).isEqualTo(new Tally(18, 12, 6, 6, 4, 4, 2, 4));
        assertThat(Tally.NONE.plus(TALLY)).isEqualTo(TALLY);
    }
}
