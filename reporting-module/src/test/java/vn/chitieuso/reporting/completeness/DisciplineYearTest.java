package vn.chitieuso.reporting.completeness;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieuso.reporting.report.ReportState;

import static org.assertj.core.api.Assertions.assertThat;

/** BCN-01 divides by what was due or sent, BCN-02 by what was sent. */
class DisciplineYearTest {

    @Test
    void bothSharesFollowFromTheReports() {
        DisciplineYear.Counts counts = DisciplineYear.Counts.of(List.of(
                BoardFixture.sent(ReportState.ACCEPTED),
                BoardFixture.sentBack(ReportState.ACCEPTED),
                BoardFixture.sentLate(ReportState.SUBMITTED),
                BoardFixture.missing(),
                BoardFixture.notDue()));
        assertThat(counts).isEqualTo(new DisciplineYear.Counts(4, 2, 3, 1));
        assertThat(counts.onTimePercent()).isEqualByComparingTo("50");
        assertThat(counts.returnedPercent()).isEqualByComparingTo("33.3");
    }

    @Test
    void nothingIsDividedByNothing() {
        DisciplineYear.Counts nothing = DisciplineYear.Counts.of(List.of(BoardFixture.notDue()));
        assertThat(nothing.onTimePercent()).isNull();
        assertThat(nothing.returnedPercent()).isNull();
        DisciplineYear.Counts unsent = DisciplineYear.Counts.of(List.of(BoardFixture.missing()));
        assertThat(unsent.onTimePercent()).isEqualByComparingTo("0");
        assertThat(unsent.returnedPercent()).isNull();
    }
}
