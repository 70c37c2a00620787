package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The unit is told what others did with its report, each step once. */
class ReportNoticesIT {

    private static final String PERIOD = "202602";

    /** What somebody was told of one unit's report. */
    private static List<JsonObject> told(Caller whom, String kind, String unit) {
        return whom.get("notices?size=500").rows().stream()
                .filter(notice -> kind.equals(Answer.text(notice, "kind")))
                .filter(notice -> Answer.text(notice, "link").endsWith("&period=" + PERIOD + "&unit=" + unit))
                .toList();
    }

    @Test
    void theHeadIsToldThatAReportWaits() {
        ReportDesk desk = ReportDesk.awaitingApproval("14875", PERIOD);
        assertThat(told(desk.head(), "REPORT_AWAITS_APPROVAL", "14875"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(Answer.text(notice, "link")).startsWith("/reporting/report/show.xhtml?");
                    assertThat(Answer.text(notice, "body")).contains("Xã Trung Sơn", "Tháng 2/2026");
                    assertThat(Answer.text(notice, "readAt")).isNull();
                });
        assertThat(told(desk.officer(), "REPORT_AWAITS_APPROVAL", "14875")).isEmpty();
    }

    @Test
    void aStepThatIsRefusedIsToldToNobody() {
        ReportDesk desk = ReportDesk.awaitingApproval("14890", PERIOD);
        assertThat(desk.act(desk.officer(), "submit-for-approval").status()).isEqualTo(409);
        assertThat(desk.act(desk.head(), "return", "{}").status()).isEqualTo(422);
        assertThat(told(desk.head(), "REPORT_AWAITS_APPROVAL", "14890")).hasSize(1);
        assertThat(told(desk.officer(), "REPORT_RETURNED", "14890")).isEmpty();
    }

    @Test
    void aReturnIsToldWithItsReasonEachTime() {
        ReportDesk desk = ReportDesk.returned("14902", PERIOD, "Rà soát số văn bản đi.");
        for (Caller one : List.of(desk.officer(), desk.head())) {
            assertThat(told(one, "REPORT_RETURNED", "14902")).singleElement().satisfies(notice -> {
                assertThat(Answer.text(notice, "body")).contains("Rà soát số văn bản đi.");
                assertThat(Answer.text(notice, "link")).startsWith("/reporting/report/edit.xhtml?");
            });
        }
        desk.act(desk.officer(), "submit-for-approval");
        desk.act(desk.head(), "return", "{\"reason\":\"Còn thiếu.\"}");
        assertThat(told(desk.officer(), "REPORT_RETURNED", "14902")).hasSize(2);
        assertThat(told(desk.head(), "REPORT_AWAITS_APPROVAL", "14902")).hasSize(2);
    }

    @Test
    void anAcceptanceIsToldToTheWholeUnitAndToNobodyElse() {
        ReportDesk desk = ReportDesk.accepted("14950", PERIOD);
        assertThat(told(desk.officer(), "REPORT_ACCEPTED", "14950")).hasSize(1);
        assertThat(told(desk.head(), "REPORT_ACCEPTED", "14950")).hasSize(1);
        assertThat(told(Caller.as("cb.14953"), "REPORT_ACCEPTED", "14950")).isEmpty();
    }

    @Test
    void whoReturnedAReportIsToldThatItComesAgain() {
        ReportDesk desk = ReportDesk.returned("16078", PERIOD, "Rà soát.");
        assertThat(desk.told(Caller.agency(), "REPORT_SENT_AGAIN")).isEmpty();
        desk.sendAgain();
        assertThat(desk.told(Caller.agency(), "REPORT_SENT_AGAIN")).hasSize(1);
        assertThat(desk.told(Caller.as("lanhdao"), "REPORT_SENT_AGAIN")).isEmpty();
        assertThat(desk.told(desk.officer(), "REPORT_SENT"))
                .as("by the head, twice")
                .hasSize(2);
    }

    @Test
    void aFigureAReviewerCorrectedIsToldTheUnitOnce() {
        ReportDesk desk = ReportDesk.submitted("16093", PERIOD);
        String verified = Json.of("value", 590, "reason", "Theo sổ văn bản.");
        assertThat(desk.verifyValue(Caller.agency(), "VB-03", verified).status())
                .isEqualTo(200);
        assertThat(desk.verifyValue(Caller.agency(), "VB-03", verified).status())
                .as("the same again")
                .isEqualTo(200);
        assertThat(desk.comments(Caller.agency())).hasSize(1);
        assertThat(desk.told(desk.officer(), "REPORT_COMMENTED")).hasSize(1);
    }

    @Test
    void aCommentThatIsSentTwiceIsWrittenAndToldOnce() {
        ReportDesk desk = ReportDesk.submitted("16108", PERIOD);
        String path = desk.path() + "/comments";
        String text = Json.of("place", "VB-03", "text", "Vì sao tăng?");
        for (int i = 0; i < 2; i++) {
            assertThat(Caller.agency()
                            .post(path, text, "Idempotency-Key", "double-click")
                            .status())
                    .isEqualTo(201);
        }
        assertThat(desk.comments(Caller.agency())).hasSize(1);
        assertThat(desk.told(desk.officer(), "REPORT_COMMENTED")).hasSize(1);
    }

    @Test
    void thePlayedPastToldNobody() {
        assertThat(Caller.as("ld.14956").get("notices?size=500").column("kind"))
                .doesNotContain("REPORT_AWAITS_APPROVAL", "REPORT_RETURNED", "REPORT_ACCEPTED");
    }
}
