package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What reviewers ask about a report at a cell, a text or as a whole, and what the unit answers. */
class ReportReviewIT {

    private static List<String> told(List<JsonObject> comments, String field) {
        return comments.stream().map(comment -> Answer.text(comment, field)).toList();
    }

    private static void assertRefused(Answer answer, String error) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly(error);
    }

    @Test
    void questionsAndAnswersStandAtTheirPlacesInTheirOrder() {
        ReportDesk desk = ReportDesk.submitted("15622", "202603");
        assertThat(desk.comment(Caller.agency(), "VB-03", " Vì sao tăng? ").status())
                .isEqualTo(201);
        desk.comment(Caller.agency(), "ket-qua", "Bổ sung số liệu.");
        desk.comment(desk.officer(), "VB-03", "Do sáp nhập.");
        Answer last = desk.comment(desk.head(), null, "Đã rà soát.");
        assertThat(last.rows())
                .as("a new comment is answered with the whole thread")
                .hasSize(4);

        for (Caller reader : List.of(Caller.agency(), desk.officer(), desk.head())) {
            List<JsonObject> thread = desk.comments(reader);
            assertThat(told(thread, "place")).containsExactly("VB-03", "ket-qua", "VB-03", null);
            assertThat(told(thread, "text"))
                    .containsExactly("Vì sao tăng?", "Bổ sung số liệu.", "Do sáp nhập.", "Đã rà soát.");
            assertThat(told(thread, "byUnit")).containsExactly("false", "false", "true", "true");
            assertThat(told(thread, "sending")).containsOnly("1");
            assertThat(told(thread, "settledAt")).containsOnlyNulls();
            assertThat(thread.get(0)).satisfies(first -> {
                assertThat(Answer.text(first, "writtenBy")).isEqualTo("Cơ quan thường trực");
                assertThat(Answer.text(first, "writtenAt"))
                        .startsWith("2026-11-2")
                        .endsWith("+07:00");
            });
        }
    }

    @Test
    void aCommentRemembersTheSendingItIsAbout() {
        ReportDesk desk = ReportDesk.returned("15622", "202604", "Rà soát.");
        desk.comment(desk.officer(), null, "Đang sửa.");
        desk.sendAgain();
        desk.comment(Caller.agency(), null, "Đã nhận.");
        assertThat(told(desk.comments(desk.head()), "sending")).containsExactly("1", "2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"place\":\"VB-99\",\"text\":\"x\"} | /place unknownPlace",
                "{\"place\":\"\",\"text\":\"x\"} | /place unknownPlace",
                "{\"place\":\"DVC-01\",\"text\":\"x\"} | /place unknownPlace",
                "{\"place\":7,\"text\":\"x\"} | /place notText",
                "{\"place\":\"VB-03\"} | /text required",
                "{\"place\":\"VB-03\",\"text\":\"  \"} | /text required",
                "{\"place\":\"VB-03\",\"text\":null} | /text required",
                "{\"place\":\"VB-03\",\"text\":[]} | /text notText",
            })
    void whatIsNoCommentIsRefusedAtItsPlace(String body, String error) {
        ReportDesk desk = ReportDesk.of("15622", "202605");
        if (desk.revisions().isEmpty()) {
            ReportDesk.submitted("15622", "202605");
        }
        assertRefused(Caller.agency().post(desk.path() + "/comments", body), error);
        assertThat(desk.comments(desk.head())).isEmpty();
    }

    @Test
    void aCommentHasTwoThousandCharacters() {
        ReportDesk desk = ReportDesk.submitted("15622", "202606");
        assertRefused(desk.comment(Caller.agency(), "VB-03", "ữ".repeat(2_001)), "/text tooLong");
        assertThat(desk.comment(Caller.agency(), "VB-03", "ữ".repeat(2_000)).status())
                .isEqualTo(201);
        assertThat(Caller.agency().post(desk.path() + "/comments", "{").status())
                .isEqualTo(400);
    }

    @Test
    void theUnitIsToldOfAQuestionAndWhoeverAskedOfTheAnswer() {
        ReportDesk desk = ReportDesk.submitted("15628", "202603");
        desk.comment(Caller.agency(), "VB-03", "Vì sao tăng?");
        for (Caller one : List.of(desk.officer(), desk.head())) {
            assertThat(desk.told(one, "REPORT_COMMENTED"))
                    .singleElement()
                    .satisfies(notice ->
                            assertThat(Answer.text(notice, "body")).contains("Vì sao tăng?", "Cơ quan thường trực"));
        }
        assertThat(desk.told(Caller.agency(), "REPORT_COMMENTED")).isEmpty();
        assertThat(desk.told(Caller.as("cb.15634"), "REPORT_COMMENTED")).isEmpty();

        desk.comment(desk.officer(), "VB-03", "Do sáp nhập.");
        assertThat(desk.told(Caller.agency(), "REPORT_COMMENTED"))
                .singleElement()
                .satisfies(notice -> assertThat(Answer.text(notice, "body")).contains("Do sáp nhập."));
        assertThat(desk.told(desk.head(), "REPORT_COMMENTED"))
                .as("the unit does not tell itself")
                .hasSize(1);
        desk.comment(Caller.agency(), "VB-03", "Xin số trước sáp nhập.");
        assertThat(desk.told(desk.officer(), "REPORT_COMMENTED")).hasSize(2);
    }

    @Test
    void whatIsSettledIsSettledOnceAndAtItsPlaceAlone() {
        ReportDesk desk = ReportDesk.submitted("15628", "202604");
        desk.comment(Caller.agency(), "VB-03", "Một.");
        desk.comment(Caller.agency(), "VB-04", "Hai.");
        desk.comment(Caller.agency(), null, "Ba.");
        desk.comment(desk.officer(), "VB-03", "Bốn.");
        Answer settled = settle(desk, Caller.agency(), "VB-03");
        assertThat(settled.status()).as(settled.toString()).isEqualTo(200);
        List<JsonObject> thread = desk.comments(desk.officer());
        assertThat(told(thread, "settledBy")).containsExactly("Cơ quan thường trực", null, null, "Cơ quan thường trực");
        assertThat(Answer.text(thread.get(0), "settledAt")).startsWith("2026-11-2");

        assertThat(settle(desk, Caller.agency(), "VB-03").status()).as("once").isEqualTo(409);
        assertThat(settle(desk, Caller.agency(), "VB-06a").status())
                .as("where nobody asked")
                .isEqualTo(409);
        assertThat(settle(desk, Caller.agency(), null).status())
                .as("the report as a whole")
                .isEqualTo(200);
        assertThat(told(desk.comments(desk.officer()), "settledBy").get(1)).isNull();
    }

    private static Answer settle(ReportDesk desk, Caller caller, String place) {
        return caller.post(desk.path() + "/comments/settle", Json.of("place", place));
    }

    @ParameterizedTest
    @CsvSource({
        // account, read, write, settle
        "cb.15634, 200, 201, 403",
        "ld.15634, 200, 201, 403",
        "cb.15628, 403, 403, 403",
        "ld.15628, 403, 403, 403",
        "cb.vpubnd, 403, 403, 403",
        "ld.38, 403, 403, 403",
        "cqtt, 200, 201, 200",
        "tham-dinh.38, 200, 201, 200",
        "lanhdao, 200, 403, 403",
        "taichinh, 200, 403, 403",
        "thanhtra, 200, 403, 403",
        "quantri, 403, 403, 403",
    })
    void aThreadIsForThoseItConcerns(String account, int read, int write, int settle) {
        FormerUnits.appoint("tham-dinh.38", "REVIEWER", "38", "2026-01-01");
        ReportDesk desk = ReportDesk.of("15634", "202603");
        if (desk.revisions().isEmpty()) {
            ReportDesk.submitted("15634", "202603");
        }
        Caller caller = Caller.as(account);
        assertThat(caller.get(desk.path() + "/comments").status()).as("read").isEqualTo(read);
        assertThat(desk.comment(caller, "VB-03", "Của " + account).status())
                .as("write")
                .isEqualTo(write);
        assertThat(settle(desk, caller, "VB-03").status()).as("settle").isEqualTo(settle);
        assertThat(told(desk.comments(Caller.agency()), "text").contains("Của " + account))
                .isEqualTo(write == 201);
    }

    /** Words about a draft may tell its figures. */
    @Test
    void beforeTheFirstSendingTheThreadIsTheUnitsOwn() {
        ReportDesk desk = ReportDesk.of("15634", "202604");
        assertThat(desk.comment(desk.officer(), "VB-03", "Chưa có gì.").status())
                .as("not begun")
                .isEqualTo(409);
        assertThat(desk.comments(desk.officer())).isEmpty();
        desk.type("VB-03", "4711");
        assertThat(desk.comment(desk.officer(), "VB-03", "4711 đã gồm thôn mới.")
                        .status())
                .isEqualTo(201);
        assertThat(desk.comments(desk.head())).hasSize(1);
        for (String account : List.of("cqtt", "lanhdao", "thanhtra", "taichinh")) {
            assertThat(Caller.as(account).get(desk.path() + "/comments").body())
                    .as(account)
                    .doesNotContain("4711");
        }
        assertThat(desk.comment(Caller.agency(), "VB-03", "Sao lâu thế?").status())
                .isEqualTo(409);
    }

    @Test
    void aReturnBringsItsCommentsAlong() {
        ReportDesk desk = ReportDesk.submitted("15634", "202605");
        Answer returned = desk.act(Caller.agency(), "return", """
                {"reason":"Rà soát.","comments":[{"place":"VB-03","text":"Quá thấp."},
                    {"place":"ket-qua","text":"Viết rõ hơn."}]}""");
        assertThat(returned.text("state")).isEqualTo("RETURNED");
        assertThat(told(desk.comments(desk.officer()), "text")).containsExactly("Quá thấp.", "Viết rõ hơn.");
        assertThat(desk.told(desk.officer(), "REPORT_RETURNED")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"place\":\"VB-03\",\"text\":\"Quá thấp.\"},{\"place\":\"VB-99\",\"text\":\"x\"}] | /comments/1/place unknownPlace",
                "[{\"place\":\"VB-03\",\"text\":\" \"}] | /comments/0/text required",
                "[{\"place\":\"VB-03\"}] | /comments/0/text required",
                "[7] | /comments/0 notObjectHere",
                "7 | /comments notArray",
            })
    void aReturnWithAWrongCommentDoesNothingAtAll(String comments, String error) {
        ReportDesk desk = ReportDesk.of("15634", "202606");
        if (desk.revisions().isEmpty()) {
            ReportDesk.submitted("15634", "202606");
        }
        String before = desk.read().header("ETag");
        assertRefused(
                desk.act(Caller.agency(), "return", "{\"reason\":\"Rà soát.\",\"comments\":" + comments + "}"), error);
        assertThat(desk.state()).isEqualTo("SUBMITTED");
        assertThat(desk.read().header("ETag")).isEqualTo(before);
        assertThat(desk.comments(desk.officer())).isEmpty();
        assertThat(desk.told(desk.officer(), "REPORT_RETURNED")).isEmpty();
        assertThat(Answer.text(desk.rollUp("VB-03", "SUBMITTED"), "value")).isEqualTo("600");
    }
}
