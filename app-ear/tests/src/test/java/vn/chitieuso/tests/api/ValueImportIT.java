package vn.chitieuso.tests.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieuso.platform.sheet.BookSheet;
import vn.chitieuso.platform.sheet.SheetBook;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of figures, taken in over HTTP. Each test takes units and periods that no other test takes. */
class ValueImportIT {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEADER = "unit,period,indicator,value,qualifier,note\n";
    private static final int MEGABYTE = 1024 * 1024;

    private static Answer take(Caller caller, String query, String csv) {
        return caller.upload("values:import?regime=CDS-THANG&" + query, HEADER + csv);
    }

    private static Answer take(Caller caller, String csv) {
        return take(caller, "", csv);
    }

    /** received, created, updated, unchanged, rejected. */
    private static List<Integer> counts(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonObject json = answer.json();
        return List.of(
                json.get("received").getAsInt(),
                json.get("created").getAsInt(),
                json.get("updated").getAsInt(),
                json.get("unchanged").getAsInt(),
                json.get("rejectedTotal").getAsInt());
    }

    /** Line, column and code of each refusal. */
    private static List<String> refusals(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().getAsJsonArray("rejected").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(refused -> refused.get("line").getAsInt() + " " + Answer.text(refused, "column") + " "
                        + Answer.text(refused, "code"))
                .toList();
    }

    private static Caller officer(String unit) {
        return Caller.as("cb." + unit);
    }

    @Test
    void anOfficersListFillsTheDraft() {
        ReportDesk desk = ReportDesk.of("15010", "202601");
        Answer taken = take(officer("15010"), "15010,202601,VB-03,1.902.270,,ghi chú\n15010,202601,VB-04,400,,\n");
        assertThat(counts(taken)).containsExactly(2, 2, 0, 0, 0);
        assertThat(desk.state()).isEqualTo("DRAFT");
        assertThat(desk.figure("VB-03")).isEqualTo("1902270");
        assertThat(Caller.agency().get("values?period=202601&unit=15010").total())
                .isZero();
    }

    @Test
    void theAgencysListIsRecordedAsSentOnBehalfOfTheUnits() {
        ReportDesk desk = ReportDesk.of("15010", "202602");
        assertThat(counts(take(Caller.agency(), "15010,202602,VB-03,600,,\n15010,202602,VB-04,400,GREATER_THAN,x\n")))
                .containsExactly(2, 2, 0, 0, 0);
        assertThat(desk.state()).isEqualTo("SUBMITTED");
        assertThat(Caller.agency().get("values?period=202602&unit=15010").column("value"))
                .containsExactlyInAnyOrder("600", "400");
        Answer frozen = Caller.agency().get(desk.path() + "/revisions/1");
        assertThat(frozen.body()).contains("VB-03", "600", "GREATER_THAN", "IMPORTED");
        assertThat(desk.rollUp("VB-03", "SUBMITTED").get("value").getAsString()).isEqualTo("600");
    }

