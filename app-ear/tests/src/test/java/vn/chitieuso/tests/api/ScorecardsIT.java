package vn.chitieuso.tests.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieuso.tests.api.CatalogueDesk.assertRefused;

/** A set of criteria is designed with its gaps, published, copied and tried on real figures. */
class ScorecardsIT {

    private static final String MEASURE = "VB-06a / VB-04 * 100";

    private final Caller keeper = CatalogueDesk.keeper();

    /** A draft for communes of ten points. */
    private String created(String code, int year, Object... fields) {
        Object[] all = new Object[fields.length + 12];
        System.arraycopy(
                new Object[] {
                    "code",
                    code + "-" + year,
                    "name",
                    "Bộ " + code,
                    "series",
                    code,
                    "year",
                    year,
                    "level",
                    "COMMUNE",
                    "maximum",
                    10
                },
                0,
                all,
                0,
                12);
        System.arraycopy(fields, 0, all, 12, fields.length);
        Answer answer = keeper.post("scorecards", Json.of(all));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return code + "-" + year;
    }

    private Answer section(String card, String section, int maximum, Object... fields) {
        return keeper.put(
                "scorecards/" + card + "/sections/" + section,
                with(fields, "title", "Mục " + section, "ordinal", 1, "maximum", maximum));
    }

    private Answer criterion(
            String card, String path, int maximum, String rule, String parameters, String measure, Object... fields) {
        String[] codes = path.split("/");
        return keeper.put(
                "scorecards/" + card + "/sections/" + codes[0] + "/criteria/" + codes[1],
                with(
                        fields,
                        "title",
                        "Tiêu chí " + codes[1],
                        "maximum",
                        maximum,
                        "rule",
                        rule,
                        "parameters",
                        parameters,
                        "measure",
                        measure));
    }

    private static String with(Object[] fields, Object... usual) {
        Object[] all = new Object[usual.length + fields.length];
        System.arraycopy(usual, 0, all, 0, usual.length);
        System.arraycopy(fields, 0, all, usual.length, fields.length);
        return Json.of(all);
    }

    private JsonObject show(String card) {
        return keeper.get("scorecards/" + card).json();
    }

    private List<String> gaps(String card) {
        return show(card).getAsJsonArray("gaps").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    private JsonObject criterionOf(String card, String code) {
        return show(card).getAsJsonArray("sections").asList().stream()
                .flatMap(section -> section.getAsJsonObject().getAsJsonArray("criteria").asList().stream())
                .map(JsonElement::getAsJsonObject)
                .filter(criterion -> code.equals(Answer.text(criterion, "code")))
                .findFirst()
                .orElseThrow();
    }

    /** Whole, but still a draft. */
    private String whole(String code, int year) {
        String card = created(code, year);
        section(card, "A", 10);
        Answer kept = criterion(card, "A/1.1", 10, "LINEAR", "0..100", MEASURE);
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        return card;
    }

    private Answer publish(String card) {
        return keeper.post("scorecards/" + card + "/publish", "");
    }

    @Test
    void everyRuleIsKeptAndToldInWords() {
        String card = created("BO-A", 2026, "maximum", 50);
        section(card, "A", 50);
        for (Answer kept : List.of(
                criterion(card, "A/1.1", 10, "LINEAR", "20..0", "TTHC-03 / (TTHC-02 + TTHC-03) * 100"),
                criterion(card, "A/1.2", 10, "STEPS", "≥50:0,5; ≥80:1", MEASURE),
                criterion(card, "A/1.3", 10, "YES_NO", null, "BCD-02a"),
                criterion(card, "A/1.4", 10, "RANK", "LOWER", "TTHC-03"),
                criterion(card, "A/1.5", 10, "MANUAL", null, null, "evidence", "Số, ngày, tên văn bản"))) {
            assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        }
        assertThat(Answer.text(criterionOf(card, "1.1"), "parameters")).isEqualTo("20..0");
        assertThat(Answer.text(criterionOf(card, "1.2"), "parameters")).isEqualTo(">=80:1; >=50:0.5");
        assertThat(Answer.text(criterionOf(card, "1.4"), "parameters")).isEqualTo("LOWER");
        for (JsonElement criterion :
                show(card).getAsJsonArray("sections").get(0).getAsJsonObject().getAsJsonArray("criteria")) {
            assertThat(Answer.text(criterion.getAsJsonObject(), "ruleInWords"))
                    .isNotBlank()
                    .doesNotContain("kpi.");
        }
        assertThat(gaps(card)).isEmpty();
        assertThat(Answer.text(show(card), "state")).isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINEAR | 0..0             | VB-03          | /parameters badLinear",
                "LINEAR | x                | VB-03          | /parameters badLinear",
                "STEPS  | >=80:1; <=50:0.5 | VB-03          | /parameters badSteps",
                "STEPS  | >=80:2           | VB-03          | /parameters badShare",
                "STEPS  | >=80:0.5; >=50:1 | VB-03          | /parameters stepsReversed",
                "RANK   | BEST             | VB-03          | /parameters badRank",
                "FUZZY  |                  | VB-03          | /rule unknownConstant",
                "LINEAR | 0..100           |                | /measure measureMissing",
                "MANUAL |                  | VB-03          | /measure manualWithMeasure",
                "LINEAR | 0..100           | NOPE-1         | /measure unknownInFormula",
                "LINEAR | 0..100           | DVC-01         | /measure endedInFormula",
                "LINEAR | 0..100           | VB-03 + a      | /measure unknownSymbol",
                "LINEAR | 0..100           | VB-03 + TTHC-01 | /measure added",
            })
    void aRuleThatDoesNotFitIsRefused(String rule, String parameters, String measure, String error) {
        String card = "BO-B-2026";
        if (keeper.get("scorecards/" + card).status() == 404) {
            created("BO-B", 2026);
            section(card, "A", 10);
        }
        assertRefused(criterion(card, "A/1.1", 10, rule, parameters, measure), 422, error);
        assertThat(show(card)
                        .getAsJsonArray("sections")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("criteria"))
                .isEmpty();
    }

