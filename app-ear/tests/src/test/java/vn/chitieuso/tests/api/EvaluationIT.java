package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.product.RunningProduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chitieuso.tests.api.CatalogueDesk.assertRefused;

/** A round goes its way from self-scores to publication; who may see, write, verify and settle what. */
class EvaluationIT {

    private static final String UNIT = "381";
    private static final String OTHER_UNIT = "382";

    private static EvaluationDesk open;
    private static Caller officer;
    private static Caller head;

    @BeforeAll
    static void opened() {
        open = EvaluationDesk.open("DG-MO");
        officer = EvaluationDesk.officer("dg.cb." + UNIT, UNIT);
        head = EvaluationDesk.head("dg.ld." + UNIT, UNIT);
    }

    private static Answer written(Caller caller, String criterion, Object... fields) {
        return caller.patch(open.path(UNIT, criterion), Json.of(fields));
    }

    @Test
    void aRoundEvaluatesTheUnitsOfItsGroupByCopiedCriteria() {
        JsonObject round = Caller.agency().get(open.path()).json();
        assertThat(Answer.text(round.getAsJsonObject("round"), "state")).isEqualTo("OPEN");
        assertThat(EvaluationDesk.objects(round, "criteria")).hasSize(5);
        assertThat(open.units()).hasSize(EvaluationDesk.OF_GROUP).contains(UNIT, OTHER_UNIT);
        assertThat(Caller.agency().csv(open.path() + "/units").body().lines()).hasSize(EvaluationDesk.OF_GROUP + 1);
        assertRefused(
                Caller.agency()
                        .post(
                                "evaluations",
                                Json.of(
                                        "scorecard",
                                        open.scorecard(),
                                        "selfScoringUntil",
                                        "2026-12-01",
                                        "explanationUntil",
                                        "2026-12-02",
                                        "verificationUntil",
                                        "2026-12-03",
                                        "councilOn",
                                        "2026-12-04")),
                409);
        assertRefused(
                Caller.agency()
                        .post(
                                "evaluations",
                                Json.of(
                                        "scorecard",
                                        "QD1829-2023",
                                        "selfScoringUntil",
                                        "2026-12-05",
                                        "explanationUntil",
                                        "2026-12-02",
                                        "verificationUntil",
                                        "2026-12-03",
                                        "councilOn",
                                        "2026-12-04")),
                422,
                "/explanationUntil datesReversed");
    }

    @Test
    void whatIsComputedIsThereAlreadyAndCannotBeTyped() {
        JsonObject score = open.score(officer, UNIT, "A.1");
        assertThat(Answer.text(score, "source")).isEqualTo("COMPUTED");
        assertThat(Answer.text(score, "standing")).isEqualTo("PROPOSED");
        assertThat(Answer.text(score, "points")).isNotNull();
        assertRefused(written(officer, "A.1", "points", 10, "reason", "tự cho"), 422, "/points computed");
        assertRefused(
                written(officer, "A.1", "claimedValue", "100", "reason", "tự cho"), 422, "/claimedValue isAccepted");
    }

    @Test
    void whatIsMissingIsAGapUntilAValueIsClaimedWithItsReason() {
        JsonObject gap = open.score(head, UNIT, "B.2");
        if ("GAP".equals(Answer.text(gap, "standing"))) {
            assertThat(Answer.text(gap, "points")).isNull();
            assertThat(Answer.text(gap, "missing")).contains("XHS-01");
        }
        assertRefused(written(officer, "B.2", "claimedValue", "50"), 422, "/reason reasonMissing");
        assertThat(written(officer, "B.2", "claimedValue", "62.5", "reason", "Sổ theo dõi")
                        .status())
                .isEqualTo(200);
        JsonObject claimed = open.score(officer, UNIT, "B.2");
        assertThat(Answer.text(claimed, "source")).isEqualTo("CLAIMED");
        assertThat(Answer.text(claimed, "points")).isEqualTo("6.25");
    }

    @Test
    void pointsLieBetweenNothingAndTheMaximum() {
        assertRefused(written(officer, "B.1", "points", "10.5", "reason", "x"), 422, "/points badPoints");
        assertRefused(written(officer, "B.1", "points", "-1", "reason", "x"), 422, "/points badPoints");
        assertRefused(written(officer, "B.1", "claimedValue", "5", "reason", "x"), 422, "/claimedValue nothingToClaim");
        assertThat(written(officer, "B.1", "points", "10", "reason", "tối đa").status())
                .isEqualTo(200);
    }

