package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieuso.tests.api.CatalogueDesk.assertRefused;

/** What the panel gives, what is checked blindly, what the council settles, what is published and corrected. */
class EvaluationPanelIT {

    private static final String DECISION = "1/QĐ-MINHHOA";
    private static final String CORRECTION = "2/QĐ-MINHHOA";

    private final Caller agency = Caller.agency();
    private final Caller first = Caller.as(EvaluationDesk.FIRST);
    private final Caller other = Caller.as(EvaluationDesk.OTHER);
    private final Caller checker = Caller.as(EvaluationDesk.CHECKER);
    private final Caller leader = Caller.as("lanhdao");

    private EvaluationDesk inVerification(String series) {
        EvaluationDesk desk = EvaluationDesk.open(series);
        String[] units = desk.units();
        desk.selfScored(EvaluationDesk.officer("dg.cb.nhieu", units), EvaluationDesk.head("dg.ld.nhieu", units), units);
        EvaluationDesk.expect(200, desk.step("advance"));
        return desk;
    }

    private static Answer give(Caller caller, EvaluationDesk desk, String unit, String criterion, String points) {
        return caller.send(
                "PUT",
                desk.path(unit, criterion) + "/verdict",
                Caller.JSON,
                Json.of("points", points, "reason", "theo tài liệu"));
    }

    @Test
    void eachDepartmentVerifiesItsCriteriaAskedForExplanationsAndGivenThem() {
        EvaluationDesk desk = inVerification("DG-HOI");
        String unit = "380";
        Caller officer = EvaluationDesk.officer("dg.cb.nhieu", unit);
        assertRefused(give(other, desk, unit, "A.1", "5"), 403);
        assertRefused(give(agency, desk, unit, "A.1", "5"), 403);
        assertRefused(give(officer, desk, unit, "B.1", "5"), 403);
        assertRefused(give(other, desk, unit, "B.1", "11"), 422, "/points badPoints");
        assertRefused(other.put(desk.path(unit, "B.1") + "/verdict", Json.of("points", "5")), 422, "/reason required");

        assertThat(officer.patch(desk.path(unit, "B.1"), Json.of("points", "9", "reason", "muộn"))
                        .status())
                .as("not asked")
                .isEqualTo(409);
        Answer asked = other.post(desk.path(unit, "B.1") + "/messages", Json.of("kind", "ASK", "text", "Căn cứ nào?"));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
        assertThat(asked.text("standing")).isEqualTo("ASKED");
        assertThat(first.post(desk.path(unit, "B.1") + "/messages", Json.of("kind", "ASK", "text", "Tôi hỏi"))
                        .status())
                .isEqualTo(403);
        assertThat(officer.post(
                                desk.path(unit, "B.1") + "/messages",
                                Json.of("kind", "ANSWER", "text", "Theo báo cáo."))
                        .text("standing"))
                .isEqualTo("ANSWERED");
        assertThat(officer.patch(desk.path(unit, "B.1"), Json.of("points", "9", "reason", "bổ sung"))
                        .status())
                .as("asked")
                .isEqualTo(200);

        Answer accepted = other.put(desk.path(unit, "B.1") + "/verdict", Json.of("accept", true, "points", "9"));
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        assertThat(accepted.text("source")).isEqualTo("SELF");
        assertRefused(other.put(desk.path(unit, "B.1") + "/verdict", Json.of("accept", true, "points", "3")), 412);
        assertThat(desk.step("advance").status()).as("not all verified").isEqualTo(422);
        assertThat(desk.step("return").status()).as("no reason").isEqualTo(422);
        assertThat(desk.step("return", "reason", "Gia hạn tự chấm").status()).isEqualTo(200);
        assertThat(Answer.text(desk.score(other, unit, "B.1"), "points"))
                .as("kept")
                .isEqualTo("9");
    }

