package vn.chitieuso.tests.api;

import com.google.gson.JsonElement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Once the agency has locked a period nobody types, sends or takes back any more; what was sent goes on to acceptance. Each
 * test locks a period of its own, which is open again for everybody after it.
 */
class PeriodLockIT {

    private static final String REASON = "Đã chốt số liệu trình Chủ tịch.";

    private final Set<String> locked = new HashSet<>();

    private Answer lock(String period) {
        locked.add(period);
        return Caller.agency().post("period-locks", body(period));
    }

    @AfterEach
    void openWhatWasLocked() {
        locked.forEach(PeriodLockIT::open);
    }

    private static Answer open(String period) {
        return Caller.agency().post("period-locks/reopen", body(period));
    }

    private static String body(String period) {
        return "{\"regime\":\"%s\",\"period\":\"%s\",\"reason\":\"%s\"}".formatted(ReportDesk.REGIME, period, REASON);
    }

    private static List<String> actions(Answer report) {
        return report.json().getAsJsonArray("actions").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.text("detail")).contains(REASON);
    }

    @Test
    void aDraftOfALockedPeriodStaysAsItIs() {
        ReportDesk desk = ReportDesk.filled("14860", "202508");
        assertThat(lock("202508").status()).isEqualTo(201);
        assertRefused(desk.type("VB-03", "1"));
        assertRefused(desk.act(desk.officer(), "submit-for-approval"));
        Answer report = desk.read();
        assertThat(report.json().get("locked").getAsBoolean()).isTrue();
        assertThat(actions(report)).isEmpty();
        assertThat(report.text("state")).isEqualTo("DRAFT");
        assertThat(desk.figure("VB-03")).isEqualTo("600");
    }

    @Test
    void noReportIsBegunInALockedPeriod() {
        assertThat(lock("202507").status()).isEqualTo(201);
        assertRefused(ReportDesk.of("14860", "202507").type("VB-03", "1"));
        assertThat(Caller.agency().get("reports?period=202507").total()).isZero();
    }

    @Test
    void whatWaitsForTheHeadIsNeitherSentNorGivenBack() {
        ReportDesk desk = ReportDesk.awaitingApproval("14863", "202509");
        assertThat(lock("202509").status()).isEqualTo(201);
        assertRefused(desk.act(desk.head(), "submit"));
        assertRefused(desk.act(desk.head(), "return", "{\"reason\":\"Bổ sung.\"}"));
        assertRefused(desk.act(desk.officer(), "reopen"));
        assertThat(actions(desk.head().get(desk.path()))).isEmpty();
        assertThat(desk.state()).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void whatWasSentIsVerifiedAndAcceptedButNotReturned() {
        ReportDesk desk = ReportDesk.submitted("14864", "202510");
        ReportDesk accepted = ReportDesk.accepted("14848", "202510");
        assertThat(lock("202510").status()).isEqualTo(201);
        assertRefused(desk.act(Caller.agency(), "return", "{\"reason\":\"Rà soát.\"}"));
        assertRefused(accepted.act(Caller.agency(), "return", "{\"reason\":\"Rà soát.\"}"));
        assertRefused(accepted.act(Caller.agency(), "reopen"));
        assertThat(actions(Caller.agency().get(desk.path()))).containsExactlyInAnyOrder("verify", "accept");
        assertThat(desk.act(Caller.agency(), "verify").text("state")).isEqualTo("UNDER_VERIFICATION");
        assertThat(desk.act(Caller.agency(), "accept").text("state")).isEqualTo("ACCEPTED");
    }

    @Test
    void whoHasNoRightIsToldThatAndNotOfTheLock() {
        ReportDesk desk = ReportDesk.of("14860", "202511");
        assertThat(lock("202511").status()).isEqualTo(201);
        assertThat(desk.head().patch(desk.path(), "{\"values\":[]}").status()).isEqualTo(403);
        assertThat(desk.act(Caller.agency(), "submit").status()).isEqualTo(403);
    }

    @Test
    void openedAgainItIsFilledAsBefore() {
        ReportDesk desk = ReportDesk.filled("14860", "202512");
        String due = "deadlines?regime=%s&period=202512&unit=14860".formatted(ReportDesk.REGIME);
        lock("202512");
        assertThat(desk.officer().get(due).json().get("locked").getAsBoolean()).isTrue();
        assertRefused(desk.type("VB-03", "601"));
        assertThat(open("202512").status()).isEqualTo(200);
        assertThat(desk.officer().get(due).json().get("locked").getAsBoolean()).isFalse();
        assertThat(desk.type("VB-03", "601").status()).isEqualTo(200);
        assertThat(desk.act(desk.officer(), "submit-for-approval").status()).isEqualTo(200);
    }
}