    @Test
    void aStaleWriteIsRefusedWithBothValuesAndOverwritesNothing() {
        String path = open.path(OTHER_UNIT, "B.1");
        Caller theirs = EvaluationDesk.officer("dg.cb." + OTHER_UNIT, OTHER_UNIT);
        Caller colleague = EvaluationDesk.officer("dg.cb2." + OTHER_UNIT, OTHER_UNIT);
        String seen = "\""
                + open.score(theirs, OTHER_UNIT, "B.1")
                        .getAsJsonObject("versions")
                        .get("selfScore") + "\"";
        assertThat(theirs.patch(path, Json.of("points", "7", "reason", "của tôi"), "If-Match", seen)
                        .status())
                .isEqualTo(200);
        Answer stale = colleague.patch(path, Json.of("points", "9", "reason", "của tôi"), "If-Match", seen);
        assertRefused(stale, 412);
        assertThat(stale.words()).contains("7", "9");
        assertThat(Answer.text(open.score(theirs, OTHER_UNIT, "B.1"), "points")).isEqualTo("7");
    }

    @Test
    void unitsSeeTheirOwnScoresAloneUntilTheyArePublished() {
        String sheet = open.path() + "/" + UNIT;
        assertThat(head.get(sheet).status()).isEqualTo(200);
        assertThat(EvaluationDesk.officer("dg.cb." + OTHER_UNIT, OTHER_UNIT)
                        .get(sheet)
                        .status())
                .isEqualTo(403);
        for (String seeing : List.of("cqtt", "lanhdao", "thanhtra")) {
            assertThat(Caller.as(seeing).get(sheet).status()).as(seeing).isEqualTo(200);
        }
        for (String stranger : List.of("quantri", "taichinh", "cb.14797", EvaluationDesk.CHECKER)) {
            assertThat(Caller.as(stranger).get(sheet).status()).as(stranger).isEqualTo(404);
            assertThat(Caller.as(stranger).get("evaluations").column("scorecard"))
                    .as(stranger)
                    .doesNotContain(open.scorecard())
                    .contains("MINHHOA-HUYEN-2022");
        }
        assertThat(Caller.visitor().get(sheet).status()).isEqualTo(401);
        assertThat(Caller.as(EvaluationDesk.FIRST)
                        .get(open.path() + "/cells?size=500")
                        .column("criterion"))
                .containsOnly("A.1", "A.2");
    }

