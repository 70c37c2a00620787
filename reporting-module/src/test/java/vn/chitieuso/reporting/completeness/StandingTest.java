package vn.chitieuso.reporting.completeness;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.reporting.report.ReportState;

import static org.assertj.core.api.Assertions.assertThat;

/** What a cell shows follows from state, first sending, deadline and the moment one looks. */
class StandingTest {

    private static final LocalDateTime DUE = LocalDateTime.of(2026, 11, 17, 17, 0);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # state, first sent (minutes after the deadline), now (the same), standing
            -, -, -1, NOT_BEGUN
            -, -, 0, NOT_BEGUN
            -, -, 1, MISSING
            DRAFT, -, 0, IN_HAND
            DRAFT, -, 1, MISSING
            AWAITING_APPROVAL, -, 0, IN_HAND
            AWAITING_APPROVAL, -, 1, MISSING
            RETURNED, -, 0, IN_HAND
            RETURNED, -, 1, MISSING
            SUBMITTED, 0, 1, ON_TIME
            SUBMITTED, 1, 1, LATE
            UNDER_VERIFICATION, 0, 1, ON_TIME
            UNDER_VERIFICATION, 1, 1, LATE
            ACCEPTED, 0, 1, ACCEPTED
            ACCEPTED, 1, 1, ACCEPTED_LATE
            RETURNED, 0, 1, RETURNED
            RETURNED, 1, 1, RETURNED
            AWAITING_APPROVAL, 0, 1, RETURNED
            DRAFT, 0, 1, RETURNED
            """)
    void aReportStandsAsItsStateAndDeadlineSay(ReportState state, Integer sent, int now, Standing expected) {
        LocalDateTime sentAt = sent == null ? null : DUE.plusMinutes(sent);
        assertThat(Standing.of(state, sentAt, DUE, DUE.plusMinutes(now))).isEqualTo(expected);
    }

    @Test
    void withoutADeadlineNothingIsMissingOrLate() {
        assertThat(Standing.of(null, null, null, DUE)).isEqualTo(Standing.NOT_BEGUN);
        assertThat(Standing.of(ReportState.DRAFT, null, null, DUE)).isEqualTo(Standing.IN_HAND);
        assertThat(Standing.of(ReportState.SUBMITTED, DUE, null, DUE)).isEqualTo(Standing.ON_TIME);
    }
}
