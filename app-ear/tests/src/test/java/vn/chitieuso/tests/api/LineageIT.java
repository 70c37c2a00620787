package vn.chitieuso.tests.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Series of today's communes, back through the reorganisations of 2025 and 2024. */
class LineageIT {

    private static final String FIRST_HALF = "from=2022H1&to=2022H1&type=HALF";

    private final Caller caller = Caller.agency();

    private JsonObject series(String unit, String indicator, String span) {
        Answer answer = caller.get("series?unit=%s&indicator=%s&%s".formatted(unit, indicator, span));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static JsonObject point(JsonObject series) {
        return series.getAsJsonArray("items").get(0).getAsJsonObject();
    }

    private static BigDecimal number(JsonObject object, String field) {
        return new BigDecimal(Objects.requireNonNullElse(Answer.text(object, field), "0"));
    }

    private static List<JsonObject> taken(JsonObject series) {
        return series.getAsJsonArray("takenOver").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** What each commune of 2022 reported for its first half. */
    private Map<String, BigDecimal> reported(String indicator) {
        Map<String, BigDecimal> values = new HashMap<>();
        caller.get("rollup?unit=38&by=COMMUNE&period=2022H1&indicator=" + indicator)
                .rows()
                .forEach(row -> values.put(Answer.text(row, "unit"), number(row, "value")));
        return values;
    }

    @Test
    void everyCommuneOfTodayIsTheSumOfItsWholePredecessors() {
        Map<String, BigDecimal> reported = reported("VB-03");
        Map<String, Integer> marks = new HashMap<>();
        List<String> different = new ArrayList<>();
        for (String unit : caller.get("units?level=COMMUNE&size=500").column("code")) {
            JsonObject series = series(unit, "VB-03", FIRST_HALF);
            String mark = Answer.text(point(series), "mark");
            marks.merge(mark, 1, Integer::sum);
            BigDecimal whole = taken(series).stream()
                    .filter(each -> "WHOLE".equals(Answer.text(each, "share")))
                    .filter(each -> isUnbroken(each, taken(series)))
                    .map(each -> reported.getOrDefault(Answer.text(each, "code"), BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean split = taken(series).stream().anyMatch(each -> "PARTIAL".equals(Answer.text(each, "share")));
            if (number(point(series), "value").compareTo(whole) != 0 || split != "BROKEN".equals(mark)) {
                different.add(unit + " " + point(series) + " " + whole);
            }
        }
        assertThat(different).isEmpty();
        assertThat(marks).containsOnlyKeys("WHOLE", "BROKEN");
        assertThat(marks.get("WHOLE") + marks.get("BROKEN")).isEqualTo(166);
        assertThat(marks.get("BROKEN")).isEqualTo(17);
    }

    /** Whatever a split unit had taken over before does not come through to its successors either. */
    private static boolean isUnbroken(JsonObject taken, List<JsonObject> all) {
        return all.stream()
                .filter(other -> "PARTIAL".equals(Answer.text(other, "share")))
                .noneMatch(other -> Answer.text(other, "name").equals(Answer.text(taken, "successor"))
                        && Answer.text(taken, "effectiveDate").compareTo("2025-07-01") < 0);
    }

    @Test
    void aRatioIsTheRatioOfTheSumsOfThePredecessors() {
        Map<String, BigDecimal> signed = reported("VB-06a");
        Map<String, BigDecimal> outgoing = reported("VB-04");
        JsonObject series = series("14755", "VB-06", FIRST_HALF + "&asOf=2025-06-30");
        assertThat(Answer.text(point(series), "mark")).isEqualTo("OWN");
        JsonObject merged = series("14797", "VB-06", FIRST_HALF + "&asOf=2025-06-30");
        assertThat(number(point(merged), "numerator")).isEqualByComparingTo(signed.get("14797"));
        assertThat(number(point(merged), "denominator")).isEqualByComparingTo(outgoing.get("14797"));
    }

    @Test
    void fromTheReorganisationOnTheUnitSpeaksForItself() {
        JsonObject series = series("14758", "VB-03", "type=MONTH&from=202506&to=202508");
        assertThat(series.getAsJsonArray("items").asList())
                .extracting(each -> Answer.text(each.getAsJsonObject(), "mark"))
                .containsExactly("BROKEN", "OWN", "OWN");
        assertThat(taken(series))
                .extracting(each -> Answer.text(each, "effectiveDate"))
                .contains("2025-07-01");
    }

    @Test
    void theStructureOf2022IsKept() {
        assertThat(caller.get("rollup?unit=38&by=DISTRICT&period=2022H1&indicator=VB-03")
                        .rows())
                .hasSize(27);
        assertThat(caller.get("rollup?unit=38&by=COMMUNE&period=2022H1&indicator=VB-03")
                        .rows())
                .hasSize(559);
    }

    @Test
    void csvIsTheSameSeries() {
        List<String> csv = caller.csv("series?unit=14758&indicator=VB-03&type=MONTH&from=202506&to=202508")
                .body()
                .lines()
                .toList();
        assertThat(csv).hasSize(4);
        assertThat(csv.get(0)).startsWith("period,dataFrom,dataTo,value,qualifier,numerator,denominator,mark,");
    }

    @ParameterizedTest
    @CsvSource({
        "unit=38&indicator=, 400",
        "indicator=VB-03, 400",
        "unit=38&indicator=VB-03&type=WEEK, 400",
        "unit=38&indicator=VB-03&from=2022X9, 400",
        "unit=99999&indicator=VB-03, 404",
        "unit=38&indicator=NOPE-1, 404",
        "unit=38&indicator=VB-03&scheme=LUNAR, 404",
        "unit=38&indicator=VB-03&from=202207&to=202206, 422",
        "unit=38&indicator=VB-03&from=202207&to=2022Q4, 422",
        "unit=38&indicator=VB-03&from=200001&to=209912, 422",
    })
    void aQuestionThatCannotBeAnsweredIsRefused(String query, int status) {
        Answer answer = caller.get("series?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.words()).doesNotContain("???");
    }

    @Test
    void whoMayNotSeeTheUnitsSumsMayNotSeeItsSeries() {
        String path = "series?unit=15010&indicator=VB-03";
        assertThat(Caller.as("cb.15010").get(path).status()).isEqualTo(200);
        assertThat(Caller.as("cb.15643").get(path).status()).isEqualTo(403);
        assertThat(caller.get(path + "&include=ALL").status()).as("a draft").isEqualTo(403);
        assertThat(Caller.visitor().get(path).status()).isEqualTo(401);
    }
}