    @Test
    void theSameListTwiceChangesNothingAndSendsNothing() {
        ReportDesk desk = ReportDesk.of("15010", "202603");
        String list = "15010,202603,VB-03,600,,\n15010,202603,VB-04,\"99\",,note\n";
        take(Caller.agency(), list);
        assertThat(counts(take(Caller.agency(), list))).containsExactly(2, 0, 0, 2, 0);
        assertThat(counts(take(Caller.agency(), "15010,202603,VB-03,601,,\n"))).containsExactly(1, 0, 1, 0, 0);
        assertThat(Caller.agency().get(desk.path() + "/revisions").array()).hasSize(2);
        assertThat(Caller.agency().get(desk.path() + "/cells/VB-03").body()).contains("\"600\"", "\"601\"");
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndStoresNothing() {
        Answer dry = take(Caller.agency(), "dryRun=true", "15010,202604,VB-03,600,,\n");
        assertThat(counts(dry)).containsExactly(1, 1, 0, 0, 0);
        assertThat(dry.json().get("stored").getAsBoolean()).isFalse();
        assertThat(Caller.agency().get("reports?period=202604&unit=15010").total())
                .isZero();
        assertThat(Caller.agency().get("values?period=202604&unit=15010").total())
                .isZero();
    }

    @Test
    void oneRefusedRowKeepsAllOutUnlessTheCallerSaysOtherwise() {
        String list = "15010,202605,VB-03,600,,\n15010,202605,VB-04,-1,,\n";
        Answer atomic = take(Caller.agency(), list);
        assertThat(counts(atomic)).containsExactly(2, 0, 0, 0, 1);
        assertThat(refusals(atomic)).containsExactly("3 value negative");
        assertThat(Caller.agency().get("reports?period=202605&unit=15010").total())
                .isZero();
        assertThat(counts(take(Caller.agency(), "atomic=false", list))).containsExactly(2, 1, 0, 0, 1);
        assertThat(Caller.agency().get("values?period=202605&unit=15010").column("value"))
                .containsExactly("600");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "99999,202606,VB-03,1,,|unit unknown",
                "15010,202513,VB-03,1,,|period noSuchPeriod",
                "15010,2025Q1,VB-03,1,,|period noSuchPeriod",
                "15010,203001,VB-03,1,,|period beforeItsTime",
                "15010,202606,XX-99,1,,|indicator notAsked",
                "15010,202606,VB-06,1,,|indicator derived",
                "15010,202606,VB-03,1.5,,|value fractional",
                "15010,202606,VB-03,-1,,|value negative",
                "15010,202606,VB-03,1234567890123456789,,|value tooLarge",
                "15010,202606,VB-03,=1+1,,|value notANumber",
                "15010,202606,VB-03,abc,,|value notANumber",
                "15010,202606,VB-03,1,nearly,|qualifier noQualifier",
                "15010,202606,VB-03,trên 99,<,|qualifier otherQualifier",
                ",202606,VB-03,1,,|unit required",
                "15010,202606,,1,,|indicator required",
                "38,202606,VB-03,1,,|unit notAskedFromLevel",
                "15010,202606,VB-03|null wrongNumberOfColumns",
            })
    void whatIsWrongIsToldAtItsPlace(String row, String refusal) {
        Answer answer = take(Caller.agency(), "dryRun=true", row + "\n");
        assertThat(refusals(answer)).containsExactly("2 " + refusal);
        assertThat(answer.body()).doesNotContain("???");
        assertThat(take(Caller.agency(), "dryRun=true", row + "\n").body()).doesNotContain("reporting.exchange");
    }

    @Test
    void aCellNamedTwiceCountsOnceOrContradictsItself() {
        Answer answer = take(
                Caller.agency(),
                "atomic=false",
                "15010,202607,VB-03,600,,\n15010,202607,VB-03,600,,\n15010,202607,VB-04,1,,\n15010,202607,VB-04,2,,\n");
        assertThat(counts(answer)).containsExactly(4, 1, 0, 1, 2);
        assertThat(refusals(answer)).containsExactly("4 value contradiction", "5 value contradiction");
    }

