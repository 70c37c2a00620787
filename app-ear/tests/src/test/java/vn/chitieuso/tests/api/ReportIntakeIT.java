package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is typed overwrites nothing that somebody else typed meanwhile, and what is strange is answered before it is sent. */
class ReportIntakeIT {

    private static final String TEXT = "ket-qua";

    private static int version(ReportDesk desk) {
        return desk.read().json().getAsJsonObject("narrativeVersions").get(TEXT).getAsInt();
    }

    private static String text(ReportDesk desk) {
        return Answer.text(desk.read().json().getAsJsonObject("narratives"), TEXT);
    }

    private static Answer write(ReportDesk desk, String text, int seen) {
        return desk.officer()
                .patch(
                        desk.path(),
                        "{\"narratives\":{\"ket-qua\":\"%s\"},\"narrativesSeen\":{\"ket-qua\":%d},"
                                        .formatted(text, seen)
                                + "\"values\":[{\"indicator\":\"VB-03\",\"value\":"
                                + (600 + text.length())
                                + "}]}");
    }

    private static Answer note(ReportDesk desk, String note, String seen) {
        return desk.officer()
                .patch(
                        desk.path(),
                        "{\"values\":[%s]}".formatted(Json.of("indicator", "VB-03", "note", note, "noteSeen", seen)));
    }

    private static String standingNote(ReportDesk desk) {
        return ReportDesk.cell(desk.read(), "VB-03")
                .map(cell -> Answer.text(cell, "note"))
                .orElse(null);
    }

