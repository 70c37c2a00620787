package vn.chitieuso.tests.api;

import com.google.gson.JsonElement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Those above report in the place of a unit that cannot; the unit is told, and may go on with it. */
class ReportOnBehalfIT {

    private static final String REASON = "{\"reason\":\"Đơn vị mất mạng do bão, báo cáo qua điện thoại.\"}";
    private static final String ONE_FIGURE = "{\"values\":[{\"indicator\":\"VB-03\",\"value\":600}]}";
    private static final String COMPLETE = """
            {"values":[
                {"indicator":"VB-03","value":600},{"indicator":"VB-04","value":400},{"indicator":"VB-06a","value":399},
                {"indicator":"TTHC-01","value":100},{"indicator":"TTHC-04","value":80},
                {"indicator":"TTHC-02","value":95},{"indicator":"TTHC-03","value":5}],
             "narratives":{"ket-qua":"Theo báo cáo qua điện thoại."}}""";

    private static Answer fill(ReportDesk desk, Caller caller, String json) {
        return caller.patch(desk.path() + "?onBehalf=true", json);
    }

    private static ReportDesk sentOnBehalf(String unit, String period) {
        ReportDesk desk = ReportDesk.of(unit, period);
        assertThat(fill(desk, Caller.agency(), COMPLETE).status()).isEqualTo(200);
        Answer sent = desk.act(Caller.agency(), "submit-on-behalf", REASON);
        assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
        return desk;
    }

    private static List<String> actions(ReportDesk desk, Caller caller) {
        return caller.get(desk.path()).json().getAsJsonArray("actions").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?onBehalf=false", "?onBehalf=", "?onBehalf=có"})
    void nobodyFillsInAnothersPlaceUnawares(String query) {
        ReportDesk desk = ReportDesk.of("15682", "202603");
        assertThat(Caller.agency().patch(desk.path() + query, ONE_FIGURE).status())
                .isEqualTo(403);
        assertThat(Caller.agency().get("reports?period=202603&unit=15682").total())
                .isZero();
    }

    @Test
    void theAgencyFillsAndReadsAReportThatIsNotBegun() {
        ReportDesk desk = ReportDesk.of("15682", "202604");
        Answer filled = fill(desk, Caller.agency(), ONE_FIGURE);
        assertThat(filled.status()).as(filled.toString()).isEqualTo(200);
        Answer read = Caller.agency().get(desk.path());
        assertThat(read.json().get("contentVisible").getAsBoolean()).isTrue();
        assertThat(ReportDesk.cell(read, "VB-03").orElseThrow()).satisfies(cell -> {
            assertThat(Answer.text(cell, "value")).isEqualTo("600");
            assertThat(Answer.text(cell, "updatedBy")).isEqualTo("cqtt");
        });
        assertThat(actions(desk, Caller.agency())).containsExactly("submit-on-behalf");
        assertThat(Caller.as("lanhdao").get(desk.path()).body())
                .as("a draft all the same")
                .doesNotContain("\"600\"");
        assertThat(desk.figure("VB-03")).as("the unit reads what is its own").isEqualTo("600");
        assertThat(fill(desk, Caller.agency(), ONE_FIGURE.replace("600", "601")).status())
                .isEqualTo(200);
        assertThat(desk.figure("VB-03")).isEqualTo("601");
    }

    @Test
    void whereTheUnitIsAtWorkNobodyTakesItsPlace() {
        ReportDesk desk = ReportDesk.of("15682", "202605");
        desk.type("VB-03", "1");
        assertThat(fill(desk, Caller.agency(), ONE_FIGURE).status()).isEqualTo(409);
        assertThat(desk.figure("VB-03")).isEqualTo("1");
        assertThat(desk.act(Caller.agency(), "submit-on-behalf", REASON).status())
                .isEqualTo(409);
        desk.fill(600, 400, 399);
        assertThat(desk.act(Caller.agency(), "submit-on-behalf", REASON).status())
                .isEqualTo(409);
        assertThat(desk.state()).isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"reason\":\"  \"}", "{\"reason\":null}", "{\"reason\":7}"})
    void whoSendsInAnothersPlaceSaysWhy(String body) {
        ReportDesk desk = ReportDesk.of("15682", "202606");
        assertThat(fill(desk, Caller.agency(), COMPLETE).status()).isEqualTo(200);
        Answer answer = desk.act(Caller.agency(), "submit-on-behalf", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.errors()).singleElement().asString().startsWith("/reason ");
        assertThat(desk.state()).isEqualTo("DRAFT");
    }