    @Test
    void theBlindCheckHidesTheFirstIsSettledPublishedAndCorrectedInAnEditionOfItsOwn() {
        EvaluationDesk desk = inVerification("DG-MU");
        assertThat(desk.acceptAll(first).json().get("given").getAsInt()).isEqualTo(2 * EvaluationDesk.OF_GROUP);
        assertThat(desk.acceptAll(other).json().get("given").getAsInt()).isEqualTo(2 * EvaluationDesk.OF_GROUP);
        assertThat(desk.acceptAll(agency).json().get("given").getAsInt()).isEqualTo(EvaluationDesk.OF_GROUP);

        Answer drawn =
                agency.post(desk.path() + "/draws", Json.of("seed", "22/11/2026", "size", 4, "department", "STC"));
        assertThat(drawn.status()).as(drawn.toString()).isEqualTo(201);
        assertRefused(
                agency.post(desk.path() + "/draws", Json.of("seed", "x", "size", 0, "department", "STC")),
                422,
                "/size badSize");
        assertThat(desk.step("advance").status()).as("not checked").isEqualTo(422);
        List<JsonObject> sample = checker.get(desk.path() + "/cells?yours=true").rows();
        assertThat(sample).hasSize(4);
        JsonObject chosen = sample.get(0);
        String unit = Answer.text(chosen, "unit");
        String criterion = Answer.text(chosen, "criterion");

        JsonObject blind = desk.score(checker, unit, criterion);
        assertThat(EvaluationDesk.objects(blind, "stages").stream().map(stage -> Answer.text(stage, "stage")))
                .doesNotContain("VERIFIED");
        assertThat(blind.get("verified").getAsBoolean()).isFalse();
        EvaluationDesk.expect(200, give(checker, desk, unit, criterion, "1.5"));
        sample.stream()
                .skip(1)
                .forEach(each -> EvaluationDesk.expect(
                        200,
                        checker.put(
                                desk.path(Answer.text(each, "unit"), Answer.text(each, "criterion")) + "/verdict",
                                Json.of("accept", true))));
        assertThat(checker.get(desk.path() + "/differences").status()).isEqualTo(403);
        assertThat(agency.get(desk.path() + "/differences").column("unit")).containsExactly(unit);
        EvaluationDesk.expect(200, desk.step("advance"));
        assertThat(give(checker, desk, unit, criterion, "2").status())
                .as("in council")
                .isEqualTo(409);

        assertRefused(agency.post(desk.path() + "/publications", Json.of("decision", DECISION)), 422);
        String settlement = desk.path(unit, criterion) + "/settlement";
        assertThat(checker.put(settlement, Json.of("points", "2", "reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(leader.put(settlement, Json.of("points", "2.5", "reason", "Hội đồng thống nhất"))
                        .status())
                .isEqualTo(200);
        assertRefused(
                agency.post(desk.path() + "/publications", Json.of("decision", "999/QĐ-KHÔNG")),
                422,
                "/decision unknown");
        assertThat(leader.post(desk.path() + "/publications", Json.of("decision", DECISION))
                        .status())
                .isEqualTo(403);
        EvaluationDesk.expect(201, agency.post(desk.path() + "/publications", Json.of("decision", DECISION)));
        published(desk, unit, criterion);
        corrected(desk, unit, criterion);
    }

    /** Everybody who is signed in reads it, with every stage. */
    private void published(EvaluationDesk desk, String unit, String criterion) {
        JsonObject sheet = Caller.as("taichinh").get(desk.path() + "/" + unit).json();
        JsonObject score = EvaluationDesk.objects(sheet, "scores").stream()
                .filter(each -> criterion.equals(Answer.text(each, "criterion")))
                .findFirst()
                .orElseThrow();
        assertThat(Answer.text(score, "points")).isEqualTo("2.5");
        assertThat(Answer.text(score, "source")).isEqualTo("COUNCIL");
        assertThat(EvaluationDesk.objects(score, "stages").stream().map(stage -> Answer.text(stage, "stage")))
                .contains("HANDED_IN", "VERIFIED", "CHECKED", "SETTLED");
        assertThat(desk.step("return", "reason", "x").status()).isEqualTo(409);
    }

    private void corrected(EvaluationDesk desk, String unit, String criterion) {
        String before = Caller.as("taichinh")
                .get(desk.path() + "/" + unit + "?edition=1")
                .body();
        assertRefused(
                agency.post(desk.path() + "/publications", Json.of("decision", CORRECTION)), 422, "/reason required");
        assertRefused(
                agency.post(desk.path() + "/publications", Json.of("decision", CORRECTION, "reason", "không có gì")),
                422);
        EvaluationDesk.expect(
                200,
                leader.put(
                        desk.path(unit, criterion) + "/settlement",
                        Json.of("points", "3", "reason", "Khiếu nại đúng")));
        assertThat(points(desk, unit, criterion, "")).as("not published yet").isEqualTo("2.5");
        EvaluationDesk.expect(
                201,
                agency.post(
                        desk.path() + "/publications",
                        Json.of("decision", CORRECTION, "reason", "Giải quyết khiếu nại")));
        assertThat(points(desk, unit, criterion, "")).isEqualTo("3");
        assertThat(points(desk, unit, criterion, "?edition=1")).isEqualTo("2.5");
        assertThat(Caller.as("taichinh")
                        .get(desk.path() + "/" + unit + "?edition=1")
                        .body())
                .isEqualTo(before);
        List<JsonObject> editions = agency.get(desk.path() + "/publications").rows();
        assertThat(editions).hasSize(2);
        assertThat(Answer.text(editions.get(0), "sha256")).isNotEqualTo(Answer.text(editions.get(1), "sha256"));
        assertThat(Caller.as("taichinh")
                        .get(desk.path() + "/" + unit + "?edition=3")
                        .status())
                .isEqualTo(404);
        assertThat(Caller.as("thanhtra")
                        .get("audit?subject=evaluation%20" + desk.scorecard())
                        .body())
                .contains("evaluation.publish", "evaluation.settle", "evaluation.draw", "evaluation.verify-many");
    }

    private static String points(EvaluationDesk desk, String unit, String criterion, String query) {
        JsonObject sheet =
                Caller.as("taichinh").get(desk.path() + "/" + unit + query).json();
        return EvaluationDesk.objects(sheet, "scores").stream()
                .filter(each -> criterion.equals(Answer.text(each, "criterion")))
                .map(each -> Answer.text(each, "points"))
                .findFirst()
                .orElseThrow();
    }
}