    private static void assertRefused(Answer answer, String error) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly(error);
    }

    @Test
    void aTextThatSomebodyElseWroteMeanwhileIsNotOverwritten() {
        ReportDesk desk = ReportDesk.filled("15754", "202603");
        int seen = version(desk);
        assertThat(write(desk, "Của người thứ nhất.", seen).status()).isEqualTo(200);
        String figure = desk.figure("VB-03");
        assertRefused(
                write(desk, "Của người thứ hai, viết dài hơn.", seen), "/narratives/ket-qua textChangedMeanwhile");
        assertThat(text(desk)).isEqualTo("Của người thứ nhất.");
        assertThat(desk.figure("VB-03")).as("nothing of the request").isEqualTo(figure);

        assertThat(write(desk, "Của người thứ nhất.", seen).status())
                .as("the same words")
                .isEqualTo(200);
        assertThat(version(desk)).as("which change nothing").isEqualTo(seen + 1);
        assertThat(write(desk, "Của người thứ hai.", seen + 1).status())
                .as("having seen it")
                .isEqualTo(200);
    }

    @Test
    void ofManyWhoWriteATextAtOnceOneIsHeard() {
        ReportDesk desk = ReportDesk.of("15754", "202604");
        desk.type("VB-03", "1");
        desk.officer();
        List<CompletableFuture<Integer>> all = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> write(desk, "Của người thứ " + number, 0).status()))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder(200, 422, 422, 422, 422, 422, 422, 422);
        assertThat(version(desk)).isEqualTo(1);
    }

    @Test
    void aNoteThatSomebodyElseWroteMeanwhileIsNotOverwritten() {
        ReportDesk desk = ReportDesk.filled("15754", "202605");
        assertThat(note(desk, "Của người thứ nhất.", null).status()).isEqualTo(200);
        assertRefused(note(desk, "Của người thứ hai.", ""), "/values/0/note noteChangedMeanwhile");
        assertRefused(note(desk, "Của người thứ hai.", null), "/values/0/note noteChangedMeanwhile");
        assertRefused(note(desk, "", ""), "/values/0/note noteChangedMeanwhile");
        assertThat(standingNote(desk)).isEqualTo("Của người thứ nhất.");
        assertThat(note(desk, "Của người thứ nhất.", "").status())
                .as("the same words")
                .isEqualTo(200);
        assertThat(note(desk, "Của người thứ hai.", "Của người thứ nhất.").status())
                .as("having seen it")
                .isEqualTo(200);
        assertThat(note(desk, "", "Của người thứ hai.").status()).isEqualTo(200);
        assertThat(standingNote(desk)).isNull();
    }

    @Test
    void whoSaysNothingOfWhatTheySawIsTrusted() {
        ReportDesk desk = ReportDesk.filled("15754", "202606");
        desk.note("VB-03", "Một.");
        assertThat(desk.note("VB-03", "Hai.").status()).isEqualTo(200);
        assertThat(desk.officer()
                        .patch(desk.path(), "{\"narratives\":{\"ket-qua\":\"Không nói đã thấy gì.\"}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void versionsThatAreNoneAreRefusedAtTheirPlace() {
        ReportDesk desk = ReportDesk.filled("15754", "202602");
        for (String seen : List.of("\"x\"", "1.5", "[]", "1e99")) {
            Answer answer = desk.officer()
                    .patch(
                            desk.path(),
                            "{\"narratives\":{\"ket-qua\":\"x\"},\"narrativesSeen\":{\"ket-qua\":" + seen + "}}");
            assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
            assertThat(answer.errors()).singleElement().asString().startsWith("/narrativesSeen/ket-qua ");
        }
        assertThat(desk.officer()
                        .patch(desk.path(), "{\"narratives\":{\"ket-qua\":\"x\"},\"narrativesSeen\":7}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aJumpIsAnsweredBeforeTheReportIsPassedOn() {
        ReportDesk.filled("15763", "202603");
        ReportDesk desk = ReportDesk.filled("15763", "202604");
        desk.type("VB-03", "901");
        assertThat(answered(desk, "VB-03")).containsExactly("jump false");
        assertHeldBack(desk, "/values/VB-03 jump");
        desk.note("VB-03", "Sáp nhập thôn.");
        assertThat(answered(desk, "VB-03")).as("told still, but answered").containsExactly("jump true");
        assertThat(desk.act(desk.officer(), "submit-for-approval").status()).isEqualTo(200);
        assertThat(desk.act(desk.head(), "submit").status()).isEqualTo(200);
    }

    @Test
    void anAnswerThatIsTakenAwayAnswersNoMore() {
        ReportDesk.filled("15763", "202605");
        ReportDesk desk = ReportDesk.filled("15763", "202606");
        desk.type("VB-03", "200");
        desk.note("VB-03", "Nghỉ lễ.");
        desk.note("VB-03", " ");
        assertHeldBack(desk, "/values/VB-03 jump");
    }

    @Test
    void aFigureUnlikeTheUnitsOwnHistoryIsAnsweredToo() {
        for (String period : List.of("202601", "202602", "202603", "202604", "202605", "202606")) {
            ReportDesk.submitted("15766", period);
        }
        ReportDesk desk = ReportDesk.filled("15766", "202607");
        assertThat(answered(desk, "VB-03")).isEmpty();
        desk.type("VB-03", "850");
        assertThat(answered(desk, "VB-03")).as("no jump, yet unlike before").containsExactly("outlier false");
        assertHeldBack(desk, "/values/VB-03 outlier");
        desk.note("VB-03", "Đợt cao điểm.");
        assertThat(desk.act(desk.officer(), "submit-for-approval").status()).isEqualTo(200);
    }

    private static List<String> answered(ReportDesk desk, String indicator) {
        return desk.findings().stream()
                .filter(finding -> indicator.equals(Answer.text(finding, "indicator")))
                .map((JsonObject finding) -> Answer.text(finding, "code") + " " + finding.get("answered"))
                .toList();
    }

    private static void assertHeldBack(ReportDesk desk, String error) {
        Answer held = desk.act(desk.officer(), "submit-for-approval");
        assertRefused(held, error);
        assertThat(held.words()).doesNotContain("???");
        assertThat(desk.state()).isEqualTo("DRAFT");
    }
}
