package vn.chitieuso.tests.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieuso.tests.api.CatalogueDesk.assertRefused;

/** Formulas are looked at and tried on real figures before anybody stores them. Nothing here changes anything. */
class FormulasIT {

    /** The period of each frequency that was closed last on the tests' day. */
    private static final Map<String, String> CLOSED_LAST =
            Map.of("MONTH", "202611", "QUARTER", "2026Q3", "HALF", "2026H1", "NINE_MONTHS", "2026N9", "YEAR", "2025");

    private final Caller agency = Caller.agency();

    private Answer check(Object... fields) {
        return agency.post("formulas:check", Json.of(fields));
    }

    private static List<String> problems(Answer review) {
        return review.json().getAsJsonArray("problems").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(problem -> Answer.text(problem, "severity") + " " + Answer.text(problem, "message"))
                .toList();
    }

    private JsonObject attempt(String formula, String unit, String period) {
        Answer answer = agency.post("formulas:try", Json.of("formula", formula, "unit", unit, "period", period));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.array()).hasSize(1);
        return answer.array().get(0).getAsJsonObject();
    }

    @Test
    void aGoodFormulaIsToldAsItWouldBeStoredWithAllItReads() {
        Answer review = check("formula", "VB-06a ÷ VB-04×100 ", "unit", "%", "code", "VB-06");
        assertThat(review.status()).as(review.toString()).isEqualTo(200);
        assertThat(review.json().get("valid").getAsBoolean()).isTrue();
        assertThat(review.text("text")).isEqualTo("VB-06a / VB-04 * 100");
        assertThat(review.text("measure")).isEqualTo("%");
        assertThat(review.json().get("position").getAsInt()).isZero();
        assertThat(problems(review)).isEmpty();
        assertThat(review.json().getAsJsonArray("nodes")).hasSize(2);
    }

    @Test
    void whatIsReadThroughOthersIsToldWithItsDepth() {
        JsonArray nodes = check("formula", "KTS-03 * 2").json().getAsJsonArray("nodes");
        assertThat(nodes.asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .map(node -> node.get("depth") + " " + Answer.text(node, "code"))
                        .toList())
                .containsExactly(
                        "1 KTS-03", "2 KTS-03a", "2 KTS-03b", "3 KTS-03c", "3 KTS-03d", "3 KTS-03e", "3 KTS-03f");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + a              | 5 | \"a\"",
                "VB-03/0            | 7 | chia cho 0",
                "VB-03 / (1 - 1)    | 9 | chia cho 0",
                "VB-03 +            | 8 | Cuối công thức",
                "(VB-03             | 1 | không được đóng",
                "VB-03 + 1.000      | 9 | 1.000",
            })
    void aBadOneIsToldWithItsPlace(String formula, int position, String word) {
        Answer review = check("formula", formula);
        assertThat(review.status()).isEqualTo(200);
        assertThat(review.json().get("valid").getAsBoolean()).isFalse();
        assertThat(review.json().get("position").getAsInt()).isEqualTo(position);
        assertThat(problems(review))
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith("ERROR ").contains(word));
    }

    @Test
    void tenThousandParenthesesAreAnsweredAtOnce() {
        String deep = "(".repeat(10_000) + "VB-03" + ")".repeat(10_000);
        Instant begun = Instant.now();
        Answer review = check("formula", deep);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
        assertThat(review.status()).isEqualTo(200);
        assertThat(review.json().get("valid").getAsBoolean()).isFalse();
        assertRefused(
                agency.post("formulas:try", Json.of("formula", deep, "unit", "38", "period", "202609")),
                422,
                "/formula tooLong");
    }

    @Test
    void allThatIsWrongIsTold() {
        assertThat(problems(check("formula", "NOPE-1 + DVC-01 + NOPE-2"))).hasSize(3);
        assertThat(problems(check("formula", "VB-05 + VB-04", "code", "VB-03", "unit", "văn bản")))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("VB-03 → VB-05 → VB-03"));
        assertThat(problems(check("formula", "VB-03 + TTHC-01"))).hasSize(1);
        assertThat(problems(check("formula", "DVC-01 + DVC-04", "asOf", "2022-12-31")))
                .isEmpty();
    }

    @Test
    void aConditionIsLookedAtInTheSameWay() {
        Answer review = check("condition", "VB-06a ≤ VB-04");
        assertThat(review.json().get("valid").getAsBoolean()).isTrue();
        assertThat(review.text("text")).isEqualTo("VB-06a <= VB-04");
        assertThat(check("condition", "VB-06a <= NOPE-1").json().get("valid").getAsBoolean())
                .isFalse();
        assertThat(check("condition", "VB-06a").json().get("position").getAsInt())
                .isEqualTo(7);
    }

    @Test
    void problemsAreToldInTheReadersLanguage() {
        Answer english =
                agency.post("formulas:check", Json.of("formula", "NOPE-1 + VB-06a / VB-04"), "Accept-Language", "en");
        assertThat(problems(english))
                .hasSize(1)
                .allSatisfy(problem -> assertThat(problem).isASCII());
    }

    @Test
    void triedOnAYearsSumsItIsTheRatioOfTheSums() {
        JsonObject tried = attempt("VB-06a / VB-04 * 100", "38", "2022H1");
        BigDecimal above = part(tried, "VB-06a");
        BigDecimal below = part(tried, "VB-04");
        assertThat(below).isEqualByComparingTo("573718");
        assertThat(new BigDecimal(Answer.text(tried, "value")))
                .isEqualByComparingTo(above.movePointRight(2).divide(below, 6, RoundingMode.HALF_UP));
    }

    private static BigDecimal part(JsonObject tried, String code) {
        return tried.getAsJsonArray("figures").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(part -> code.equals(Answer.text(part, "code")))
                .map(part -> new BigDecimal(Answer.text(part, "value")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTrialWithoutFiguresSaysWhatIsMissing() {
        JsonObject tried = attempt("VB-06a / VB-04 * 100", "38", "202012");
        assertThat(tried.get("value").isJsonNull()).isTrue();
        assertThat(Answer.text(tried, "reason")).isEqualTo("MISSING_INPUT");
        assertThat(Answer.text(tried, "message")).contains("VB-06a", "VB-04");
        assertThat(attempt("VB-03 / (VB-04 - VB-04)", "38", "2022H1")
                        .get("reason")
                        .getAsString())
                .isEqualTo("DIVISION_BY_ZERO");
    }

    @Test
    void aTrialMayListTheUnitsBelow() {
        Answer tried = agency.post(
                "formulas:try",
                Json.of("formula", "VB-03 + VB-04", "unit", "38", "period", "2022H1", "by", "DISTRICT"));
        BigDecimal whole = new BigDecimal(Answer.text(attempt("VB-03 + VB-04", "38", "2022H1"), "value"));
        assertThat(tried.array()).hasSize(27);
        BigDecimal sum = tried.array().asList().stream()
                .map(row -> new BigDecimal(Answer.text(row.getAsJsonObject(), "value")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isPositive().isLessThanOrEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"formula\":\"VB-03\",\"unit\":\"99999\",\"period\":\"202609\"}         | 404",
                "{\"formula\":\"VB-03\",\"unit\":\"38\",\"period\":\"2026X\"}             | 400",
                "{\"formula\":\"VB-03\",\"unit\":\"38\"}                                  | 422",
                "{\"formula\":\"VB-03 +\",\"unit\":\"38\",\"period\":\"202609\"}          | 422",
                "{\"formula\":\"VB-03\",\"unit\":\"38\",\"period\":\"202609\",\"by\":\"X\"} | 422",
                "{                                                                        | 400",
            })
    void aBadTrialIsRefused(String body, int status) {
        assertThat(agency.post("formulas:try", body).status()).isEqualTo(status);
    }

    static List<String> derived() {
        return Caller.agency().get("indicators?size=500").rows().stream()
                .filter(row -> "DERIVED".equals(Answer.text(row, "kind")))
                .map(row -> Answer.text(row, "code"))
                .toList();
    }

    /** At the province, on what was sent for the period closed last; districts had their last whole year in 2024. */
    @ParameterizedTest
    @MethodSource("derived")
    void everyDerivedIndicatorComputesOnTheDemonstration(String code) {
        JsonObject indicator = agency.get("indicators/" + code).json();
        List<String> levels = new ArrayList<>();
        indicator.getAsJsonArray("levels").forEach(level -> levels.add(level.getAsString()));
        String period =
                levels.equals(List.of("DISTRICT")) ? "2024" : CLOSED_LAST.get(Answer.text(indicator, "frequency"));
        JsonObject tried = attempt(Answer.text(indicator, "formula"), "38", period);
        assertThat(Answer.text(tried, "value"))
                .as(code + " " + levels + " in " + period + ": " + Answer.text(tried, "message"))
                .isNotNull();
    }
}
