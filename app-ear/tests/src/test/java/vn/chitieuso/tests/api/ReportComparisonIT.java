package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What changed between the sendings of a report, and since the last of them. */
class ReportComparisonIT {

    private static JsonObject compare(ReportDesk desk, Caller reader, String query) {
        Answer answer = reader.get(desk.path() + "/comparison" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> changes(JsonObject comparison) {
        return ReportDesk.objects(comparison, "changes").stream()
                .map(change -> "%s %s: %s > %s"
                        .formatted(
                                Answer.text(change, "kind"),
                                Answer.text(change, "place"),
                                Answer.text(change, "before"),
                                Answer.text(change, "after")))
                .toList();
    }

    /** Sent twice with differences, and returned once more. */
    private static ReportDesk sentTwice(String period) {
        ReportDesk desk = ReportDesk.returned("15667", period, "Rà soát.");
        desk.officer().patch(desk.path(), """
                {"values":[{"indicator":"VB-03","value":500,"note":"Đã trừ trùng."},
                    {"indicator":"PAKN-01b","value":7},{"indicator":"TTHC-03","value":5,"qualifier":"GREATER_THAN"}],
                 "narratives":{"ket-qua":"Kết quả đã sửa.","kho-khan":"Thiếu người."}}""");
        return desk.sendAgain();
    }

    @Test
    void everyDifferenceBetweenTwoSendingsIsTold() {
        ReportDesk desk = sentTwice("202603");
        JsonObject comparison = compare(desk, Caller.agency(), "");
        assertThat(comparison.get("from").getAsInt()).isEqualTo(1);
        assertThat(comparison.get("to").getAsInt()).isEqualTo(2);
        assertThat(changes(comparison))
                .containsExactlyInAnyOrder(
                        "VALUE VB-03: 600 > 500",
                        "NOTE VB-03: null > Đã trừ trùng.",
                        "VALUE VB-05: 1000 > 900",
                        "VALUE PAKN-01b: null > 7",
                        "VALUE TTHC-03: 5 > >5",
                        "NARRATIVE ket-qua: Kết quả trong kỳ. > Kết quả đã sửa.",
                        "NARRATIVE kho-khan: null > Thiếu người.");
        assertThat(compare(desk, desk.officer(), "?from=1&to=2")).isEqualTo(comparison);
        assertThat(ReportDesk.objects(comparison, "changes"))
                .filteredOn(change -> "kho-khan".equals(Answer.text(change, "place")))
                .singleElement()
                .satisfies(change -> assertThat(Answer.text(change, "name")).isEqualTo("Khó khăn, vướng mắc"));
    }

    @Test
    void theUnitComparesWhatStandsNowAndOthersOnlyWhatWasSent() {
        ReportDesk desk = sentTwice("202604");
        desk.act(Caller.agency(), "return", "{\"reason\":\"Rà soát lần hai.\"}");
        assertThat(changes(compare(desk, desk.officer(), ""))).isEmpty();
        desk.type("VB-03", "4711");
        JsonObject now = compare(desk, desk.officer(), "");
        assertThat(now.get("from").getAsInt()).isEqualTo(2);
        assertThat(now.get("to").isJsonNull()).isTrue();
        assertThat(changes(now)).containsExactly("VALUE VB-03: 500 > 4711", "VALUE VB-05: 900 > 5111");
        assertThat(changes(compare(desk, desk.head(), "?from=1"))).contains("VALUE VB-03: 600 > 4711");
        for (String account : List.of("cqtt", "lanhdao", "thanhtra", "taichinh")) {
            JsonObject sent = compare(desk, Caller.as(account), "");
            assertThat(sent.get("to").getAsInt()).isEqualTo(2);
            assertThat(sent.toString()).doesNotContain("4711");
        }
    }

    @Test
    void beforeThereIsAnythingToCompareNothingDiffers() {
        ReportDesk desk = ReportDesk.of("15667", "202605");
        assertThat(changes(compare(desk, desk.officer(), ""))).isEmpty();
        ReportDesk.submitted("15667", "202605");
        assertThat(changes(compare(desk, desk.officer(), ""))).isEmpty();
        assertThat(changes(compare(desk, Caller.agency(), "?from=1&to=1"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from=9, 404",
        "to=9, 404",
        "from=1&to=3, 404",
        "from=0, 400",
        "from=-1, 400",
        "to=abc, 400",
        "from=99999999999, 400",
    })
    void whatWasNeverSentIsNotCompared(String query, int status) {
        ReportDesk desk = ReportDesk.of("15667", "202606");
        if (desk.revisions().isEmpty()) {
            ReportDesk.submitted("15667", "202606");
        }
        Answer answer = Caller.agency().get(desk.path() + "/comparison?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "cb.15667, 200",
        "ld.15667, 200",
        "cqtt, 200",
        "lanhdao, 200",
        "taichinh, 200",
        "thanhtra, 200",
        "quantri, 403",
        "cb.15643, 403",
        "ld.15643, 403",
        "cb.vpubnd, 403",
    })
    void comparingIsForThoseWhoReadWhatWasSent(String account, int status) {
        ReportDesk desk = ReportDesk.of("15667", "202602");
        assertThat(Caller.as(account).get(desk.path() + "/comparison").status()).isEqualTo(status);
    }
}