    @Test
    void aSetWithGapsTellsThemAndIsNotPublished() {
        String card = created("BO-C", 2026, "maximum", 37, "declaredSections", 4, "declaredCriteria", 37);
        section(card, "A", 20, "declaredCriteria", 2);
        criterion(card, "A/1.1", 5, "LINEAR", "0..100", MEASURE);
        assertThat(gaps(card))
                .hasSize(4)
                .anyMatch(gap -> gap.contains("4 mục") && gap.contains("1"))
                .anyMatch(gap -> gap.contains("37 tiêu chí"))
                .anyMatch(gap -> gap.contains("lệch 17"))
                .anyMatch(gap -> gap.contains("Mục A") && gap.contains("1/2 tiêu chí") && gap.contains("5/20 điểm"));
        Answer refused = publish(card);
        assertRefused(refused, 422);
        assertThat(refused.words()).contains("lệch 17");
        assertThat(Answer.text(show(card), "state")).isEqualTo("DRAFT");
        assertThat(show(card)
                        .getAsJsonArray("sections")
                        .get(0)
                        .getAsJsonObject()
                        .get("unknownCriteria")
                        .getAsInt())
                .isEqualTo(1);
    }

    @Test
    void theKnownSetsOfTheProvinceShowTheirGaps() {
        JsonObject card = Caller.agency().get("scorecards/QD1829-2024").json();
        assertThat(card.getAsJsonArray("gaps")).isNotEmpty();
        assertThat(Answer.text(card, "decision")).isEqualTo("1829/QĐ-UBND");
        assertThat(card.getAsJsonArray("sections")).hasSize(4);
    }

    @Test
    void whatIsPublishedDoesNotChange() {
        String card = whole("BO-D", 2026);
        Answer published = publish(card);
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        assertThat(published.text("state")).isEqualTo("PUBLISHED");
        assertThat(published.text("publishedBy")).isEqualTo("cqtt");
        String before = show(card).toString();
        assertRefused(section(card, "B", 1), 409);
        assertRefused(section(card, "A", 9), 409);
        assertRefused(criterion(card, "A/1.1", 9, "LINEAR", "0..100", MEASURE), 409);
        assertRefused(keeper.delete("scorecards/" + card + "/criteria/1.1"), 409);
        assertRefused(keeper.delete("scorecards/" + card + "/sections/A"), 409);
        assertRefused(keeper.delete("scorecards/" + card), 409);
        assertRefused(publish(card), 409);
        assertRefused(
                keeper.put("scorecards/" + card + "/classes", "{\"classes\":[{\"name\":\"Tốt\",\"fromPercent\":0}]}"),
                409);
        assertRefused(
                keeper.put(
                        "scorecards/" + card,
                        Json.of("name", "Khác", "series", "BO-D", "year", 2026, "level", "COMMUNE", "maximum", 10)),
                409);
        assertThat(show(card)).hasToString(before);
    }

