package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What two regimes ask of a unit for the same month is entered once and stands in both reports. */
class FiguresOfTwoRegimesIT {

    private static final String PATIENT = "THU-CHUNG-A";
    private static final String WARY = "THU-CHUNG-B";
    private static final String PERIOD = "202606";

    @BeforeAll
    static void published() {
        RegimeDesk.group(PATIENT, "15961 15976 15991");
        RegimeDesk.publish(PATIENT, "MONTH", PATIENT, 1_000, RegimeDesk.indicators("Nhân lực", "CB-01*", "VB-01a"));
        RegimeDesk.publish(WARY, "MONTH", PATIENT, 10, RegimeDesk.indicators("Nhân lực", "CB-01*", "VB-02a*"));
    }

    private static void send(ReportDesk desk) {
        desk.answerWarnings();
        desk.sendAgain();
    }

    @Test
    void aFigureIsEnteredOnceAndShowsInBoth() {
        ReportDesk first = ReportDesk.under(PATIENT, "15961", PERIOD);
        ReportDesk second = ReportDesk.under(WARY, "15961", PERIOD);
        assertThat(first.type("CB-01", "44").status()).isEqualTo(200);
        assertThat(second.figure("CB-01")).isEqualTo("44");
        assertThat(second.type("CB-01", "45").status())
                .as("neither was passed on")
                .isEqualTo(200);
        assertThat(first.figure("CB-01")).isEqualTo("45");
    }

    @Test
    void whatOneReportPassedOnTheOtherDoesNotChange() {
        ReportDesk first = ReportDesk.under(PATIENT, "15976", PERIOD);
        first.type("CB-01", "44");
        send(first);
        ReportDesk second = ReportDesk.under(WARY, "15976", PERIOD);
        assertThat(second.type("CB-01", "45").errors()).containsExactly("/values/0/value givenElsewhere");
        assertThat(second.note("CB-01", "Ghi thêm.").errors()).containsExactly("/values/0/note givenElsewhere");
        assertThat(second.type("VB-02a", "12").status()).as("the rest is typed").isEqualTo(200);
        assertThat(first.figure("CB-01")).isEqualTo("44");
    }

    /** The first report asks nothing at jumps below 1.000 %, the second at those above 10 %. */
    @Test
    void aWarningAtAFigurePassedOnElsewhereHoldsNobodyBack() {
        ReportDesk before = ReportDesk.under(PATIENT, "15991", "202605");
        before.type("CB-01", "20");
        send(before);
        ReportDesk first = ReportDesk.under(PATIENT, "15991", PERIOD);
        first.type("CB-01", "44");
        send(first);
        ReportDesk second = ReportDesk.under(WARY, "15991", PERIOD);
        second.type("VB-02a", "12");
        List<JsonObject> jumps = second.findings().stream()
                .filter(finding -> "CB-01".equals(Answer.text(finding, "indicator")))
                .toList();
        assertThat(jumps)
                .isNotEmpty()
                .allMatch(finding -> finding.get("answered").getAsBoolean());
        send(second);
        assertThat(second.state()).isEqualTo("SUBMITTED");
    }
}
