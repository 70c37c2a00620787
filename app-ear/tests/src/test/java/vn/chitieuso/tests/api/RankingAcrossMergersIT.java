package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two small evaluations of the same communes, one before and one after the mergers of 2025: Quảng Hòa and Quảng Long went
 * into Quảng Yên, Pù Nhi and Bát Mọt stayed what they were. Published editions keep their places, whatever rule for ties
 * comes later.
 */
class RankingAcrossMergersIT {

    private static final String SERIES = "XHGHEP";
    private static final String BEFORE = "XHGHEP-2024";
    private static final String AFTER = "XHGHEP-2025";
    private static final String QUANG_HOA = "16483";
    private static final String QUANG_LONG = "16477";
    private static final String QUANG_YEN = "16480";
    private static final String PU_NHI = "14863";
    private static final String BAT_MOT = "15607";

    private final Caller agency = CatalogueDesk.keeper();

    @Test
    void mergedUnitsAreToldByWhatTheyCameFromAndPublishedPlacesStay() {
        agency.put("unit-groups/" + SERIES, Json.of("name", "Nhóm thử xếp hạng"));
        members("2024-01-01", QUANG_HOA, QUANG_LONG, PU_NHI, BAT_MOT);
        members("2025-07-01", QUANG_YEN, PU_NHI, BAT_MOT);

        underWay(BEFORE, 2024);
        give(BEFORE, QUANG_HOA, 6, 3);
        give(BEFORE, QUANG_LONG, 5, 3);
        give(BEFORE, BAT_MOT, 4, 3);
        give(BEFORE, PU_NHI, 2, 3);
        publish(BEFORE, "91/QĐ-XHGHEP", null);

        setTies(0, "\"A\"");
        underWay(AFTER, 2025);
        give(AFTER, QUANG_YEN, 6, 4);
        give(AFTER, PU_NHI, 5, 3);
        give(AFTER, BAT_MOT, 4, 4);
        publish(AFTER, "92/QĐ-XHGHEP", null);

        Answer first = ranking(AFTER);
        assertThat(first.column("unit")).containsExactly(QUANG_YEN, PU_NHI, BAT_MOT);
        assertThat(first.column("rank")).containsExactly("1", "2", "3");
        assertThat(first.column("tieBroken")).containsExactly("false", "true", "true");
        assertThat(first.column("movement")).containsExactly("FORMED", "CONTINUED", "CONTINUED");
        assertThat(first.column("rankBefore")).containsExactly(null, "4", "3");
        assertThat(first.column("places")).as("among the two of both years").containsExactly(null, "1", "-1");
        assertThat(origins(first.rows().get(0))).contains("16483=1", "16477=2", "16480=null");
        assertThat(first.json().getAsJsonArray("gone").toString())
                .contains("Quảng Hòa", "Quảng Long", "Quảng Yên")
                .doesNotContain("Pù Nhi");
        assertThat(agency.get("rankings/" + AFTER + "/" + PU_NHI + "/history").column("rank"))
                .containsExactly("4", "2");
        assertThat(agency.get("rankings/" + AFTER + "/" + QUANG_YEN + "/history")
                        .column("rank"))
                .containsExactly(null, "1");

        setTies(1, "");
        correct(QUANG_YEN, "B", 3);
        publish(AFTER, "93/QĐ-XHGHEP", "Tính lại tiêu chí B của Quảng Yên");

        Answer newest = ranking(AFTER);
        assertThat(newest.text("version")).isEqualTo("2");
        assertThat(newest.column("points")).containsExactly("9", "8", "8");
        assertThat(newest.column("rank"))
                .as("the rule in force at the correction")
                .containsExactly("1", "2", "2");
        Answer old = ranking(AFTER + "&version=1");
        assertThat(old.column("points")).containsExactly("10", "8", "8");
        assertThat(old.column("rank")).containsExactly("1", "2", "3");
        assertThat(old.rows()).isEqualTo(first.rows());
    }

    private Answer ranking(String query) {
        Answer answer = Workshop.as("ld.14863").get("rankings?scorecard=" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private static List<String> origins(JsonObject row) {
        return row.getAsJsonArray("origins").asList().stream()
                .map(origin -> Answer.text(origin.getAsJsonObject(), "unit") + "="
                        + Answer.text(origin.getAsJsonObject(), "rank"))
                .toList();
    }

    private void members(String from, String... codes) {
        done(agency.put("unit-groups/" + SERIES + "/members", Json.of("from", from, "codes", String.join(" ", codes))));
    }

    private void setTies(int seen, String codes) {
        done(agency.post("rankings/tie-rules", """
                {"series":"%s","fromYear":2024,"codes":[%s],"reason":"Thử","seen":%d}""".formatted(SERIES, codes, seen)));
    }

    /** Two criteria that people judge, in a round that is being verified. */
    private void underWay(String card, int year) {
        done(agency.post(
                "scorecards",
                Json.of(
                        "code",
                        card,
                        "name",
                        "Bộ thử xếp hạng",
                        "series",
                        SERIES,
                        "year",
                        year,
                        "level",
                        "COMMUNE",
                        "maximum",
                        10)));
        done(agency.put("scorecards/" + card + "/sections/S", Json.of("title", "Mục", "ordinal", 1, "maximum", 10)));
        for (String criterion : List.of("A", "B")) {
            done(agency.put(
                    "scorecards/" + card + "/sections/S/criteria/" + criterion,
                    Json.of(
                            "title",
                            "Tiêu chí " + criterion,
                            "maximum",
                            "A".equals(criterion) ? 6 : 4,
                            "rule",
                            "MANUAL",
                            "evidence",
                            "văn bản")));
        }
        done(agency.post("scorecards/" + card + "/publish", "{}"));
        done(agency.post(
                "evaluations",
                Json.of(
                        "scorecard",
                        card,
                        "group",
                        SERIES,
                        "selfScoringUntil",
                        "2026-11-01",
                        "explanationUntil",
                        "2026-11-02",
                        "verificationUntil",
                        "2026-11-03",
                        "councilOn",
                        "2026-11-04")));
        done(agency.post("evaluations/" + card + "/advance", "{}"));
        done(agency.post("evaluations/" + card + "/advance", "{}"));
    }

    private void give(String card, String unit, int forA, int forB) {
        done(agency.put(
                "evaluations/" + card + "/" + unit + "/A/verdict", Json.of("points", forA, "reason", "Thẩm định thử")));
        done(agency.put(
                "evaluations/" + card + "/" + unit + "/B/verdict", Json.of("points", forB, "reason", "Thẩm định thử")));
    }

    private void correct(String unit, String criterion, int points) {
        done(Workshop.as("lanhdao")
                .put(
                        "evaluations/" + AFTER + "/" + unit + "/" + criterion + "/settlement",
                        Json.of("points", points, "reason", "Tính lại")));
    }

    private void publish(String card, String decision, String reason) {
        CatalogueDesk.recorded(decision);
        if (reason == null) {
            done(agency.post("evaluations/" + card + "/advance", "{}"));
        }
        done(agency.post("evaluations/" + card + "/publications", Json.of("decision", decision, "reason", reason)));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
    }
}