    @Test
    void reopenedWithAReasonItIsADraftAgain() {
        String card = whole("BO-E", 2026);
        publish(card);
        assertRefused(keeper.post("scorecards/" + card + "/reopen", "{}"), 422, "/reason required");
        assertRefused(keeper.post("scorecards/" + card + "/reopen", "{\"reason\":\"  \"}"), 422, "/reason required");
        assertThat(keeper.post("scorecards/" + card + "/reopen", Json.of("reason", "Sai điểm"))
                        .text("state"))
                .isEqualTo("DRAFT");
        assertThat(section(card, "A", 9).status()).isEqualTo(200);
        assertThat(Workshop.as("thanhtra")
                        .get("audit?subject=scorecard%20" + card + "&size=100")
                        .body())
                .contains("scorecard.reopen", "Sai điểm");
    }

    @Test
    void aCopyForTheNextYearIsTheSameAsADraft() {
        String card = whole("BO-F", 2026);
        keeper.put(
                "scorecards/" + card + "/classes",
                "{\"classes\":[{\"name\":\"Đạt\",\"fromPercent\":0},{\"name\":\"Tốt\",\"fromPercent\":80}]}");
        publish(card);
        Answer copied = keeper.post("scorecards/" + card + "/copy", Json.of("code", "BO-F-2027", "year", 2027));
        assertThat(copied.status()).as(copied.toString()).isEqualTo(201);
        assertThat(copied.text("state")).isEqualTo("DRAFT");
        assertThat(copied.json().get("year").getAsInt()).isEqualTo(2027);
        assertThat(Answer.text(criterionOf("BO-F-2027", "1.1"), "measure")).isEqualTo(MEASURE);
        assertThat(show("BO-F-2027").get("classes")).isEqualTo(show(card).get("classes"));
        JsonArray classes = show("BO-F-2027").getAsJsonArray("classes");
        assertThat(Answer.text(classes.get(0).getAsJsonObject(), "name")).isEqualTo("Tốt");
        assertThat(criterion("BO-F-2027", "A/1.1", 10, "STEPS", ">=80:1", MEASURE)
                        .status())
                .isEqualTo(200);
        assertThat(Answer.text(criterionOf(card, "1.1"), "rule")).isEqualTo("LINEAR");
        assertRefused(
                keeper.post("scorecards/" + card + "/copy", Json.of("code", "BO-F-2028", "year", 2027)),
                422,
                "/year yearTaken");
        assertRefused(
                keeper.post("scorecards/" + card + "/copy", Json.of("code", "BO-F-2027", "year", 2028)),
                422,
                "/code codeTaken");
    }

    /** What a criterion measures must be measured in the year of its set. */
    @Test
    void aCopyWhoseMeasureHasEndedIsNotPublished() {
        String card = created("BO-R", 2022);
        section(card, "A", 10);
        assertThat(criterion(card, "A/1.1", 10, "RANK", "HIGHER", "DVC-01").status())
                .isEqualTo(200);
        Answer copied = keeper.post("scorecards/" + card + "/copy", Json.of("code", "BO-R-2027", "year", 2027));
        if (copied.status() == 201) {
            assertThat(gaps("BO-R-2027")).anyMatch(gap -> gap.contains("DVC-01"));
            assertThat(publish("BO-R-2027").status()).isEqualTo(422);
        } else {
            assertRefused(copied, 422);
        }
    }

