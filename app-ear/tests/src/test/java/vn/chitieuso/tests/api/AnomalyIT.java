package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures that ask for a second look after what really happened to them. Units 16342 and 16309 in 2026 are no other test's. */
class AnomalyIT {

    private static final String LIST = "anomalies?size=500&regime=CDS-THANG&period=";

    private static List<JsonObject> of(String period, String unit) {
        return Caller.agency().get(LIST + period + "&unit=" + unit).rows();
    }

    private static Optional<JsonObject> of(String period, String unit, String kind, String indicator) {
        return of(period, unit).stream()
                .filter(row -> kind.equals(Answer.text(row, "kind")))
                .filter(row -> indicator == null || indicator.equals(Answer.text(row, "indicator")))
                .findFirst();
    }

    private static Answer look(Caller caller, String id, String seen, String note) {
        return caller.post(
                "anomalies/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/review",
                Json.of("note", note, "seen", seen));
    }

    /** Accepted with 400 documents out, reopened, corrected to 450, accepted again. */
    @Test
    void aFigureThatChangedAfterAcceptanceIsToldUntilSomebodyLooked() {
        ReportDesk desk = ReportDesk.accepted("16342", "202603");
        assertThat(of("202603", "16342", "CHANGED_AFTER_ACCEPTANCE", null)).isEmpty();
        correct(desk, 450, "Đếm thiếu văn bản mật.");
        JsonObject told =
                of("202603", "16342", "CHANGED_AFTER_ACCEPTANCE", "VB-04").orElseThrow();
        assertThat(Answer.text(told, "severity")).isEqualTo("HIGH");
        assertThat(Answer.text(told, "reason"))
                .contains("400", "450", "cb.16342", "Đếm thiếu văn bản mật.")
                .doesNotContain("???");
        assertThat(of("202603", "16342", "CHANGED_AFTER_ACCEPTANCE", "TTHC-01"))
                .as("stayed")
                .isEmpty();

        String id = Answer.text(told, "id");
        assertThat(look(Caller.as("thanhtra"), id, null, "x").status()).isEqualTo(403);
        assertThat(look(Caller.as("ld.16342"), id, null, "x").status()).isEqualTo(403);
        assertThat(look(Caller.agency(), id, null, " ").status()).isEqualTo(422);
        assertThat(look(Caller.agency(), id, "400 → 449", "Đã hỏi đơn vị.").status())
                .isEqualTo(412);
        Answer looked = look(Caller.agency(), id, Answer.text(told, "seen"), "Đã hỏi đơn vị.");
        assertThat(looked.status()).as(looked.toString()).isEqualTo(200);
        assertThat(looked.text("reviewedBy")).isEqualTo("cqtt");
        assertThat(Caller.agency().get(LIST + "202603&unit=16342&reviewed=true").column("id"))
                .contains(id);
        assertThat(Caller.agency()
                        .get(LIST + "202603&unit=16342&reviewed=false")
                        .column("id"))
                .doesNotContain(id);

        correct(desk, 460, "Bổ sung.");
        JsonObject again =
                of("202603", "16342", "CHANGED_AFTER_ACCEPTANCE", "VB-04").orElseThrow();
        assertThat(again.get("reviewed").getAsBoolean()).as("another figure").isFalse();
        assertThat(Answer.text(again, "reason")).contains("400", "460");
        assertThat(Caller.as("thanhtra").get("audit?subject=anomaly&size=100").column("action"))
                .contains("anomaly.review");
    }

    private static void correct(ReportDesk desk, long outgoing, String reason) {
        Answer back = desk.act(Caller.agency(), "return", "{\"reason\":\"" + reason + "\"}");
        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        assertThat(desk.fill(600, outgoing, outgoing - 1).status()).isEqualTo(200);
        desk.answerWarnings();
        desk.sendAgain();
        assertThat(desk.act(Caller.agency(), "accept").status()).isEqualTo(200);
    }

    @Test
    void aReportThatIsTheOneOfTheMonthBeforeIsTold() {
        ReportDesk.submitted("16309", "202603");
        ReportDesk.submitted("16309", "202604");
        JsonObject copied = of("202604", "16309", "COPIED_REPORT", null).orElseThrow();
        assertThat(Answer.text(copied, "severity")).isEqualTo("HIGH");
        assertThat(copied.get("indicator").isJsonNull()).isTrue();
        assertThat(Answer.text(copied, "reason")).contains("7", "trùng khớp");
        assertThat(of("202603", "16309", "COPIED_REPORT", null))
                .as("nothing before it")
                .isEmpty();
    }

    @Test
    void whatIsOnlyTypedIsNobodysBusiness() {
        ReportDesk.filled("16309", "202605");
        assertThat(of("202605", "16309")).isEmpty();
    }

    @Test
    void theGravestComeFirstAndTheListIsThereForSpreadsheets() {
        Answer all = Caller.agency().get(LIST + "202611");
        assertThat(all.rows()).isNotEmpty();
        List<String> order = all.column("severity").stream().distinct().toList();
        assertThat(order)
                .isSubsetOf("HIGH", "MEDIUM", "LOW")
                .isSortedAccordingTo((one, other) ->
                        Integer.compare("HIGH MEDIUM LOW".indexOf(one), "HIGH MEDIUM LOW".indexOf(other)));
        assertThat(all.column("reason")).allSatisfy(reason -> assertThat(reason).doesNotContain("???", "{"));
        assertThat(Caller.agency().csv(LIST + "202611").body().lines().count()).isEqualTo(all.total() + 1);
        assertThat(new String(
                        Caller.agency().download("anomalies/list.xlsx?regime=CDS-THANG&period=202611"),
                        0,
                        2,
                        StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(Caller.agency().get(LIST + "202611", "Accept-Language", "en").column("reason"))
                .anySatisfy(reason -> assertThat(reason).contains("units of the level"));
    }

    @ParameterizedTest
    @CsvSource({
        "cqtt, 200",
        "thanhtra, 200",
        "lanhdao, 403",
        "taichinh, 403",
        "quantri, 403",
        "ld.16342, 403",
        "cb.16342, 403"
    })
    void unusualFiguresAreForThoseWhoVerify(String account, int status) {
        assertThat(Caller.as(account).get(LIST + "202611").status()).isEqualTo(status);
        assertThat(Caller.as(account)
                        .get("anomalies/list.xlsx?regime=CDS-THANG&period=202611")
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "anomalies?period=202611, 400",
        "anomalies?regime=CDS-THANG, 400",
        "anomalies?regime=KHONG-CO&period=202611, 404",
        "anomalies?regime=CDS-THANG&period=2026Q3, 422",
        "anomalies?regime=CDS-THANG&period=202613, 400",
        "anomalies?regime=CDS-THANG&period=202611&kind=LATE, 400",
        "anomalies?regime=CDS-THANG&period=202611&unit=99999, 404"
    })
    void badQuestionsAreRefusedWithTheReason(String path, int status) {
        Answer answer = Caller.agency().get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.text("detail")).isNotBlank().doesNotContain("???");
    }

    @Test
    void whatIsNotUnusualCannotBeLookedAt() {
        assertThat(look(Caller.agency(), "CDS-THANG~202611~16342~COPIED_REPORT~VB-03", null, "x")
                        .status())
                .isEqualTo(404);
        assertThat(look(Caller.agency(), "gibberish", null, "x").status()).isEqualTo(404);
    }
}
