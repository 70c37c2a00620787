package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An officer fills, the head sends, the agency accepts, and the province's figure follows. */
class ReportPathIT {

    private static BigDecimal value(JsonObject row) {
        String value = Answer.text(row, "value");
        return value == null ? BigDecimal.ZERO : new BigDecimal(value);
    }

    private static List<String> findings(Answer report) {
        return report.json().getAsJsonArray("findings").asList().stream()
                .map(finding -> Answer.text(finding.getAsJsonObject(), "indicator") + " "
                        + Answer.text(finding.getAsJsonObject(), "code"))
                .toList();
    }

    @Test
    void aReportNotBegunIsADraftWithoutFigures() {
        ReportDesk desk = ReportDesk.of("14812", "202603");
        Answer report = desk.read();
        assertThat(report.text("state")).isEqualTo("DRAFT");
        assertThat(report.json().getAsJsonArray("values")).isEmpty();
        assertThat(report.text("due")).isEqualTo("2026-03-17T17:00:00+07:00");
        assertThat(report.text("submittedAt")).isNull();
        assertThat(Caller.agency().get("reports?period=202603&unit=14812").total())
                .isZero();
    }

    @Test
    void theFirstFigureOpensTheDraftAndEveryFigureSavesItself() {
        ReportDesk desk = ReportDesk.of("14812", "202604");
        Answer first = desk.type("VB-03", "600");
        assertThat(first.status()).isEqualTo(200);
        Answer second = desk.type("VB-04", "\"400\"");
        assertThat(second.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(desk.figure("VB-03")).isEqualTo("600");
        assertThat(desk.figure("VB-05")).isEqualTo("1000");
        assertThat(Caller.agency().get("reports?period=202604&unit=14812").column("state"))
                .containsExactly("DRAFT");
    }

    @Test
    void aClearedFigureIsGoneAndWithItWhatFollowsFromIt() {
        ReportDesk desk = ReportDesk.filled("14812", "202605");
        assertThat(desk.type("VB-04", "null").status()).isEqualTo(200);
        assertThat(desk.figure("VB-04")).isNull();
        assertThat(desk.figure("VB-05")).isNull();
        assertThat(desk.figure("VB-06")).isNull();
        assertThat(desk.figure("VB-03")).isEqualTo("600");
    }

    @Test
    void findingsStandAtTheirCellsAndStopNobodyFromTyping() {
        ReportDesk desk = ReportDesk.of("14818", "202603");
        Answer report = desk.fill(600, 400, 401);
        assertThat(report.status()).isEqualTo(200);
        assertThat(findings(report)).containsExactly("VB-06 bounds", "VB-06a signed-not-above-outgoing");
        assertThat(desk.figure("VB-06a")).isEqualTo("401");
        assertThat(findings(desk.fill(600, 400, 400))).isEmpty();
        assertThat(findings(desk.type("TTHC-04", "101"))).containsExactly("TTHC-04 online-not-above-received");
    }

    @Test
    void aJumpOfMoreThanHalfAsksForANoteAndIsAnsweredByIt() {
        ReportDesk.filled("14818", "202604");
        ReportDesk desk = ReportDesk.filled("14818", "202605");
        assertThat(findings(desk.type("VB-03", "900"))).isEmpty();
        assertThat(findings(desk.type("VB-03", "901"))).containsExactly("VB-03 jump");
        assertThat(findings(desk.type("VB-03", "300"))).isEmpty();
        assertThat(findings(desk.type("VB-03", "299"))).containsExactly("VB-03 jump");
        assertThat(desk.findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.get("answered").getAsBoolean()).isFalse());
        assertThat(desk.note("VB-03", "Sáp nhập thôn.").status()).isEqualTo(200);
        assertThat(desk.findings())
                .as("told still, but answered")
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.get("answered").getAsBoolean()).isTrue());
        assertThat(desk.figure("VB-03")).isEqualTo("299");
    }

    @Test
    void withErrorsItIsNotPassedOnAndEveryErrorIsTold() {
        ReportDesk desk = ReportDesk.of("14818", "202606");
        desk.type("VB-03", "600");
        Answer answer = desk.act(desk.officer(), "submit-for-approval");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .contains("/values/VB-04 missing", "/values/TTHC-01 missing", "/narratives/ket-qua missing");
        assertThat(desk.state()).isEqualTo("DRAFT");
    }

    @Test
    void fromOfficerToAgencyAndTheSumsFollow() {
        ReportDesk desk = ReportDesk.filled("14845", "202603");
        BigDecimal before = value(desk.rollUp("38", "VB-05", "SUBMITTED"));
        BigDecimal acceptedBefore = value(desk.rollUp("38", "VB-05", "ACCEPTED"));
        BigDecimal allBefore = value(desk.rollUp("38", "VB-05", "ALL"));

        assertThat(desk.act(desk.officer(), "submit-for-approval").text("state"))
                .isEqualTo("AWAITING_APPROVAL");
        assertThat(value(desk.rollUp("38", "VB-05", "SUBMITTED"))).isEqualByComparingTo(before);

        Answer sent = desk.act(desk.head(), "submit");
        assertThat(sent.text("state")).isEqualTo("SUBMITTED");
        assertThat(sent.text("submittedAt")).startsWith("2026-11-2");
        assertThat(sent.json().get("late").getAsBoolean()).isTrue();
        assertThat(value(desk.rollUp("VB-05", "SUBMITTED"))).isEqualByComparingTo("1000");
        assertThat(value(desk.rollUp("38", "VB-05", "SUBMITTED")))
                .isEqualByComparingTo(before.add(new BigDecimal(1000)));
        assertThat(value(desk.rollUp("38", "VB-05", "ACCEPTED"))).isEqualByComparingTo(acceptedBefore);

        assertThat(desk.act(Caller.agency(), "verify").text("state")).isEqualTo("UNDER_VERIFICATION");
        assertThat(desk.act(Caller.agency(), "accept").text("state")).isEqualTo("ACCEPTED");
        assertThat(value(desk.rollUp("38", "VB-05", "ACCEPTED")))
                .isEqualByComparingTo(acceptedBefore.add(new BigDecimal(1000)));
        assertThat(value(desk.rollUp("38", "VB-05", "ALL"))).isEqualByComparingTo(allBefore);
        assertThat(desk.rollUp("VB-05", "ACCEPTED").get("illustrative").getAsBoolean())
                .isFalse();
    }

    @Test
    void aReportSentInTimeIsNotLate() {
        ReportDesk desk = ReportDesk.submitted("14845", "202612");
        assertThat(desk.read().json().get("late").getAsBoolean()).isFalse();
    }

    @Test
    void nothingIsFilledBeforeItsPeriodBegins() {
        Answer answer = ReportDesk.of("14845", "202701").type("VB-03", "1");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Caller.agency().get("reports?period=202701").total()).isZero();
    }

    @Test
    void whatWasSentIsNotChangedAnyMore() {
        ReportDesk desk = ReportDesk.submitted("14854", "202603");
        assertThat(desk.type("VB-03", "1").status()).isEqualTo(409);
        assertThat(desk.figure("VB-03")).isEqualTo("600");
    }

    @Test
    void everyStepIsTakenOnce() {
        ReportDesk desk = ReportDesk.awaitingApproval("14854", "202604");
        assertThat(desk.act(desk.officer(), "submit-for-approval").status()).isEqualTo(409);
        assertThat(desk.act(desk.head(), "submit").status()).isEqualTo(200);
        assertThat(desk.act(desk.head(), "submit").status()).isEqualTo(409);
        assertThat(desk.act(Caller.agency(), "accept").status()).isEqualTo(200);
        assertThat(desk.act(Caller.agency(), "accept").status()).isEqualTo(409);
        assertThat(desk.act(desk.officer(), "revoke").status()).isEqualTo(404);
    }

    @Test
    void twoSubmissionsAtOnceSendOnce() {
        ReportDesk desk = ReportDesk.awaitingApproval("14854", "202605");
        Caller head = desk.head();
        List<CompletableFuture<Integer>> both = Stream.of(1, 2)
                .map(n -> CompletableFuture.supplyAsync(
                        () -> desk.act(head, "submit").status()))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        assertThat(desk.head().get(desk.path() + "/revisions").rows()).hasSize(1);
    }

    @Test
    void twoFirstFiguresAtOnceOpenOneReport() {
        ReportDesk desk = ReportDesk.of("14854", "202606");
        Caller officer = desk.officer();
        List<CompletableFuture<Integer>> both = Stream.of("VB-03", "VB-04")
                .map(code -> "{\"values\":[{\"indicator\":\"" + code + "\",\"value\":7}]}")
                .map(json -> CompletableFuture.supplyAsync(
                        () -> officer.patch(desk.path(), json).status()))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsOnly(200);
        assertThat(desk.figure("VB-05")).isEqualTo("14");
    }
}
