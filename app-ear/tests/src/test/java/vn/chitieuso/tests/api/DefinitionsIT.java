package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieuso.tests.api.CatalogueDesk.assertRefused;
import static vn.chitieuso.tests.api.CatalogueDesk.define;
import static vn.chitieuso.tests.api.CatalogueDesk.defined;
import static vn.chitieuso.tests.api.CatalogueDesk.derived;
import static vn.chitieuso.tests.api.CatalogueDesk.input;
import static vn.chitieuso.tests.api.CatalogueDesk.on;

/** What an indicator means changes from a day on; the past keeps its meaning. */
class DefinitionsIT {

    private static final Pattern DAY = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2}");

    private final Caller keeper = CatalogueDesk.keeper();

    private Answer end(String code, String lastDay) {
        return keeper.post("indicators/" + code + "/end", Json.of("lastDay", lastDay));
    }

    private List<JsonObject> definitions(String code) {
        return keeper.get("indicators/" + code + "/definitions").rows();
    }

    @Test
    void aNewDefinitionLeavesThePastAsItWas() {
        defined("DN1-01", input("name", "Văn bản cũ"));
        defined("DN1-01", input("name", "Hồ sơ mới", "unit", "hồ sơ", "validFrom", "2024-07-01"));
        assertThat(on("DN1-01", "2021-12-31").status()).isEqualTo(404);
        assertThat(on("DN1-01", "2022-01-01").text("name")).isEqualTo("Văn bản cũ");
        assertThat(on("DN1-01", "2024-06-30").text("unit")).isEqualTo("văn bản");
        assertThat(on("DN1-01", "2024-06-30").text("validTo")).isEqualTo("2024-06-30");
        assertThat(on("DN1-01", "2024-07-01").text("name")).isEqualTo("Hồ sơ mới");
        assertThat(on("DN1-01", "2030-01-01").text("unit")).isEqualTo("hồ sơ");
        assertThat(keeper.get("indicators?asOf=2024-06-30&size=500&q=DN1-01").column("name"))
                .containsExactly("Văn bản cũ");
        assertThat(definitions("DN1-01"))
                .extracting(row -> Answer.text(row, "validFrom"))
                .containsExactly("2024-07-01", "2022-01-01");
    }

    @Test
    void aDefinitionPutBeforeALaterOneEndsWhereThatBegins() {
        defined("DN2-01", input("name", "Sau", "validFrom", "2025-01-01"));
        defined("DN2-01", input("name", "Trước", "validFrom", "2023-01-01"));
        assertThat(on("DN2-01", "2024-12-31").text("name")).isEqualTo("Trước");
        assertThat(on("DN2-01", "2024-12-31").text("validTo")).isEqualTo("2024-12-31");
        assertThat(on("DN2-01", "2025-01-01").text("name")).isEqualTo("Sau");
    }

    @Test
    void everyFieldIsKept() {
        defined(
                "DN3-01",
                input(
                        "name",
                        "Mức độ sẵn sàng",
                        "unit",
                        "mức",
                        "valueType",
                        "LEVEL",
                        "scale",
                        "Thấp|Vừa|Cao",
                        "direction",
                        "HIGHER",
                        "timeAggregation",
                        "LAST",
                        "spaceAggregation",
                        "NONE",
                        "minimum",
                        1,
                        "maximum",
                        3,
                        "frequency",
                        "QUARTER",
                        "levels",
                        "DISTRICT|COMMUNE",
                        "owner",
                        "Sở KH&CN",
                        "dataSource",
                        "Hệ thống báo cáo",
                        "evidence",
                        "Ảnh chụp",
                        "decision",
                        "qd 969/qd-ubnd",
                        "source",
                        "Phụ lục",
                        "verification",
                        "SOURCE_READ",
                        "open",
                        true,
                        "remark",
                        "Ghi chú"));
        JsonObject shown = on("DN3-01", "2026-11-23").json();
        assertThat(shown.getAsJsonArray("scale"))
                .extracting(step -> step.getAsString())
                .containsExactly("Thấp", "Vừa", "Cao");
        assertThat(shown.getAsJsonArray("levels")).hasSize(2);
        assertThat(Answer.text(shown, "valueType")).isEqualTo("LEVEL");
        assertThat(Answer.text(shown, "minimum")).isEqualTo("1");
        assertThat(Answer.text(shown, "maximum")).isEqualTo("3");
        assertThat(Answer.text(shown, "frequency")).isEqualTo("QUARTER");
        assertThat(Answer.text(shown, "timeAggregation")).isEqualTo("LAST");
        assertThat(Answer.text(shown, "spaceAggregation")).isEqualTo("NONE");
        assertThat(Answer.text(shown, "owner")).isEqualTo("Sở KH&CN");
        assertThat(Answer.text(shown, "dataSource")).isEqualTo("Hệ thống báo cáo");
        assertThat(Answer.text(shown, "evidence")).isEqualTo("Ảnh chụp");
        assertThat(Answer.text(shown, "decision")).isEqualTo("969/QĐ-UBND");
        assertThat(Answer.text(shown, "verification")).isEqualTo("SOURCE_READ");
        assertThat(shown.get("open").getAsBoolean()).isTrue();
        assertThat(Answer.text(shown, "remark")).isEqualTo("Ghi chú");
    }

    @Test
    void onlyWordsMayChangeOnTheSameDay() {
        defined("DN4-01", input("remark", "Trước"));
        defined("DN4-01", input("remark", "Sau"));
        assertThat(on("DN4-01", "2022-01-01").text("remark")).isEqualTo("Sau");
        assertThat(definitions("DN4-01")).hasSize(1);
    }

    @Test
    void whatWasGotCanBePutBack() {
        String got = on("DVC-05", "2026-11-23").body();
        assertThat(define("DVC-05", got).status()).isEqualTo(200);
        assertThat(definitions("DVC-05")).hasSize(1);
        assertThat(on("DVC-05", "2026-11-23").body()).isEqualTo(got);
    }

    /** The day from which on it may change is told, and is right on both sides. */
    @Test
    void aMeaningDoesNotChangeForDaysThatWereReported() {
        String unit = on("DVC-04", "2026-11-23").text("unit");
        Answer refused = define("DVC-04", changed("2022-07-01"));
        assertRefused(refused, 422, "/validFrom alreadyReported");
        assertThat(refused.words()).contains("DVC-04");
        List<String> days =
                DAY.matcher(refused.words()).results().map(MatchResult::group).toList();
        assertThat(days).as(refused.words()).isNotEmpty();
        LocalDate first = read(days.get(days.size() - 1));
        assertRefused(define("DVC-04", changed(first.minusDays(1).toString())), 422, "/validFrom alreadyReported");
        assertThat(on("DVC-04", "2022-07-01").text("unit")).isEqualTo(unit);
        assertThat(define("DVC-04", changed(first.toString())).status()).isEqualTo(200);
        assertThat(on("DVC-04", first.minusDays(1).toString()).text("unit")).isEqualTo(unit);
        assertThat(on("DVC-04", first.toString()).text("unit")).isEqualTo("thủ tục");
    }

    private static String changed(String from) {
        return input(
                "name",
                "Dịch vụ công toàn trình",
                "unit",
                "thủ tục",
                "levels",
                "PROVINCE",
                "frequency",
                "QUARTER",
                "validFrom",
                from);
    }

    private static LocalDate read(String day) {
        if (day.contains("-")) {
            return LocalDate.parse(day);
        }
        String[] parts = day.split("/");
        return LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }

    @Test
    void aFormulaDoesNotChangeForDaysWhoseInputsWereReported() {
        Answer refused = define(
                "VB-06",
                derived("VB-06a / (VB-03 + VB-04) * 100", "unit", "%", "decimals", 2, "validFrom", "2022-07-01"));
        assertRefused(refused, 422, "/validFrom alreadyReported");
        assertThat(on("VB-06", "2022-07-01").text("formula")).isEqualTo("VB-06a / VB-04 * 100");
    }

    @Test
    void aFormulaThatLeadsBackToItselfIsRefusedWithItsWay() {
        defined("DN5-00", input());
        defined("DN5-01", input());
        defined("DN5-04", derived("DN5-01 + DN5-00"));
        defined("DN5-03", derived("DN5-04 + DN5-00"));
        defined("DN5-02", derived("DN5-03 + DN5-00"));
        Answer refused = define("DN5-01", derived("DN5-02 + DN5-00"));
        assertRefused(refused, 422, "/formula cycle");
        assertThat(refused.words()).contains("DN5-01 → DN5-02 → DN5-03 → DN5-04 → DN5-01");
        assertThat(on("DN5-01", "2026-11-23").text("kind")).isEqualTo("INPUT");
        assertRefused(define("DN5-09", derived("DN5-09 + DN5-00")), 422, "/formula cycle");
    }

    @Test
    void aFormulaReadsNothingThatHasEnded() {
        assertRefused(
                define("DN6-01", derived("DVC-01 + DVC-04", "unit", "dịch vụ", "validFrom", "2023-01-01")),
                422,
                "/formula endedInFormula");
        assertThat(on("DN6-01", "2023-01-01").status()).isEqualTo(404);
    }

    /** Ending a read indicator is refused; so is reading one that will have ended. */
    @Test
    void aFormulaReadsNothingThatEndsBeforeIt() {
        Answer answer = define("DN6-02", derived("DVC-01 + DVC-05", "unit", "dịch vụ", "validFrom", "2022-12-01"));
        if (answer.status() == 200) {
            assertThat(on("DN6-02", "2023-01-01").status())
                    .as("a formula that reads DVC-01 after its end")
                    .isEqualTo(404);
        } else {
            assertRefused(answer, 422, "/formula endsInFormula");
        }
    }

    @Test
    void aFormulaReadsNothingUnknownOrNotYetThere() {
        defined("DN7-01", input("validFrom", "2024-01-01"));
        assertRefused(define("DN7-02", derived("DN7-01 + NOPE-1")), 422, "/formula unknownInFormula");
        assertRefused(define("DN7-02", derived("DN7-01 + VB-03")), 422, "/formula notYetInFormula");
        defined("DN7-02", derived("DN7-01 + VB-03", "validFrom", "2024-01-01"));
    }

    @Test
    void whatAFormulaReadsDoesNotEnd() {
        Answer refused = end("VB-04", "2030-12-31");
        assertRefused(refused, 409);
        assertThat(refused.words()).contains("VB-05", "VB-06");
        assertThat(on("VB-04", "2031-01-01").status()).isEqualTo(200);
    }

    /** Neither by being ended nor by becoming something the formula cannot read. */
    @Test
    void whatAFormulaReadsDoesNotBecomeWordsOrAnotherMeasure() {
        defined("DN8-01", input());
        defined("DN8-02", input());
        defined("DN8-03", derived("DN8-01 + DN8-02"));
        Answer words = define("DN8-01", input("valueType", "TEXT", "validFrom", "2025-01-01"));
        assertThat(words.status()).as(words.toString()).isBetween(400, 499);
        Answer another = define("DN8-01", input("unit", "hồ sơ", "validFrom", "2025-01-01"));
        assertThat(another.status()).as(another.toString()).isBetween(400, 499);
    }

    @Test
    void anIndicatorEndsOnItsLastDay() {
        defined("DN9-01", input());
        Answer ended = end("DN9-01", "2026-12-31");
        assertThat(ended.status()).as(ended.toString()).isEqualTo(200);
        assertThat(ended.text("validTo")).isEqualTo("2026-12-31");
        assertThat(on("DN9-01", "2026-12-31").status()).isEqualTo(200);
        assertThat(on("DN9-01", "2027-01-01").status()).isEqualTo(404);
        assertRefused(end("DN9-01", "2027-06-30"), 422, "/lastDay notInForce");
        assertRefused(end("VB-06a", "2022-06-30"), 422, "/lastDay reportedAfterEnd");
        assertThat(end("NOPE-1", "2027-06-30").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "successor; NOPE-1      ; /successor unknown",
                "decision ; 9999/QĐ-UBND; /decision unknown",
                "kind     ; RATIO       ; /kind unknownConstant",
                "formula  ; VB-03       ; /formula inputWithFormula",
                "levels   ; VILLAGE     ; /levels unknownConstant",
                "levels   ; ''          ; /levels required",
                "name     ; ''          ; /name required",
                "unit     ; ''          ; /unit required",
                "decimals ; 7           ; /decimals notWithin",
                "decimals ; -1          ; /decimals notWithin",
                "frequency; WEEK        ; /frequency unknownConstant",
                "validFrom; 31/2/2026   ; /validFrom notADate",
                "scale    ; Thấp        ; /scale badScale",
                "scale    ; Thấp|Cao    ; /scale badScale",
                "valueType; LEVEL       ; /scale badScale",
                "minimum  ; a           ; /minimum notDecimal",
            })
    void whatIsWrongIsToldAtItsField(String field, String value, String error) {
        assertRefused(define("DN10-01", input(field, value)), 422, error);
        assertThat(on("DN10-01", "2026-11-23").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e30", "-1e30", "1234567890123456789"})
    void aBoundThatIsTooLargeIsRefusedAndBreaksNothing(String bound) {
        assertRefused(define("DN10-02", input("maximum", bound, "minimum", bound)), 422);
        assertThat(on("DN10-02", "2026-11-23").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VB-03 + TTHC-01         | văn bản | /formula added",
                "VB-06a / VB-04          | %       | /formula timesHundred",
                "VB-06a / VB-04 * 100    | văn bản | /formula declared",
                "VB-03 + VB-04           | hồ sơ   | /formula declared",
                "VB-03 / 0               | văn bản | /formula divisionByZero",
                "VB-03 + 1.000           | văn bản | /formula ambiguousNumber",
                "VB-03 + a               | văn bản | /formula unknownSymbol",
                "''                      | văn bản | /formula derivedWithoutFormula",
            })
    void aFormulaCountsWhatItSays(String formula, String unit, String error) {
        assertRefused(define("DN11-01", derived(formula, "unit", unit)), 422, error);
    }

    @Test
    void aFormulaTypedTightlyIsKeptOrRefusedButBreaksNothing() {
        String tight = "VB-03" + "+VB-04".repeat(65);
        Answer answer = define("DN12-01", derived(tight));
        assertThat(answer.status()).as(answer.toString()).isIn(200, 422);
        assertThat(keeper.get("indicators?size=1").status()).isEqualTo(200);
        assertThat(keeper.post("formulas:check", Json.of("formula", "VB-03 + VB-04"))
                        .status())
                .as("the graph of all formulas can still be read")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"vb-03", "VB", "VB-", "VB_03", "'VB 03'", "ABCDEFGHIJKLMNOPQRST-01", "Đ-01"})
    void aCodeHasTheFormOfACode(String code) {
        assertRefused(define(CatalogueDesk.encoded(code), input()), 422, "/code badCode");
    }

    @Test
    void aListDefinesManyThatReadEachOther() {
        String header = "code,name,group,unit,kind,formula,direction,decimals,frequency,levels,valid_from\n";
        Answer taken = keeper.upload("indicators/import", header + """
                DN13-03,Tỷ lệ,Thử,%,DERIVED,DN13-01 / DN13-02 * 100,HIGHER,2,MONTH,COMMUNE,2022-01-01
                DN13-01,Tử,Thử,hộ,INPUT,,HIGHER,0,MONTH,COMMUNE,2022-01-01
                DN13-02,Mẫu,Thử,hộ,INPUT,,NEUTRAL,0,MONTH,COMMUNE,2022-01-01
                """);
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(taken.json().get("created").getAsInt()).isEqualTo(3);
        Answer refused = keeper.upload("indicators/import", header + """
                DN13-04,Một,Thử,hộ,DERIVED,DN13-05 + 1,HIGHER,0,MONTH,COMMUNE,2022-01-01
                DN13-05,Hai,Thử,hộ,DERIVED,DN13-04 + 1,HIGHER,0,MONTH,COMMUNE,2022-01-01
                DN13-06,Ba,Thử,hộ,INPUT,,HIGHER,0,MONTH,COMMUNE,2022-01-01
                """);
        assertRefused(refused, 422, "/2/formula cycle", "/3/formula cycle");
        assertThat(on("DN13-06", "2026-11-23").status()).isEqualTo(404);
    }
}