    @Test
    void ofTwoWhoEditTheSameTheSlowerIsToldAndNothingIsLost() {
        String card = whole("BO-G", 2026);
        long seen = criterionOf(card, "1.1").get("version").getAsLong();
        assertThat(criterion(card, "A/1.1", 4, "LINEAR", "0..100", MEASURE, "version", seen)
                        .status())
                .isEqualTo(200);
        assertRefused(criterion(card, "A/1.1", 6, "LINEAR", "0..100", MEASURE, "version", seen), 412);
        assertThat(Answer.text(criterionOf(card, "1.1"), "maximum")).isEqualTo("4");

        assertThat(criterion(card, "A/1.2", 6, "YES_NO", null, "BCD-02a").status())
                .as("another criterion of the same section")
                .isEqualTo(200);
        long fresh = criterionOf(card, "1.1").get("version").getAsLong();
        assertThat(criterion(card, "A/1.1", 5, "LINEAR", "0..100", MEASURE, "version", fresh)
                        .status())
                .as("is nobody's conflict")
                .isEqualTo(200);

        long section = show(card)
                .getAsJsonArray("sections")
                .get(0)
                .getAsJsonObject()
                .get("version")
                .getAsLong();
        assertThat(section(card, "A", 11, "version", section).status()).isEqualTo(200);
        assertRefused(section(card, "A", 12, "version", section), 412);
        assertThat(Answer.text(show(card).getAsJsonArray("sections").get(0).getAsJsonObject(), "maximum"))
                .isEqualTo("11");

        long version = show(card).get("version").getAsLong();
        String changed = Json.of(
                "name", "Tên mới", "series", "BO-G", "year", 2026, "level", "COMMUNE", "maximum", 11, "version",
                version);
        assertThat(keeper.put("scorecards/" + card, changed).status()).isEqualTo(200);
        assertRefused(keeper.put("scorecards/" + card, changed.replace("Tên mới", "Tên khác")), 412);
        assertThat(Answer.text(show(card), "name")).isEqualTo("Tên mới");
    }

    @Test
    void aDraftNobodyNeedsIsDiscarded() {
        String card = whole("BO-H", 2026);
        assertThat(keeper.delete("scorecards/" + card).status()).isEqualTo(204);
        assertThat(keeper.get("scorecards/" + card).status()).isEqualTo(404);
        assertThat(keeper.get("scorecards?year=2026&size=500").column("code")).doesNotContain(card);
        assertThat(keeper.delete("scorecards/" + card).status()).isEqualTo(404);
        whole("BO-H", 2026);
    }

    @Test
    void partsAreRemovedFromTheInside() {
        String card = whole("BO-I", 2026);
        assertRefused(keeper.delete("scorecards/" + card + "/sections/A"), 409);
        assertThat(keeper.delete("scorecards/" + card + "/criteria/1.1").status())
                .isEqualTo(204);
        assertThat(keeper.delete("scorecards/" + card + "/criteria/1.1").status())
                .isEqualTo(404);
        assertThat(keeper.delete("scorecards/" + card + "/sections/A").status()).isEqualTo(204);
        assertThat(show(card).getAsJsonArray("sections")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code     | bo-thuong    | /code badCode",
                "series   | bộ           | /series badCode",
                "maximum  | 0            | /maximum badPoints",
                "maximum  | -1           | /maximum badPoints",
                "maximum  | 100001       | /maximum badPoints",
                "maximum  | 1.00001      | /maximum badPoints",
                "year     | 1999         | /year notWithin",
                "level    | VILLAGE      | /level unknownConstant",
                "name     | ''           | /name required",
                "decision | 9999/QĐ-UBND | /decision unknown",
            })
    void whatIsWrongIsToldAtItsField(String field, String value, String error) {
        String body = Json.of(
                "code",
                "BO-J-2026",
                "name",
                "Bộ",
                "series",
                "BO-J",
                "year",
                2026,
                "level",
                "COMMUNE",
                "maximum",
                10,
                field,
                value);
        assertRefused(keeper.post("scorecards", body), 422, error);
        assertThat(keeper.get("scorecards/BO-J-2026").status()).isEqualTo(404);
    }

    @Test
    void aSeriesHasOneSetAYear() {
        created("BO-K", 2026);
        assertRefused(
                keeper.post(
                        "scorecards",
                        Json.of(
                                "code", "BO-K2", "name", "Bộ", "series", "BO-K", "year", 2026, "level", "COMMUNE",
                                "maximum", 1)),
                422,
                "/year yearTaken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"classes\":[{\"name\":\"Tốt\",\"fromPercent\":101}]} | /classes badPercent",
                "{\"classes\":[{\"name\":\"Tốt\",\"fromPercent\":-1}]}  | /classes badPercent",
                "{\"classes\":[{\"name\":\"A\",\"fromPercent\":5},{\"name\":\"B\",\"fromPercent\":5.0}]} | /classes classTwice",
                "{\"classes\":[{\"name\":\"A\",\"fromPercent\":5},{\"name\":\"A\",\"fromPercent\":6}]} | /classes classTwice",
                "{\"classes\":[{\"name\":\"A\"}]}                       | /classes/0/fromPercent required",
            })
    void classesDoNotContradict(String body, String error) {
        String card = "BO-L-2026";
        if (keeper.get("scorecards/" + card).status() == 404) {
            created("BO-L", 2026);
        }
        assertRefused(keeper.put("scorecards/" + card + "/classes", body), 422, error);
        assertThat(show(card).getAsJsonArray("classes")).isEmpty();
    }

