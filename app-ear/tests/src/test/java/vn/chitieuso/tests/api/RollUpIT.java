package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The first half of 2022, as the conference of 22/7/2022 was told it. */
class RollUpIT {

    private static final String PERIOD = "&period=2022H1";

    private final Caller caller = Caller.as("lanhdao");

    private List<JsonObject> rows(String query) {
        return caller.get("rollup?" + query + PERIOD).rows();
    }

    private static BigDecimal sum(List<JsonObject> rows, String field) {
        return rows.stream()
                .map(row -> Answer.text(row, field))
                .filter(Objects::nonNull)
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the unit itself reported. */
    private BigDecimal own(String unit, String indicator) {
        return sum(
                caller.get("values?indicator=" + indicator + "&unit=" + unit + PERIOD)
                        .rows(),
                "value");
    }

    @ParameterizedTest
    @CsvSource({
        "VB-03, 1328552, 606",
        "VB-04, 573718, 606",
        "VB-05, 1902270, 606",
        "DVC-01, 149, 1",
        "DVC-02, 725, 1",
        "DVC-04, 776, 1"
    })
    void theProvinceHasTheFiguresOfTheSource(String indicator, String value, int reports) {
        assertThat(rows("unit=38&indicator=" + indicator)).singleElement().satisfies(row -> {
            assertThat(Answer.text(row, "value")).isEqualTo(value);
            assertThat(row.get("reported").getAsInt()).isEqualTo(reports);
            assertThat(row.get("expected").getAsInt()).isEqualTo(reports);
        });
    }

    @Test
    void theSignedShareIsTheRatioOfTheSumsJustAboveTheBound() {
        assertThat(rows("unit=38&indicator=VB-06")).singleElement().satisfies(row -> {
            BigDecimal signed = row.get("numerator").getAsBigDecimal();
            BigDecimal outgoing = row.get("denominator").getAsBigDecimal();
            BigDecimal share = row.get("value").getAsBigDecimal();
            assertThat(outgoing).isEqualByComparingTo("573718");
            assertThat(share).isBetween(new BigDecimal("99.80"), new BigDecimal("99.81"));
            assertThat(share.multiply(outgoing)
                            .subtract(signed.movePointRight(2))
                            .abs())
                    .isLessThan(BigDecimal.ONE);
        });
    }

    @Test
    void severalIndicatorsAndPeriodsAnswerInTheOrderAsked() {
        Answer answer = caller.get("rollup?unit=38&indicator=VB-06&indicator=VB-03&period=2022H1&period=2021H2");
        assertThat(answer.column("indicator")).containsExactly("VB-06", "VB-03", "VB-06", "VB-03");
        assertThat(answer.column("period")).containsExactly("2022H1", "2022H1", "2021H2", "2021H2");
        assertThat(answer.column("value").subList(2, 4)).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"VB-03", "VB-04", "VB-06a", "VB-05"})
    void districtsDepartmentsAndTheProvincesOwnAddUpToTheProvince(String indicator) {
        List<JsonObject> districts = rows("unit=38&by=DISTRICT&indicator=" + indicator);
        List<JsonObject> departments = rows("unit=38&by=DEPARTMENT&indicator=" + indicator);
        assertThat(districts).hasSize(27);
        assertThat(departments).hasSize(20);
        assertThat(sum(districts, "value").add(sum(departments, "value")).add(own("38", indicator)))
                .isEqualByComparingTo(sum(rows("unit=38&indicator=" + indicator), "value"));
        assertThat(sum(districts, "reported")).isEqualByComparingTo("586");
        assertThat(sum(districts, "expected")).isEqualByComparingTo("586");
    }

    @ParameterizedTest
    @ValueSource(strings = {"380", "399", "384"})
    void communesAndTheDistrictsOwnAddUpToTheDistrict(String district) {
        List<JsonObject> communes = rows("by=COMMUNE&indicator=VB-03&unit=" + district);
        assertThat(communes).hasSizeGreaterThan(5);
        assertThat(own(district, "VB-03")).isPositive();
        assertThat(sum(communes, "value").add(own(district, "VB-03")))
                .isEqualByComparingTo(sum(rows("indicator=VB-03&unit=" + district), "value"));
    }

    @Test
    void allCommunesOfThePeriodAreListedAndNoneOfToday() {
        List<JsonObject> communes = rows("unit=38&by=COMMUNE&indicator=VB-03");
        assertThat(communes).hasSize(559);
        assertThat(communes)
                .extracting(row -> Answer.text(row, "unitName"))
                .contains("Phường Đông Thọ")
                .doesNotContain("Phường Hạc Thành");
    }

    @Test
    void whatOnlyTheProvinceReportsIsNobodyElses() {
        assertThat(rows("unit=38&by=DISTRICT&indicator=DVC-01")).hasSize(27).allSatisfy(row -> {
            assertThat(Answer.text(row, "value")).isNull();
            assertThat(row.get("expected").getAsInt()).isZero();
        });
    }

    @Test
    void madeUpFiguresAreMarkedAndTheProvincesOwnAreNot() {
        assertThat(rows("unit=38&indicator=VB-03&indicator=DVC-01"))
                .extracting(row -> row.get("illustrative").getAsBoolean())
                .containsExactly(true, false);
    }

    @Test
    void everythingOfThatHalfYearWasAccepted() {
        assertThat(rows("unit=38&indicator=VB-03&include=ACCEPTED")).isEqualTo(rows("unit=38&indicator=VB-03"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit=38&by=DISTRICT&indicator=VB-03&indicator=VB-06", "unit=38&indicator=DVC-01"})
    void csvIsTheSameTable(String query) {
        List<String> csv = caller.csv("rollup?" + query + PERIOD).body().lines().toList();
        assertThat(csv.get(0))
                .isEqualTo(
                        "unit,unitName,indicator,period,value,qualifier,numerator,denominator,reported,expected,illustrative,"
                                + "missing,counted,leftOut,inexact");
        List<String> fields = List.of(csv.get(0).split(","));
        assertThat(csv.subList(1, csv.size()))
                .isEqualTo(rows(query).stream()
                        .map(row -> String.join(
                                ",",
                                fields.stream()
                                        .map(field -> Objects.toString(Answer.text(row, field), ""))
                                        .toList()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "unit=38&period=2022H1, 400",
        "indicator=VB-03&unit=38, 400",
        "indicator=VB-03&period=2022H1, 400",
        "indicator=VB-03&unit=38&period=2022H1&by=VILLAGE, 400",
        "indicator=VB-03&unit=38&period=2022H1&include=NONE, 400",
        "indicator=NOPE-1&unit=38&period=2022H1, 404",
        "indicator=&unit=38&period=2022H1, 404",
        "indicator=VB-03&unit=99999&period=2022H1, 404",
        "indicator=VB-03&unit=38&period=2022H1&scheme=LUNAR, 404",
    })
    void aQuestionThatCannotBeAnsweredIsRefused(String query, int status) {
        Answer answer = caller.get("rollup?" + query);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
    }

    @Test
    void noSumIsLargerBecauseItIsAskedTwice() {
        assertThat(Stream.of("VB-03", "VB-03&indicator=VB-03")
                        .map(code -> rows("unit=38&indicator=" + code))
                        .distinct())
                .hasSize(1);
    }
}