    @Test
    void nobodyWritesForUnitsThatAreNotTheirs() {
        assertThat(refusals(take(officer("15010"), "14872,202607,VB-03,1,,\n"))).containsExactly("2 unit foreignUnit");
        for (String account : List.of("ld.15010", "lanhdao", "taichinh", "thanhtra", "quantri")) {
            assertThat(take(Caller.as(account), "15010,202607,VB-03,1,,\n").status())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(Caller.visitor().upload("values:import", HEADER).status()).isEqualTo(401);
    }

    @Test
    void reportsThatWereHandedOnTakeNothingFromTheirUnit() {
        ReportDesk.submitted("15010", "202608");
        assertThat(refusals(take(officer("15010"), "15010,202608,VB-03,1,,\n"))).containsExactly("2 unit submitted");
        ReportDesk accepted = ReportDesk.accepted("15010", "202609");
        assertThat(refusals(take(Caller.agency(), "15010,202609,VB-03,1,,\n"))).containsExactly("2 unit accepted");
        assertThat(accepted.figure("VB-03")).isEqualTo("600");
    }

    @Test
    void aLockedPeriodTakesNothing() {
        assertThat(Caller.agency()
                        .post(
                                "period-locks",
                                "{\"regime\":\"CDS-THANG\",\"period\":\"202408\",\"reason\":\"Đã chốt.\"}")
                        .status())
                .isEqualTo(201);
        Answer answer = take(Caller.agency(), "15010,202408,VB-03,1,,\n");
        assertThat(refusals(answer)).containsExactly("2 period locked");
        assertThat(answer.body()).contains("Đã chốt.");
    }

    @ParameterizedTest
    @CsvSource({"dryRun=perhaps,400", "period=202513,400", "regime=NOPE,404"})
    void anOrderThatCannotBeMeantIsRefused(String query, int status) {
        assertThat(Caller.agency().upload("values:import?" + query, HEADER).status())
                .isEqualTo(status);
    }

    @Test
    void rowsWithoutRegimeAndPeriodGoWhereTheyAreAskedFor() {
        Answer answer = Caller.agency()
                .upload("values:import?period=202509", "unit;indicator;value\n15010;VB-03;600\n15010;VB-04;99\n");
        assertThat(counts(answer)).containsExactly(2, 2, 0, 0, 0);
        assertThat(ReportDesk.of("15010", "202509").state()).isEqualTo("SUBMITTED");
    }

    @Test
    void jsonIsTakenAsListsAre() {
        String json = """
                {"values":[{"unit":"15010","period":"202510","indicator":"VB-03","value":600},
                           {"unit":"15010","period":"202510","indicator":"VB-04","value":"trên 1.000","note":"x"},
                           {"unit":"15010","period":"202510","indicator":"VB-06a","value":{}}, 7]}""";
        Answer answer = Caller.agency().post("values:import?atomic=false", json);
        assertThat(counts(answer)).containsExactly(4, 2, 0, 0, 2);
        assertThat(refusals(answer)).containsExactly("3 value noScalar", "4 null noObject");
        assertThat(Caller.agency().get("values?period=202510&unit=15010").column("qualifier"))
                .contains("GREATER_THAN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[{\"unit\":", "7", "{\"values\":{}}", "{}", "[{\"unit\":\"15010\"}"})
    void brokenJsonIsToldAsSuch(String json) {
        Answer answer = Caller.agency().post("values:import", json);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x,y\n1,2\n", "unit,unit,indicator,value\n", "\0"})
    void aListWithoutItsHeadingsIsRefused(String csv) {
        assertThat(Caller.agency().upload("values:import", csv).status()).isEqualTo(422);
    }

    @Test
    void whatIsNotUtf8StoresNothing() {
        byte[] latin = (HEADER + "15010,202511,VB-03,1,,Đã\n").getBytes(StandardCharsets.UTF_16LE);
        Answer answer = Caller.agency().upload("values:import", Caller.CSV, latin);
        assertThat(answer.status()).isEqualTo(422);
        byte[] broken = (HEADER + "15010,202511,VB-03,1,,\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Caller.agency().upload("values:import", Caller.CSV, broken).status())
                .isEqualTo(422);
        assertThat(Caller.agency().get("reports?period=202511&unit=15010").total())
                .isZero();
    }

    @Test
    void twoListsOfTheSameFiguresDoNotMixAndNeitherFails() {
        List<String> units = List.of("15031", "15043", "15049", "15409", "15412");
        List<CompletableFuture<Answer>> both = IntStream.of(1, 2)
                .mapToObj(value -> CompletableFuture.supplyAsync(() -> take(
                        Caller.agency(),
                        units.stream()
                                .map(unit -> unit + ",202512,VB-03," + value + ",,\n")
                                .collect(Collectors.joining()))))
                .toList();
        List<Integer> statuses =
                both.stream().map(answer -> answer.join().status()).toList();
        assertThat(statuses).isSubsetOf(200, 409).contains(200);
        List<String> values = units.stream()
                .map(unit -> Caller.agency().get("values?period=202512&indicator=VB-03&unit=" + unit))
                .flatMap(answer -> answer.column("value").stream())
                .toList();
        assertThat(values).hasSize(units.size());
        assertThat(values.stream().distinct()).hasSize(1);
    }

    @Test
    void aPlainWorkbookIsReadByItsFirstSheet() {
        byte[] book = book(
                List.of("unit", "period", "indicator", "value"),
                List.of(List.of("15010", "202508", "VB-03", 600), List.of("15010", "202508", "VB-04", "x")));
        Answer answer = Caller.agency().upload("values:import?dryRun=true&atomic=false", WORKBOOK, book);
        assertThat(counts(answer)).containsExactly(2, 1, 0, 0, 1);
        assertThat(refusals(answer)).containsExactly("3 value notANumber");
    }

    @Test
    void brokenWorkbooksAreRefusedAsSuch() throws IOException {
        byte[] noise = new byte[4096];
        assertThat(Caller.agency().upload("values:import", WORKBOOK, noise).status())
                .isBetween(400, 499);
        byte[] book = book(List.of("unit"), List.of(List.of("x")));
        byte[] half = java.util.Arrays.copyOf(book, book.length / 2);
        assertThat(Caller.agency().upload("values:import", WORKBOOK, half).status())
                .isBetween(400, 499);
        assertThat(Caller.agency().upload("values:import", WORKBOOK, bomb()).status())
                .isBetween(400, 499);
        assertThat(Caller.agency()
                        .upload("values:import", WORKBOOK, new byte[21 * MEGABYTE])
                        .status())
                .isEqualTo(413);
        assertThat(Caller.agency()
                        .upload("values:import", "application/vnd.ms-excel.sheet.macroEnabled.12", book)
                        .status())
                .isEqualTo(415);
    }

    private static byte[] book(List<String> headings, List<List<Object>> rows) {
        SheetBook book = new SheetBook();
        BookSheet sheet = book.sheet("x", headings);
        rows.forEach(sheet::row);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            book.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[MEGABYTE];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"text/csv, 200", "application/json, 200", WORKBOOK + ", 21"})
    void whatIsTooLargeIsRefusedBeforeItComes(String type, long megabytes) throws IOException {
        assertThat(LargeBodies.answer(Caller.agency(), "values:import", type, megabytes))
                .isEqualTo("HTTP/1.1 413");
    }

    @Test
    void aPackedListIsUnpackedAndABombIsNot() throws IOException {
        byte[] packed = gzip((HEADER + "15010,202508,VB-03,600,,\n").getBytes(StandardCharsets.UTF_8), 1);
        Answer answer =
                Caller.agency().upload("values:import?dryRun=true", Caller.CSV, packed, "Content-Encoding", "gzip");
        assertThat(counts(answer)).containsExactly(1, 1, 0, 0, 0);
        byte[] line = "15010,202508,VB-03,600,,\n".repeat(40_000).getBytes(StandardCharsets.UTF_8);
        byte[] bomb = gzip(line, 140);
        assertThat(Caller.agency()
                        .upload("values:import?dryRun=true", Caller.CSV, bomb, "Content-Encoding", "gzip")
                        .status())
                .isIn(413, 422);
        assertThat(Caller.agency()
                        .upload("values:import", Caller.CSV, new byte[] {1, 2, 3}, "Content-Encoding", "gzip")
                        .status())
                .isBetween(400, 499);
    }

    private static byte[] gzip(byte[] content, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(HEADER.getBytes(StandardCharsets.UTF_8), 0, times == 1 ? 0 : HEADER.length());
            for (int i = 0; i < times; i++) {
                gzip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whoDoesNotWaitFollowsTheJob() throws InterruptedException {
        Answer begun = Caller.agency()
                .send(
                        "POST",
                        "values:import?regime=CDS-THANG",
                        Caller.CSV,
                        HEADER + "15031,202602,VB-03,600,,\n",
                        "Prefer",
                        "respond-async");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        String job = begun.header("Location").replaceAll(".*/jobs/", "jobs/");
        Answer now = Caller.agency().get(job);
        for (int i = 0; i < 300 && "RUNNING".equals(now.text("state")); i++) {
            Thread.sleep(200);
            now = Caller.agency().get(job);
        }
        assertThat(now.text("state")).as(now.toString()).isEqualTo("DONE");
        assertThat(now.json().getAsJsonObject("result").get("created").getAsInt())
                .isEqualTo(1);
        assertThat(ReportDesk.of("15031", "202602").state()).isEqualTo("SUBMITTED");
        assertThat(Caller.as("lanhdao").get(job).status()).isEqualTo(404);
        assertThat(Caller.agency().delete(job).status()).isEqualTo(409);
    }
}
