package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reviewer finds to be right stands beside what the unit reported, and counts from the acceptance on. */
class VerifiedValueIT {

    private static final String CORRECTED = "{\"value\":590,\"reason\":\"Trùng 10 văn bản.\"}";

    private static JsonObject verified(ReportDesk desk, String indicator) {
        JsonObject cell = ReportDesk.cell(desk.read(), indicator).orElseThrow();
        return cell.get("verified").isJsonNull() ? null : cell.getAsJsonObject("verified");
    }

    private static void correct(ReportDesk desk) {
        Answer answer = desk.verifyValue(Caller.agency(), "VB-03", CORRECTED);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    @Test
    void theVerifiedFigureStandsBesideTheReportedOne() {
        ReportDesk desk = ReportDesk.submitted("15643", "202603");
        correct(desk);
        assertThat(desk.figure("VB-03")).isEqualTo("600");
        assertThat(verified(desk, "VB-03")).satisfies(verified -> {
            assertThat(Answer.text(verified, "value")).isEqualTo("590");
            assertThat(Answer.text(verified, "qualifier")).isEqualTo("EQUAL");
            assertThat(Answer.text(verified, "reason")).isEqualTo("Trùng 10 văn bản.");
            assertThat(Answer.text(verified, "verifiedBy")).isEqualTo("cqtt");
        });
        assertThat(verified(desk, "VB-04")).isNull();
        JsonObject cell = desk.officer().get(desk.path() + "/cells/VB-03").json();
        assertThat(Answer.text(cell.getAsJsonObject("verified"), "value")).isEqualTo("590");
        assertThat(desk.comments(desk.officer()))
                .as("the unit reads why")
                .singleElement()
                .satisfies(comment -> {
                    assertThat(Answer.text(comment, "place")).isEqualTo("VB-03");
                    assertThat(Answer.text(comment, "text")).contains("590", "Trùng 10 văn bản.");
                });
        assertThat(desk.state()).isEqualTo("SUBMITTED");
    }

    @Test
    void onceAcceptedTheVerifiedFigureCountsAndTheReportedOneIsNotForgotten() {
        ReportDesk desk = ReportDesk.submitted("15643", "202604");
        desk.act(Caller.agency(), "verify");
        desk.verifyValue(
                Caller.agency(),
                "VB-03",
                "{\"value\":590,\"qualifier\":\"GREATER_THAN\",\"reason\":\"Trùng 10 văn bản.\"}");
        assertThat(Answer.text(desk.rollUp("VB-03", "SUBMITTED"), "value")).isEqualTo("600");
        desk.act(Caller.agency(), "accept");
        JsonObject accepted = desk.rollUp("VB-03", "ACCEPTED");
        assertThat(Answer.text(accepted, "value")).isEqualTo("590");
        assertThat(Answer.text(accepted, "qualifier")).isEqualTo("GREATER_THAN");
        assertThat(Answer.text(desk.rollUp("VB-03", "SUBMITTED"), "value")).isEqualTo("600");
        assertThat(Answer.text(desk.rollUp("VB-05", "ACCEPTED"), "value"))
                .as("what is derived from it")
                .isEqualTo("990");
        assertThat(desk.revisions().get(0).toString()).contains("\"600\"").doesNotContain("590");
    }

    @Test
    void nullTakesItAwayAgain() {
        ReportDesk desk = ReportDesk.submitted("15643", "202605");
        correct(desk);
        Answer taken = desk.verifyValue(Caller.agency(), "VB-03", "{\"value\":null}");
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(verified(desk, "VB-03")).isNull();
        desk.act(Caller.agency(), "accept");
        assertThat(Answer.text(desk.rollUp("VB-03", "ACCEPTED"), "value")).isEqualTo("600");
    }

    @Test
    void anotherFigureTakesThePlaceOfTheFirst() {
        ReportDesk desk = ReportDesk.submitted("15643", "202606");
        correct(desk);
        desk.verifyValue(Caller.agency(), "VB-03", "{\"value\":\"580\",\"reason\":\"Trùng thêm 10.\"}");
        assertThat(Answer.text(verified(desk, "VB-03"), "value")).isEqualTo("580");
        assertThat(desk.comments(desk.officer())).hasSize(2);
    }

    @Test
    void whatIsSentAnewIsVerifiedAnew() {
        ReportDesk desk = ReportDesk.submitted("15646", "202603");
        correct(desk);
        desk.act(Caller.agency(), "return", "{\"reason\":\"Rà soát.\"}");
        assertThat(desk.figure("VB-03")).isEqualTo("600");
        desk.sendAgain();
        assertThat(verified(desk, "VB-03")).isNull();
        desk.act(Caller.agency(), "accept");
        assertThat(Answer.text(desk.rollUp("VB-03", "ACCEPTED"), "value")).isEqualTo("600");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VB-03 | {\"value\":590} | /reason reasonMissing",
                "VB-03 | {\"value\":590,\"reason\":\" \"} | /reason reasonMissing",
                "VB-03 | {\"value\":-1,\"reason\":\"x\"} | /value negative",
                "VB-03 | {\"value\":1.5,\"reason\":\"x\"} | /value fractional",
                "VB-03 | {\"value\":1e1000000000,\"reason\":\"x\"} | /value tooLarge",
                "VB-03 | {\"value\":1e-1000000000,\"reason\":\"x\"} | /value fractional",
                "VB-03 | {\"value\":0e-20000,\"reason\":\"x\"} | /value tooPrecise",
                "VB-03 | {\"value\":\"abc\",\"reason\":\"x\"} | /value notDecimal",
                "VB-03 | {\"value\":[],\"reason\":\"x\"} | /value notDecimal",
                "VB-03 | {\"value\":1,\"qualifier\":\"ABOUT\",\"reason\":\"x\"} | /qualifier unknownConstant",
                "VB-05 | {\"value\":990,\"reason\":\"x\"} | /value derived",
            })
    void whatCannotBeIsRefusedAtItsPlace(String indicator, String body, String error) {
        ReportDesk desk = open("202604");
        Answer answer = desk.verifyValue(Caller.agency(), indicator, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly(error);
        assertThat(verified(desk, "VB-03")).isNull();
        assertThat(desk.comments(desk.officer())).isEmpty();
    }

    private static ReportDesk open(String period) {
        ReportDesk desk = ReportDesk.of("15646", period);
        return desk.revisions().isEmpty() ? ReportDesk.submitted("15646", period) : desk;
    }

    @Test
    void onlyWhatWasReportedCanBeVerified() {
        ReportDesk desk = open("202604");
        assertThat(desk.verifyValue(Caller.agency(), "PAKN-01b", CORRECTED).status())
                .as("asked, but nothing reported")
                .isEqualTo(409);
        assertThat(desk.verifyValue(Caller.agency(), "DVC-01", CORRECTED).status())
                .as("not asked")
                .isEqualTo(404);
        assertThat(desk.verifyValue(Caller.agency(), "NOPE-1", CORRECTED).status())
                .isEqualTo(404);
        assertThat(desk.verifyValue(Caller.agency(), "VB-03", "{").status()).isEqualTo(400);
    }

    @Test
    void aReasonOfItsLimitIsKeptAndALongerOneRefused() {
        ReportDesk desk = open("202605");
        String longest = "ữ".repeat(1_900);
        Answer kept =
                desk.verifyValue(Caller.agency(), "VB-03", Json.of("value", "123456789012345678", "reason", longest));
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        assertThat(Answer.text(verified(desk, "VB-03"), "reason")).isEqualTo(longest);
        assertThat(desk.verifyValue(Caller.agency(), "VB-03", Json.of("value", 1, "reason", longest + "x"))
                        .errors())
                .containsExactly("/reason tooLong");
    }

    @Test
    void onlyWhatLiesWithTheReviewerIsVerified() {
        ReportDesk desk = ReportDesk.of("15646", "202606");
        assertNotNow(desk);
        desk.fill(600, 400, 399);
        assertNotNow(desk);
        desk.act(desk.officer(), "submit-for-approval");
        assertNotNow(desk);
        desk.act(desk.head(), "submit");
        desk.act(Caller.agency(), "verify");
        correct(desk);
        desk.act(Caller.agency(), "accept");
        assertNotNow(desk);
        desk.act(Caller.agency(), "return", "{\"reason\":\"Rà soát.\"}");
        assertNotNow(desk);
    }

    private static void assertNotNow(ReportDesk desk) {
        assertThat(desk.verifyValue(Caller.agency(), "VB-03", CORRECTED).status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({
        "cb.15646, 403",
        "ld.15646, 403",
        "cb.15643, 403",
        "ld.38, 403",
        "lanhdao, 403",
        "taichinh, 403",
        "thanhtra, 403",
        "quantri, 403",
        "cqtt, 409",
        "tham-dinh.38, 409",
    })
    void reviewersAloneVerify(String account, int status) {
        FormerUnits.appoint("tham-dinh.38", "REVIEWER", "38", "2026-01-01");
        ReportDesk notBegun = ReportDesk.of("15646", "202602");
        assertThat(notBegun.verifyValue(Caller.as(account), "VB-03", CORRECTED).status())
                .isEqualTo(status);
        assertThat(List.copyOf(notBegun.revisions())).isEmpty();
    }
}