    @Test
    void whatIsIncompleteIsNotSentInAnothersPlaceEither() {
        ReportDesk desk = ReportDesk.of("15715", "202603");
        fill(desk, Caller.agency(), ONE_FIGURE);
        Answer answer = desk.act(Caller.agency(), "submit-on-behalf", REASON);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).contains("/values/VB-04 missing", "/narratives/ket-qua missing");
    }

    @Test
    void theUnitIsToldAndTheReportSaysSo() {
        ReportDesk desk = sentOnBehalf("15715", "202604");
        Answer report = desk.read();
        assertThat(report.text("state")).isEqualTo("SUBMITTED");
        assertThat(report.text("onBehalfReason")).contains("mất mạng do bão");
        assertThat(desk.revisions())
                .singleElement()
                .satisfies(
                        revision -> assertThat(Answer.text(revision, "sentBy")).isEqualTo("cqtt"));
        for (Caller one : List.of(desk.officer(), desk.head())) {
            assertThat(desk.told(one, "REPORT_SENT_ON_BEHALF"))
                    .singleElement()
                    .satisfies(notice -> assertThat(Answer.text(notice, "body")).contains("mất mạng do bão"));
        }
        assertThat(Answer.text(desk.rollUp("VB-03", "SUBMITTED"), "value")).isEqualTo("600");
    }

    @Test
    void theUnitGoesOnWithWhatComesBack() {
        ReportDesk desk = sentOnBehalf("15715", "202605");
        desk.act(Caller.agency(), "return", "{\"reason\":\"Đơn vị rà soát.\"}");
        assertThat(desk.type("VB-03", "620").status()).isEqualTo(200);
        desk.sendAgain();
        assertThat(desk.read().text("onBehalfReason")).isNull();
        assertThat(desk.revisions())
                .extracting(one -> Answer.text(one, "sentBy"))
                .containsExactly("cqtt", "ld.15715");

        desk.act(Caller.agency(), "return", "{\"reason\":\"Lần nữa.\"}");
        assertThat(fill(desk, Caller.agency(), ONE_FIGURE).status())
                .as("the unit has sent it itself")
                .isEqualTo(409);
    }

    @Test
    void theHeadWithdrawsWhatWasSentInTheUnitsPlace() {
        ReportDesk desk = sentOnBehalf("15715", "202606");
        assertThat(desk.act(desk.head(), "withdraw").text("state")).isEqualTo("DRAFT");
        assertThat(desk.type("VB-03", "620").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        // account, fill, send
        "cb.15724, 403, 403",
        "ld.15724, 403, 403",
        "cb.15643, 403, 403",
        "ld.15643, 403, 403",
        "cb.vpubnd, 403, 403",
        "ld.38, 403, 403",
        "lanhdao, 403, 403",
        "taichinh, 403, 403",
        "thanhtra, 403, 403",
        "quantri, 403, 403",
        "cqtt, 422, 409",
        "tham-dinh.38, 422, 409",
    })
    void thoseAboveAloneTakeAUnitsPlace(String account, int fill, int send) {
        FormerUnits.appoint("tham-dinh.38", "REVIEWER", "38", "2026-01-01");
        ReportDesk desk = ReportDesk.of("15724", "202603");
        Caller caller = Caller.as(account);
        assertThat(fill(desk, caller, "{\"values\":[{\"indicator\":\"VB-03\",\"value\":-1}]}")
                        .status())
                .as("fill")
                .isEqualTo(fill);
        assertThat(desk.act(caller, "submit-on-behalf", REASON).status())
                .as("send")
                .isEqualTo(send);
        assertThat(Caller.agency().get("reports?period=202603&unit=15724").total())
                .isZero();
    }
}
