package vn.chitieuso.tests.api;

import com.google.gson.JsonArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Back and forth: returned with a reason, corrected, sent again; what was sent stays as it was sent. */
class ReportCorrectionIT {

    private static JsonArray revisions(ReportDesk desk) {
        return desk.head().get(desk.path() + "/revisions").array();
    }

    @Test
    void theAgencyReturnsWithAReasonThatTheUnitReads() {
        ReportDesk desk = ReportDesk.returned("14857", "202603", "Rà soát số văn bản đi.");
        Answer report = desk.read();
        assertThat(report.text("state")).isEqualTo("RETURNED");
        assertThat(report.text("returnReason")).isEqualTo("Rà soát số văn bản đi.");
        assertThat(desk.figure("VB-03")).isEqualTo("600");
    }

    @Test
    void theHeadReturnsBeforeAnythingIsSent() {
        ReportDesk desk = ReportDesk.awaitingApproval("14857", "202604");
        Answer answer = desk.act(desk.head(), "return", "{\"reason\":\"Bổ sung.\"}");
        assertThat(answer.text("state")).isEqualTo("RETURNED");
        assertThat(revisions(desk)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "{\"reason\":\"\"}", "{\"reason\":\"  \"}", "{\"reason\":null}", "{\"reason\":7}"})
    void nobodyReturnsWithoutAReason(String body) {
        ReportDesk desk = ReportDesk.of("14857", "202605");
        if (desk.read().text("submittedAt") == null) {
            desk = ReportDesk.submitted("14857", "202605");
        }
        Answer answer = desk.act(Caller.agency(), "return", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).singleElement().asString().startsWith("/reason ");
        assertThat(desk.state()).isEqualTo("SUBMITTED");
    }

    @Test
    void whatIsReturnedCountsNoMoreUntilItIsSentAgain() {
        ReportDesk desk = ReportDesk.accepted("14866", "202603");
        assertThat(Answer.text(desk.rollUp("VB-03", "ACCEPTED"), "value")).isEqualTo("600");
        desk.act(Caller.agency(), "return", "{\"reason\":\"Rà soát.\"}");
        assertThat(Answer.text(desk.rollUp("VB-03", "SUBMITTED"), "value")).isNull();
        assertThat(Answer.text(desk.rollUp("VB-03", "ACCEPTED"), "value")).isNull();
        assertThat(Answer.text(desk.rollUp("VB-03", "ALL"), "value")).isEqualTo("600");

        desk.fill(500, 300, 300);
        assertThat(Answer.text(desk.rollUp("VB-03", "SUBMITTED"), "value")).isNull();
        desk.act(desk.officer(), "submit-for-approval");
        desk.act(desk.head(), "submit");
        assertThat(Answer.text(desk.rollUp("VB-03", "SUBMITTED"), "value")).isEqualTo("500");
        assertThat(Answer.text(desk.rollUp("VB-03", "ACCEPTED"), "value")).isNull();
        assertThat(desk.read().text("returnReason")).isNull();
    }

    @Test
    void everySendingIsFrozenAndStaysWhateverComesAfter() {
        ReportDesk desk = ReportDesk.submitted("14866", "202604");
        String first = revisions(desk).toString();
        assertThat(first).contains("\"600\"", "\"1000\"", "99.75", "Kết quả trong kỳ.", "VB-03 + VB-04");

        desk.act(Caller.agency(), "return", "{\"reason\":\"Rà soát.\"}");
        assertThat(revisions(desk)).hasToString(first);
        desk.fill(500, 300, 300);
        assertThat(revisions(desk)).hasToString(first);
        desk.act(desk.officer(), "submit-for-approval");
        desk.act(desk.head(), "submit");

        JsonArray both = revisions(desk);
        assertThat(both).hasSize(2);
        assertThat("[" + both.get(0) + "]").isEqualTo(first);
        assertThat(both.get(1).toString()).contains("\"500\"", "\"800\"");
        assertThat(both.get(1).getAsJsonObject().get("contentHash"))
                .isNotEqualTo(both.get(0).getAsJsonObject().get("contentHash"));
        assertThat(desk.head().get(desk.path() + "/revisions/2").json()).isEqualTo(both.get(1));
        assertThat(desk.head().get(desk.path() + "/revisions/3").status()).isEqualTo(404);
        assertThat(desk.head().get(desk.path() + "/revisions/0").status()).isEqualTo(400);
    }

    @Test
    void aFrozenSendingNamesWhoSentItAndWhen() {
        ReportDesk desk = ReportDesk.submitted("14866", "202605");
        Answer revision = desk.head().get(desk.path() + "/revisions/1");
        assertThat(revision.text("sentBy")).isEqualTo("ld.14866");
        assertThat(revision.text("sentAt")).startsWith("2026-11-2");
        assertThat(revision.text("contentHash")).matches("[0-9a-f]{64}");
    }

    @Test
    void theOfficerTakesBackWhatTheHeadHasNotSeen() {
        ReportDesk desk = ReportDesk.awaitingApproval("14869", "202603");
        assertThat(desk.act(desk.officer(), "reopen").text("state")).isEqualTo("DRAFT");
        assertThat(desk.type("VB-03", "601").status()).isEqualTo(200);
    }

    @Test
    void theAgencyTakesItsAcceptanceBackAndTheFigureStaysSent() {
        ReportDesk desk = ReportDesk.accepted("14869", "202604");
        assertThat(desk.act(Caller.agency(), "reopen", "{\"reason\":\"Chấp nhận nhầm.\"}")
                        .text("state"))
                .isEqualTo("UNDER_VERIFICATION");
        assertThat(Answer.text(desk.rollUp("VB-03", "ACCEPTED"), "value")).isNull();
        assertThat(Answer.text(desk.rollUp("VB-03", "SUBMITTED"), "value")).isEqualTo("600");
    }

    @Test
    void aReturnDoesNotMakeAPunctualReportLate() {
        ReportDesk desk = ReportDesk.returned("14869", "202612", "Rà soát.");
        assertThat(desk.read().json().get("late").getAsBoolean()).isFalse();
    }

    @Test
    void aStaleWriteIsRefusedAndAFreshOneIsNot() {
        ReportDesk desk = ReportDesk.filled("14872", "202603");
        String seen = desk.read().header("ETag");
        desk.type("VB-03", "700");
        String json = "{\"values\":[{\"indicator\":\"VB-03\",\"value\":800}]}";
        Answer stale = desk.officer().patch(desk.path(), json, "If-Match", seen);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(desk.figure("VB-03")).isEqualTo("700");
        assertThat(desk.officer()
                        .post(desk.path() + "/submit-for-approval", "", "If-Match", seen)
                        .status())
                .isEqualTo(412);
        assertThat(desk.state()).isEqualTo("DRAFT");
        Answer fresh =
                desk.officer().patch(desk.path(), json, "If-Match", desk.read().header("ETag"));
        assertThat(fresh.status()).isEqualTo(200);
        assertThat(desk.figure("VB-03")).isEqualTo("800");
        assertThat(desk.officer().patch(desk.path(), json, "If-Match", "abc").status())
                .isEqualTo(400);
    }
}