    @Test
    void percentagesThatAreKeptAsOneAreOne() {
        String card = created("BO-P", 2026);
        Answer answer = keeper.put(
                "scorecards/" + card + "/classes",
                "{\"classes\":[{\"name\":\"A\",\"fromPercent\":5.00001},{\"name\":\"B\",\"fromPercent\":5.00002}]}");
        assertRefused(answer, 422);
    }

    /** As it is typed each fits its column, as it is stored it does not. */
    @Test
    void whatIsTypedTightlyIsKeptOrRefusedButBreaksNothing() {
        String card = created("BO-Q", 2026);
        section(card, "A", 10);
        String measure = "VB-03" + "+VB-04".repeat(65);
        assertThat(criterion(card, "A/1.1", 10, "LINEAR", "0..100", measure).status())
                .as("measure")
                .isIn(200, 422);
        String steps = IntStream.rangeClosed(10, 53)
                .mapToObj(i -> "≥" + i + ":0.%02d".formatted(i))
                .collect(Collectors.joining(";"));
        assertThat(steps.length()).isLessThanOrEqualTo(400);
        assertThat(criterion(card, "A/1.2", 10, "STEPS", steps, MEASURE).status())
                .as("steps")
                .isIn(200, 422);
        assertThat(keeper.get("scorecards/" + card).status()).isEqualTo(200);
    }

    /** The set of the year before rewards many documents, the new one few: whoever was first is last. */
    @Test
    void aSimulationShowsWhoMoves() {
        String before = created("BO-M", 2025);
        section(before, "A", 10);
        criterion(before, "A/1.1", 10, "RANK", "HIGHER", "XHS-02");
        String after = created("BO-M", 2026);
        section(after, "A", 10);
        criterion(after, "A/1.1", 10, "RANK", "LOWER", "XHS-02");
        Answer answer = keeper.get("scorecards/" + after + "/simulation?year=2025");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.text("before")).isEqualTo(before);
        assertThat(answer.json().get("year").getAsInt()).isEqualTo(2025);
        List<JsonObject> units = answer.json().getAsJsonArray("units").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
        assertThat(units).hasSizeGreaterThan(100);
        assertThat(units.get(0).get("rank").getAsInt()).isEqualTo(1);
        assertThat(answer.json().get("moved").getAsLong())
                .isPositive()
                .isEqualTo(units.stream()
                        .filter(unit -> unit.get("move").getAsInt() != 0)
                        .count());
        assertThat(units)
                .allSatisfy(unit -> assertThat(unit.get("move").getAsInt())
                        .isEqualTo(unit.get("rankBefore").getAsInt()
                                - unit.get("rank").getAsInt()));
        for (int i = 1; i < units.size(); i++) {
            BigDecimal ahead = new BigDecimal(Answer.text(units.get(i - 1), "score"));
            BigDecimal behind = new BigDecimal(Answer.text(units.get(i), "score"));
            assertThat(behind).isLessThanOrEqualTo(ahead);
            assertThat(units.get(i).get("rank").getAsInt()
                            == units.get(i - 1).get("rank").getAsInt())
                    .isEqualTo(ahead.compareTo(behind) == 0);
        }
        assertThat(Answer.text(show(after), "state")).as("nothing was stored").isEqualTo("DRAFT");
    }

    @Test
    void withoutASetBeforeNobodyMoves() {
        String card = whole("BO-N", 2026);
        Answer answer = keeper.get("scorecards/" + card + "/simulation?year=2025");
        assertThat(answer.json().get("before").isJsonNull()).isTrue();
        assertThat(answer.json().get("moved").getAsLong()).isZero();
        assertThat(keeper.get("scorecards/" + card + "/simulation?year=1999").status())
                .isEqualTo(400);
        assertThat(keeper.get("scorecards/NOBODY/simulation").status()).isEqualTo(404);
    }
}
