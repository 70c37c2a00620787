package vn.chitieuso.tests.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieuso.tests.api.CatalogueDesk.WORKBOOK;
import static vn.chitieuso.tests.api.CatalogueDesk.assertRefused;

/** The whole catalogue goes out and comes in again; a dry run tells every difference and stores nothing. */
class CatalogueExchangeIT {

    private static final List<String> LISTS = List.of(
            "decisions",
            "indicators",
            "validation_rules",
            "targets",
            "scorecards",
            "scorecard_sections",
            "scorecard_criteria",
            "scorecard_classes");

    private final Caller keeper = CatalogueDesk.keeper();

    private Answer take(String json, boolean dry) {
        return keeper.post("catalogue:import?dryRun=" + dry, json);
    }

    private Answer take(byte[] book, boolean dry) {
        return keeper.upload("catalogue:import?dryRun=" + dry, WORKBOOK, book);
    }

    private static void assertNothingChanges(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().getAsJsonArray("differences")).isEmpty();
        JsonObject lists = answer.json().getAsJsonObject("lists");
        assertThat(lists.keySet()).containsExactlyInAnyOrderElementsOf(LISTS);
        for (Map.Entry<String, JsonElement> list : lists.entrySet()) {
            JsonObject result = list.getValue().getAsJsonObject();
            assertThat(result.get("created").getAsInt()).as(list.getKey()).isZero();
            assertThat(result.get("updated").getAsInt()).as(list.getKey()).isZero();
            assertThat(result.get("unchanged")).as(list.getKey()).isEqualTo(result.get("received"));
        }
    }

    private static byte[] book(String sheet, List<String> header, List<String> row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet worksheet = workbook.newWorksheet(sheet);
            for (int i = 0; i < header.size(); i++) {
                worksheet.value(0, i, header.get(i));
                worksheet.value(1, i, row.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The row of a list that has the value in a column. */
    private JsonObject row(String list, String column, String value) {
        return keeper.get("catalogue").json().getAsJsonArray(list).asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(row -> value.equals(Answer.text(row, column)))
                .findFirst()
                .orElseThrow();
    }

    private static String only(String list, JsonObject... rows) {
        JsonObject body = new JsonObject();
        JsonArray all = new JsonArray();
        List.of(rows).forEach(all::add);
        body.add(list, all);
        return body.toString();
    }

    private static List<String> differences(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().getAsJsonArray("differences").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(each ->
                        Answer.text(each, "sheet") + " " + Answer.text(each, "key") + " " + Answer.text(each, "field")
                                + ": " + Answer.text(each, "before") + " -> " + Answer.text(each, "after"))
                .toList();
    }

    @Test
    void theWorkbookThatWasWrittenReadsBackAsUnchanged() {
        assertNothingChanges(take(keeper.download("catalogue.xlsx"), true));
    }

    @Test
    void soDoesTheJson() {
        Answer written = keeper.get("catalogue");
        assertThat(written.json().keySet()).containsExactlyInAnyOrderElementsOf(LISTS);
        assertNothingChanges(take(written.body(), true));
        assertNothingChanges(take(written.body(), false));
    }

    /** What is empty is left out when the catalogue is written, so it may be missing when it is read. */
    @Test
    void whatIsEmptyMayBeMissing() {
        assertThat(take("{\"targets\":[]}", true).status()).as("an empty list").isEqualTo(200);
        JsonObject dayless = row("decisions", "number", "749/QĐ-TTg");
        assertThat(dayless.has("date")).isFalse();
        assertThat(differences(take(only("decisions", dayless), true)))
                .as("a key without a value")
                .isEmpty();
    }

    @Test
    void theDemonstrationsOwnCatalogueReadsBackToo() {
        assertNothingChanges(Caller.agency()
                .upload(
                        "catalogue:import?dryRun=true",
                        WORKBOOK,
                        Caller.agency().download("catalogue.xlsx")));
    }

    @Test
    void aChangedCellIsOneDifferenceAndADryRunStoresNothing() {
        JsonObject row = row("decisions", "number", "99/KH-BCĐ");
        String before = Answer.text(row, "abstract");
        row.addProperty("abstract", "Trích yếu đã đổi");
        String change = "99/KH-BCĐ";
        Answer dry = take(only("decisions", row), true);
        assertThat(dry.json().get("dryRun").getAsBoolean()).isTrue();
        assertThat(differences(dry))
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .startsWith("decisions " + change)
                        .endsWith("abstract: " + (before == null ? "" : before) + " -> Trích yếu đã đổi"));
        assertThat(Answer.text(row("decisions", "number", "99/KH-BCĐ"), "abstract"))
                .isEqualTo(before);
    }

    @Test
    void soInAWorkbook() {
        JsonObject row = row("indicators", "code", "NLS-02");
        row.addProperty("remark", "Ghi chú đã đổi");
        row.addProperty("valid_from", Objects.requireNonNullElse(Answer.text(row, "valid_from"), ""));
        List<String> header = List.copyOf(row.keySet());
        List<String> cells =
                header.stream().map(column -> Answer.text(row, column)).toList();
        Answer dry = take(book("indicators", header, cells), true);
        assertThat(differences(dry))
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .startsWith("indicators NLS-02")
                        .contains("remark")
                        .endsWith("-> Ghi chú đã đổi"));
        assertThat(keeper.get("indicators/NLS-02").text("remark")).isNotEqualTo("Ghi chú đã đổi");
    }

    @Test
    void whatADryRunTellsIsWhatIsStored() {
        JsonObject row = new JsonObject();
        row.addProperty("number", "7301/QĐ-UBND");
        row.addProperty("date", "2026-05-04");
        row.addProperty("kind", "DECISION");
        row.addProperty("verification", "UNVERIFIED");
        List<String> dry = differences(take(only("decisions", row), true));
        assertThat(dry).isNotEmpty();
        assertThat(keeper.get("decisions?q=7301").rows()).isEmpty();
        assertThat(differences(take(only("decisions", row), false))).isEqualTo(dry);
        assertThat(keeper.get("decisions?q=7301").column("number")).containsExactly("7301/QĐ-UBND");
        assertThat(differences(take(only("decisions", row), false))).isEmpty();
    }

    @Test
    void listsMayReferToWhatComesWithThem() {
        String body = """
                {"decisions":[{"number":"7302/QĐ-UBND","date":"2026-05-04","kind":"DECISION"}],
                 "indicators":[{"code":"DM-02","name":"Chỉ tiêu mới","group":"Thử","unit":"hộ","kind":"INPUT",
                     "direction":"HIGHER","decimals":0,"frequency":"YEAR","levels":"COMMUNE","valid_from":"2022-01-01","decision":"7302/QĐ-UBND"}],
                 "targets":[{"indicator":"DM-02","unit":"38","group":"","year":2027,"value":"5","decision":"7302/QĐ-UBND"}],
                 "scorecards":[{"code":"DM-2027","name":"Bộ mới","series":"DM","year":2027,"level":"COMMUNE","maximum":10}],
                 "scorecard_sections":[{"scorecard":"DM-2027","code":"A","title":"Mục A","maximum":10}],
                 "scorecard_criteria":[{"scorecard":"DM-2027","code":"1.1","section":"A","title":"Tiêu chí","maximum":10,
                     "rule":"RANK","measure":"DM-02"}]}""";
        Answer dry = take(body, true);
        assertThat(dry.status()).as(dry.toString()).isEqualTo(200);
        assertThat(keeper.get("indicators/DM-02").status()).isEqualTo(404);
        assertThat(take(body, false).status()).isEqualTo(200);
        assertThat(keeper.get("indicators/DM-02").text("decision")).isEqualTo("7302/QĐ-UBND");
        assertThat(keeper.get("targets?indicator=DM-02").column("value")).containsExactly("5");
        assertThat(keeper.get("scorecards/DM-2027").json().getAsJsonArray("sections"))
                .hasSize(1);
        assertThat(differences(take(body, true))).isEmpty();
    }

    @Test
    void whatIsWrongIsToldWithItsListLineAndColumn() {
        Answer refused = take("""
                {"decisions":[{"number":"7303/QĐ-UBND","date":"2026-05-04","kind":"DECISION"},
                 {"number":"7304/QĐ-UBND","date":"2026-05-04","kind":"LAW"}]}""", false);
        assertRefused(refused, 422, "/3/decisions.kind unknownConstant");
        assertThat(keeper.get("decisions?q=7303").rows()).isEmpty();
        assertRefused(
                take(
                        book(
                                "targets",
                                List.of("indicator", "unit", "group", "year", "value"),
                                List.of("CT969-X", "38", "", "2029", "nhiều")),
                        true),
                422,
                "/2/targets.value notANumber");
        assertRefused(take("""
                        {"validation_rules":[{"code":"la","valid_from":"2030-01-01","indicator":"VB-03","condition":"VB-03 <= NOPE-1","severity":"ERROR",
                        "message":"a","message_en":"b"}]}""", true), 422, "/2/validation_rules.condition unknownInFormula");
    }

    @Test
    void whatIsNoCatalogueIsRefused() {
        assertRefused(take("{\"recipes\":[]}", true), 422);
        assertRefused(take("{}", true), 422);
        assertThat(take("[]", true).status()).isEqualTo(400);
        assertThat(take("no workbook".getBytes(), true).status()).isBetween(400, 422);
        assertRefused(take("{\"decisions\":[{\"number\":{\"a\":1}}]}", true), 422);
        assertRefused(take("{\"decisions\":[5]}", true), 422);
    }

    @Test
    void aPublishedScorecardIsNotChangedByAList() {
        JsonObject row = row("scorecard_criteria", "scorecard", "MINHHOA-XA-2025");
        row.addProperty("title", "Tiêu đề lén đổi");
        Answer refused = take(only("scorecard_criteria", row), false);
        assertThat(refused.status()).as(refused.toString()).isIn(409, 422);
        assertThat(keeper.get("scorecards/MINHHOA-XA-2025").body()).doesNotContain("lén đổi");
    }
}
