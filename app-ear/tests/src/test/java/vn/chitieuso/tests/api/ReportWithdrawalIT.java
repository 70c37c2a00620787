package vn.chitieuso.tests.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonPrimitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The head takes back what nobody has begun to verify; the agency opens again what it accepted, and says why. */
class ReportWithdrawalIT {

    private static JsonArray actions(ReportDesk desk, Caller caller) {
        return caller.get(desk.path()).json().getAsJsonArray("actions");
    }

    @Test
    void whatIsWithdrawnIsTheUnitsDraftAgainAndCountsNoMore() {
        ReportDesk desk = ReportDesk.submitted("15658", "202603");
        assertThat(actions(desk, desk.head())).containsExactly(new JsonPrimitive("withdraw"));
        Answer withdrawn = desk.act(desk.head(), "withdraw");
        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        assertThat(withdrawn.text("state")).isEqualTo("DRAFT");
        assertThat(Answer.text(desk.rollUp("VB-03", "SUBMITTED"), "value")).isNull();
        assertThat(Answer.text(desk.rollUp("VB-03", "ALL"), "value")).isEqualTo("600");
        assertThat(Caller.agency().get(desk.path()).json().get("contentVisible").getAsBoolean())
                .isFalse();

        assertThat(desk.type("VB-03", "610").status()).isEqualTo(200);
        desk.sendAgain();
        assertThat(Answer.text(desk.rollUp("VB-03", "SUBMITTED"), "value")).isEqualTo("610");
        assertThat(desk.revisions()).hasSize(2);
        assertThat(desk.revisions().get(0).toString()).contains("\"600\"");
    }

    @Test
    void aWithdrawalDoesNotMakeAPunctualReportLate() {
        ReportDesk desk = ReportDesk.submitted("15658", "202612");
        assertThat(desk.act(desk.head(), "withdraw").status()).isEqualTo(200);
        assertThat(desk.read().json().get("late").getAsBoolean()).isFalse();
        assertThat(Caller.agency().get("reports?period=202612&unit=15658").rows())
                .singleElement()
                .satisfies(row -> assertThat(row.get("late").getAsBoolean()).isFalse());
    }

    @Test
    void aWithdrawalDoesNotMakeALateReportPunctual() {
        ReportDesk desk = ReportDesk.submitted("15658", "202604");
        desk.act(desk.head(), "withdraw");
        desk.sendAgain();
        assertThat(desk.read().json().get("late").getAsBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"verify, UNDER_VERIFICATION, 202605", "accept, ACCEPTED, 202606"})
    void onceTakenUpItIsNotWithdrawn(String step, String state, String period) {
        ReportDesk desk = ReportDesk.submitted("15658", period);
        desk.act(Caller.agency(), step);
        assertThat(desk.act(desk.head(), "withdraw").status()).isEqualTo(409);
        assertThat(desk.state()).isEqualTo(state);
        assertThat(Answer.text(desk.rollUp("VB-03", "SUBMITTED"), "value")).isEqualTo("600");
    }

    @Test
    void theHeadAloneWithdraws() {
        ReportDesk desk = ReportDesk.submitted("15658", "202602");
        for (String account :
                new String[] {"cb.15658", "cqtt", "lanhdao", "taichinh", "thanhtra", "quantri", "ld.15643", "cb.15643"
                }) {
            assertThat(desk.act(Caller.as(account), "withdraw").status())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(desk.state()).isEqualTo("SUBMITTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"reason\":\" \"}", "{\"reason\":null}", "{\"reason\":7}"})
    void anAcceptanceIsNotTakenBackWithoutAReason(String body) {
        ReportDesk desk = ReportDesk.of("15661", "202602");
        if (desk.revisions().isEmpty()) {
            ReportDesk.accepted("15661", "202602");
        }
        Answer answer = desk.act(Caller.agency(), "reopen", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.errors()).singleElement().asString().startsWith("/reason ");
        assertThat(desk.state()).isEqualTo("ACCEPTED");
        assertThat(Answer.text(desk.rollUp("VB-03", "ACCEPTED"), "value")).isEqualTo("600");
    }
}