    @Test
    void nobodyButTheStandingAgencyConducts() {
        for (String other : List.of("lanhdao", EvaluationDesk.FIRST, "thanhtra")) {
            assertThat(Caller.as(other).post(open.path() + "/advance", "{}").status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(Caller.as(other)
                            .put(open.path() + "/panel", "{\"assignments\":[{\"criteria\":[\"A\"]}]}")
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(open.step("advance").status()).as("before time").isEqualTo(422);
        assertThat(open.step("return", "reason", "thử").status()).isEqualTo(409);
        assertThat(Caller.agency()
                        .put(
                                open.path(),
                                Json.of(
                                        "selfScoringUntil",
                                        "2026-11-27",
                                        "explanationUntil",
                                        "2026-12-02",
                                        "verificationUntil",
                                        "2026-12-07",
                                        "councilOn",
                                        "2026-12-12",
                                        "version",
                                        0))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aHeadHandsInWhatOthersWroteTakesItBackAndNothingIsWrittenMeanwhile() {
        String unit = "385";
        Caller writes = EvaluationDesk.officer("dg.cb." + unit, unit);
        Caller hands = EvaluationDesk.head("dg.ld." + unit, unit);
        String steps = open.path() + "/" + unit + "/self-score/";
        Answer missing = hands.post(steps + "hand-in", "{}");
        assertRefused(missing, 422, "/B.1 nothingSaid", "/B.2 nothingSaid");
        assertThat(writes.post(steps + "hand-in", "{}").status()).isEqualTo(403);
        open.selfScored(writes, hands, unit);
        assertThat(hands.post(steps + "hand-in", "{}").status()).isEqualTo(409);
        assertThat(writes.patch(open.path(unit, "B.1"), Json.of("points", "1", "reason", "muộn"))
                        .status())
                .isEqualTo(409);
        assertThat(hands.post(steps + "withdraw", "{}").status()).isEqualTo(200);
        assertThat(writes.patch(open.path(unit, "B.1"), Json.of("points", "9", "reason", "sửa"))
                        .status())
                .isEqualTo(200);
        Caller both = EvaluationDesk.officer("dg.hai." + unit, unit);
        EvaluationDesk.head("dg.hai." + unit, unit);
        assertThat(both.patch(open.path(unit, "B.1"), Json.of("points", "8", "reason", "sửa"))
                        .status())
                .isEqualTo(200);
        assertThat(both.post(steps + "hand-in", "{}").status()).as("own work").isEqualTo(403);
        assertThat(hands.post(steps + "hand-in", "{\"version\":0}").status()).isEqualTo(412);
        assertThat(hands.post(steps + "hand-in", "{}").status()).isEqualTo(200);
    }

    @Test
    void evidenceIsAFileOrADocumentToldAndStrangersCannotOpenIt() {
        FileSender sender = new FileSender(officer);
        String upload = sender.send("anh.png", FileSender.picture(2_000, 41));
        String attachments = open.path() + "/" + UNIT + "/attachments";
        Answer added = officer.post(attachments, Json.of("upload", upload, "place", "B.1"));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(officer.post(attachments, Json.of("upload", upload, "place", "B.1"))
                        .text("id"))
                .isEqualTo(added.text("id"));
        String content = attachments + "/" + added.text("id") + "/content";
        assertThat(Caller.as(EvaluationDesk.OTHER).get(content).status()).isEqualTo(200);
        assertThat(Caller.as(EvaluationDesk.FIRST).get(content).status())
                .as("not its criterion")
                .isEqualTo(404);
        assertThat(EvaluationDesk.officer("dg.cb." + OTHER_UNIT, OTHER_UNIT)
                        .get(content)
                        .status())
                .isEqualTo(404);
        assertRefused(
                officer.post(attachments + "/documents", Json.of("place", "B.1", "number", "1/BC", "name", "Báo cáo")),
                422,
                "/date required");
        assertThat(officer.post(
                                attachments + "/documents",
                                Json.of("place", "B.1", "number", "1/BC", "date", "2022-12-20", "name", "Báo cáo năm"))
                        .status())
                .isEqualTo(201);
        assertThat(EvaluationDesk.objects(open.score(officer, UNIT, "B.1"), "evidence"))
                .hasSize(2);
        assertThat(officer.delete(attachments + "/" + added.text("id")).status())
                .isEqualTo(204);
        assertThat(EvaluationDesk.objects(open.score(officer, UNIT, "B.1"), "evidence"))
                .hasSize(1);
        assertThat(officer.delete(attachments + "/999999999").status()).isEqualTo(404);
    }

    /** Every computed score of a published sheet, from its inputs, formula, rule and maximum alone. */
    @Test
    void aScoreIsReproducedByHandFromItsExplanation() {
        JsonObject sheet =
                Caller.as("cb.14797").get("evaluations/MINHHOA-HUYEN-2022/381").json();
        BigDecimal total = BigDecimal.ZERO;
        int computed = 0;
        for (JsonObject score : EvaluationDesk.objects(sheet, "scores")) {
            total = total.add(new BigDecimal(Answer.text(score, "points")));
            if ("COMPUTED".equals(Answer.text(score, "source"))) {
                assertThat(new BigDecimal(Answer.text(score, "points")))
                        .as(Answer.text(score, "criterion"))
                        .isEqualByComparingTo(ByHand.points(score));
                computed++;
            }
        }
        assertThat(computed).isEqualTo(8);
        assertThat(new BigDecimal(Answer.text(sheet, "total"))).isEqualByComparingTo(total);
        assertThat(sheet.getAsJsonObject("publication").get("decision").getAsString())
                .isEqualTo("1/QĐ-MINHHOA");
    }

    @Test
    void theDatabaseItselfRefusesToChangeWhatWasPublished() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        RunningProduct.on(Caller.TODAY).jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (String change : List.of(
                    "UPDATE evaluation_published_score SET points = 0",
                    "DELETE FROM evaluation_published_score",
                    "UPDATE evaluation_publication SET sha256 = repeat('0', 64)",
                    "DELETE FROM evaluation_publication")) {
                assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("never change");
            }
        }
    }
}
