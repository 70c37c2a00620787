package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables of tasks and projects: each line saves itself, and nobody's line is overwritten unseen. */
class ReportLinesIT {

    @BeforeAll
    static void published() {
        QuarterDesk.publish();
    }

    private static List<JsonObject> lines(ReportDesk desk) {
        return ReportDesk.objects(desk.read().json(), "lines");
    }

    private static List<String> keys(ReportDesk desk) {
        return lines(desk).stream()
                .map(line -> Answer.text(line, "kind") + " " + Answer.text(line, "key"))
                .toList();
    }

    private static JsonObject line(ReportDesk desk, String key) {
        return lines(desk).stream()
                .filter(line -> key.equals(Answer.text(line, "key")))
                .findFirst()
                .orElseThrow();
    }

    private static String task(String key, int seen, String title, String workState) {
        return Json.of("kind", "TASKS", "key", key, "seen", seen, "title", title, "workState", workState);
    }

    private static String project(String key, int seen, Object percent, Object planned, Object paid) {
        return Json.of(
                "kind",
                "PROJECTS",
                "key",
                key,
                "seen",
                seen,
                "title",
                "Dự án " + key,
                "percent",
                percent,
                "planned",
                planned,
                "paid",
                paid);
    }

    private static void assertRefused(Answer answer, String... errors) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly(errors);
        assertThat(answer.words()).doesNotContain("???");
    }

    @Test
    void linesAreAddedChangedAndKeepTheirOrder() {
        ReportDesk desk = QuarterDesk.of("15778", "2026Q1");
        Answer added = QuarterDesk.lines(
                desk,
                task("n-2", 0, "Số hóa hồ sơ", "IN_PROGRESS"),
                Json.of(
                        "kind",
                        "TASKS",
                        "key",
                        "n-1",
                        "title",
                        "Họp tổ công nghệ số",
                        "reference",
                        "12/KH-UBND",
                        "due",
                        "2026-06-30",
                        "workState",
                        "NOT_STARTED",
                        "percent",
                        "33.25",
                        "remark",
                        "Chờ kinh phí."),
                project("d-1", 0, 50, "1200.5", 600));
        assertThat(added.status()).as(added.toString()).isEqualTo(200);
        assertThat(keys(desk)).containsExactly("PROJECTS d-1", "TASKS n-2", "TASKS n-1");
        assertThat(line(desk, "n-1")).satisfies(line -> {
            assertThat(line.get("version").getAsInt()).isEqualTo(1);
            assertThat(Answer.text(line, "title")).isEqualTo("Họp tổ công nghệ số");
            assertThat(Answer.text(line, "reference")).isEqualTo("12/KH-UBND");
            assertThat(Answer.text(line, "due")).isEqualTo("2026-06-30");
            assertThat(Answer.text(line, "workState")).isEqualTo("NOT_STARTED");
            assertThat(Answer.text(line, "percent")).isEqualTo("33.25");
            assertThat(Answer.text(line, "remark")).isEqualTo("Chờ kinh phí.");
            assertThat(Answer.text(line, "updatedBy")).isEqualTo("cb.15778");
        });
        assertThat(Answer.text(line(desk, "d-1"), "planned")).isEqualTo("1200.5");

        assertThat(QuarterDesk.lines(desk, task("n-2", 1, "Số hóa hồ sơ", "DONE"))
                        .status())
                .isEqualTo(200);
        assertThat(line(desk, "n-2").get("version").getAsInt()).isEqualTo(2);
        assertThat(Answer.text(line(desk, "n-2"), "workState")).isEqualTo("DONE");
        assertThat(keys(desk)).containsExactly("PROJECTS d-1", "TASKS n-2", "TASKS n-1");

        assertThat(QuarterDesk.lines(desk, Json.of("kind", "TASKS", "key", "n-1", "seen", 1, "removed", true))
                        .status())
                .isEqualTo(200);
        assertThat(keys(desk)).containsExactly("PROJECTS d-1", "TASKS n-2");
    }

    @Test
    void aLineThatChangedMeanwhileIsNotOverwritten() {
        ReportDesk desk = QuarterDesk.of("15865", "2026Q1");
        QuarterDesk.lines(desk, task("a", 0, "Một", null), task("b", 0, "Hai", null));
        assertThat(QuarterDesk.lines(desk, task("a", 1, "Một, đã sửa", null)).status())
                .isEqualTo(200);
        assertRefused(QuarterDesk.lines(desk, task("a", 1, "Sửa sau", null)), "/lines/0 changedMeanwhile");
        assertRefused(QuarterDesk.lines(desk, task("a", 0, "Mới", null)), "/lines/0 changedMeanwhile");
        assertRefused(
                QuarterDesk.lines(desk, Json.of("kind", "TASKS", "key", "a", "seen", 1, "removed", true)),
                "/lines/0 changedMeanwhile");
        assertRefused(
                QuarterDesk.lines(desk, task("b", 1, "Hai, đã sửa", null), task("a", 1, "Sửa sau", null)),
                "/lines/1 changedMeanwhile");
        assertThat(Answer.text(line(desk, "b"), "title"))
                .as("nothing of the request")
                .isEqualTo("Hai");
        QuarterDesk.lines(desk, Json.of("kind", "TASKS", "key", "b", "seen", 1, "removed", true));
        assertRefused(QuarterDesk.lines(desk, task("b", 1, "Sửa dòng đã xóa", null)), "/lines/0 removedMeanwhile");
        assertThat(Answer.text(line(desk, "a"), "title")).isEqualTo("Một, đã sửa");
    }

    @Test
    void twoPeopleAtDifferentLinesDoNotHinderEachOtherAndAtOneLineOneIsHeard() {
        ReportDesk desk = QuarterDesk.of("15880", "2026Q1");
        QuarterDesk.lines(desk, task("a", 0, "Một", null), task("b", 0, "Hai", null));
        assertThat(atOnce(desk, task("a", 1, "Một, đã sửa", null), task("b", 1, "Hai, đã sửa", null)))
                .containsOnly(200);
        assertThat(lines(desk))
                .extracting(line -> Answer.text(line, "title"))
                .containsExactly("Một, đã sửa", "Hai, đã sửa");
        assertThat(atOnce(desk, task("a", 2, "Của người này", null), task("a", 2, "Của người kia", null)))
                .containsExactlyInAnyOrder(200, 422);
        assertThat(atOnce(desk, task("c", 0, "Của người này", null), task("c", 0, "Của người kia", null)))
                .as("two new lines of one key")
                .containsExactlyInAnyOrder(200, 422);
    }

    private static List<Integer> atOnce(ReportDesk desk, String... lines) {
        desk.officer();
        return Stream.of(lines)
                .map(line -> CompletableFuture.supplyAsync(
                        () -> QuarterDesk.lines(desk, line).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"PROJECTS\",\"key\":\"x\",\"title\":\"x\",\"percent\":-1} | /lines/0/percent badPercent",
                "{\"kind\":\"PROJECTS\",\"key\":\"x\",\"title\":\"x\",\"percent\":100.01} | /lines/0/percent badPercent",
                "{\"kind\":\"PROJECTS\",\"key\":\"x\",\"title\":\"x\",\"percent\":33.333} | /lines/0/percent badPercent",
                "{\"kind\":\"PROJECTS\",\"key\":\"x\",\"title\":\"x\",\"percent\":1e1000000000} | /lines/0/percent badPercent",
                "{\"kind\":\"PROJECTS\",\"key\":\"x\",\"title\":\"x\",\"percent\":0e-20000} | /lines/0/percent badPercent",
                "{\"kind\":\"PROJECTS\",\"key\":\"x\",\"title\":\"x\",\"percent\":\"năm mươi\"} | /lines/0/percent notDecimal",
                "{\"kind\":\"PROJECTS\",\"key\":\"x\",\"title\":\"x\",\"planned\":-1} | /lines/0/planned badMoney",
                "{\"kind\":\"PROJECTS\",\"key\":\"x\",\"title\":\"x\",\"planned\":1e17} | /lines/0/planned badMoney",
                "{\"kind\":\"PROJECTS\",\"key\":\"x\",\"title\":\"x\",\"paid\":1.2345} | /lines/0/paid badMoney",
                "{\"kind\":\"PROJECTS\",\"key\":\"x\",\"title\":\"x\",\"paid\":0e-20000} | /lines/0/paid badMoney",
                "{\"kind\":\"TASKS\",\"key\":\"x\",\"title\":\"x\",\"due\":\"31/12/2026\"} | /lines/0/due notADate",
                "{\"kind\":\"TASKS\",\"key\":\"x\",\"title\":\"x\",\"workState\":\"MAYBE\"} | /lines/0/workState unknownConstant",
                "{\"kind\":\"TASKS\",\"key\":\"x\",\"title\":\"x\",\"seen\":\"x\"} | /lines/0/seen notDecimal",
                "{\"kind\":\"TASKS\",\"key\":\"x\",\"title\":\" \"} | /lines/0/title required",
                "{\"kind\":\"TASKS\",\"title\":\"x\"} | /lines/0/key required",
                "{\"kind\":\"TASKS\",\"key\":\"12345678901234567890123456789012345678901\",\"title\":\"x\"} | /lines/0/key tooLong",
                "{\"kind\":\"INDICATORS\",\"key\":\"x\",\"title\":\"x\"} | /lines/0/kind notAsked",
                "{\"key\":\"x\",\"title\":\"x\"} | /lines/0/kind required",
                "7 | /lines/0 notObjectHere",
            })
    void whatIsNoLineIsRefusedAtItsPlace(String line, String error) {
        ReportDesk desk = QuarterDesk.of("15796", "2026Q4");
        assertRefused(QuarterDesk.lines(desk, line), error);
        assertThat(lines(desk)).isEmpty();
    }

    @Test
    void anAmountOfAllItsDigitsIsKept() {
        ReportDesk desk = QuarterDesk.of("15796", "2026Q3");
        Answer answer = QuarterDesk.lines(desk, project("lon", 0, "99.99", "99999999999999999.999", "0.001"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(Answer.text(line(desk, "lon"), "planned")).isEqualTo("99999999999999999.999");
        assertThat(Answer.text(line(desk, "lon"), "percent")).isEqualTo("99.99");
    }

    @Test
    void oneLineTwiceInARequestIsRefused() {
        ReportDesk desk = QuarterDesk.of("15796", "2026Q3");
        assertRefused(QuarterDesk.lines(desk, task("x", 0, "Một", null), task("x", 0, "Hai", null)), "/lines/1 twice");
        assertThat(keys(desk)).doesNotContain("TASKS x");
        Answer bothTables = QuarterDesk.lines(desk, task("y", 0, "Một", null), project("y", 0, 1, 1, 1));
        assertThat(bothTables.status()).as("a task and a project").isEqualTo(200);
    }

    @Test
    void aTableHasThreeHundredLines() {
        ReportDesk desk = QuarterDesk.of("15889", "2026Q1");
        String[] most = IntStream.range(0, 300)
                .mapToObj(n -> task("n-" + n, 0, "Nhiệm vụ " + n, null))
                .toArray(String[]::new);
        Answer all = QuarterDesk.lines(desk, most);
        assertThat(all.status()).as(all.toString()).isEqualTo(200);
        assertThat(lines(desk)).hasSize(300);
        assertRefused(QuarterDesk.lines(desk, task("n-300", 0, "Một dòng nữa", null)), "/lines tooMany");
        assertThat(QuarterDesk.lines(desk, project("d-1", 0, 1, 1, 1)).status())
                .as("the other table has its own")
                .isEqualTo(200);
        assertThat(QuarterDesk.lines(desk, task("n-7", 1, "Nhiệm vụ đã sửa", null))
                        .status())
                .as("a change adds none")
                .isEqualTo(200);
        assertThat(QuarterDesk.lines(
                                desk,
                                Json.of("kind", "TASKS", "key", "n-8", "seen", 1, "removed", true),
                                task("n-300", 0, "Thay dòng đã xóa", null))
                        .status())
                .isEqualTo(200);
        assertThat(keys(desk)).hasSize(301).contains("TASKS n-300").doesNotContain("TASKS n-8");
    }

    @Test
    void theNextPeriodBeginsWithWhatIsUnfinished() {
        ReportDesk first = QuarterDesk.of("15835", "2026Q1");
        QuarterDesk.lines(
                first,
                task("xong", 0, "Đã xong", "DONE"),
                task("dung", 0, "Đã dừng", "STOPPED"),
                task("dang", 0, "Đang làm", "IN_PROGRESS"),
                task("chua", 0, "Chưa nói", null),
                project("het", 0, 100, 10, 10),
                project("nua", 0, 50, 10, 5));
        QuarterDesk.lines(first, task("dang", 1, "Đang làm", "IN_PROGRESS"));
        ReportDesk next = QuarterDesk.of("15835", "2026Q2");
        assertThat(lines(next)).as("nobody has begun it").isEmpty();
        assertThat(next.type("VB-03", "1").status()).isEqualTo(200);
        assertThat(keys(next)).containsExactly("PROJECTS nua", "TASKS dang", "TASKS chua");
        assertThat(lines(next))
                .extracting(line -> line.get("version").getAsInt())
                .containsOnly(1);
        assertThat(Answer.text(line(next, "nua"), "paid")).isEqualTo("5");

        QuarterDesk.lines(next, task("dang", 1, "Đang làm", "DONE"));
        assertThat(Answer.text(line(first, "dang"), "workState"))
                .as("the quarter before stays as it was")
                .isEqualTo("IN_PROGRESS");
        ReportDesk third = QuarterDesk.of("15835", "2026Q3");
        third.type("VB-03", "1");
        assertThat(keys(third)).containsExactly("PROJECTS nua", "TASKS chua");
    }

    @Test
    void linesAreFrozenWithTheReportAndCompared() {
        ReportDesk desk = QuarterDesk.filled("15820", "2026Q1");
        QuarterDesk.lines(desk, task("a", 0, "Số hóa hồ sơ", "IN_PROGRESS"), project("d", 0, 50, 10, 5));
        desk.sendAgain();
        assertThat(desk.revisions().get(0).toString()).contains("Số hóa hồ sơ", "IN_PROGRESS");
        assertThat(QuarterDesk.lines(desk, task("a", 1, "Sửa sau khi gửi", "DONE"))
                        .status())
                .isEqualTo(409);
        desk.act(Caller.agency(), "return", "{\"reason\":\"Rà soát.\"}");
        QuarterDesk.lines(desk, task("a", 1, "Số hóa hồ sơ", "DONE"));
        desk.sendAgain();
        assertThat(ReportDesk.objects(
                        Caller.agency().get(desk.path() + "/comparison").json(), "changes"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(Answer.text(change, "kind")).isEqualTo("LINE");
                    assertThat(Answer.text(change, "place")).isEqualTo("a");
                    assertThat(Answer.text(change, "after")).contains("DONE");
                });
    }

    @Test
    void aReportWithoutTablesHasNoLines() {
        ReportDesk desk = ReportDesk.filled("15835", "202602");
        assertRefused(QuarterDesk.lines(desk, task("a", 0, "Một", null)), "/lines/0/kind notAsked");
    }
}
