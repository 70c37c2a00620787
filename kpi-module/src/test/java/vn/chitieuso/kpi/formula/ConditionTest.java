package vn.chitieuso.kpi.formula;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A condition tells which comparison fails, with its sides; it is silent while something is missing. */
class ConditionTest {

    private static Map<String, BigDecimal> figures(int one, int other) {
        return Map.of("VB-06a", BigDecimal.valueOf(one), "VB-04", BigDecimal.valueOf(other));
    }

    private static boolean holds(String condition, Map<String, BigDecimal> figures) {
        return Condition.parse(condition).breach(figures).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<=, true, true, false",
        "<, true, false, false",
        ">=, false, true, true",
        ">, false, false, true",
        "=, false, true, false",
        "<>, true, false, true",
    })
    void everyComparisonHoldsOnItsSidesOfTheLimit(String sign, boolean below, boolean at, boolean above) {
        String condition = "VB-06a " + sign + " VB-04";
        assertThat(holds(condition, figures(399, 400))).isEqualTo(below);
        assertThat(holds(condition, figures(400, 400))).isEqualTo(at);
        assertThat(holds(condition, figures(401, 400))).isEqualTo(above);
    }

    @Test
    void numbersAreComparedByTheirValue() {
        Map<String, BigDecimal> figures = Map.of("A-1", new BigDecimal("1.50"), "A-2", new BigDecimal("1.5"));
        assertThat(holds("A-1 = A-2", figures)).isTrue();
        assertThat(holds("A-1 <> A-2", figures)).isFalse();
    }

    @Test
    void aBreachTellsTheValuesOfItsSides() {
        assertThat(Condition.parse("VB-06a + 1 <= VB-04").breach(figures(400, 400)))
                .hasValueSatisfying(breach -> {
                    assertThat(breach.comparison()).isEqualTo("VB-06a + 1 <= VB-04");
                    assertThat(breach.left()).isEqualByComparingTo("401");
                    assertThat(breach.right()).isEqualByComparingTo("400");
                });
    }

    @Test
    void ofTwoThatFailTheFirstIsTold() {
        assertThat(Condition.parse("VB-06a <= VB-04 AND VB-06a <= 100").breach(figures(401, 400)))
                .hasValueSatisfying(breach -> assertThat(breach.comparison()).isEqualTo("VB-06a <= VB-04"));
        assertThat(Condition.parse("VB-06a <= VB-04 AND VB-06a <= 100").breach(figures(101, 400)))
                .hasValueSatisfying(breach -> assertThat(breach.comparison()).isEqualTo("VB-06a <= 100"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "1, 0, false", "0, 1, false", "0, 0, false"})
    void bothOfAndMustHold(int one, int other, boolean holds) {
        assertThat(holds("VB-06a = 1 AND VB-04 = 1", figures(one, other))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "1, 0, true", "0, 1, true", "0, 0, false"})
    void oneOfOrIsEnough(int one, int other, boolean holds) {
        assertThat(holds("VB-06a = 1 OR VB-04 = 1", figures(one, other))).isEqualTo(holds);
    }

    @Test
    void andBindsStrongerThanOr() {
        Map<String, BigDecimal> figures = Map.of("A-1", BigDecimal.ONE, "A-2", BigDecimal.ZERO, "A-3", BigDecimal.ZERO);
        assertThat(holds("A-1 = 1 OR A-2 = 1 AND A-3 = 1", figures)).isTrue();
        assertThat(holds("A-2 = 1 AND A-3 = 1 OR A-1 = 1", figures)).isTrue();
        assertThat(holds("A-1 = 0 OR A-2 = 0 AND A-3 = 1", figures)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "VB-06a <= VB-99",
        "VB-99 <= 0",
        "VB-06a <= 0 AND VB-99 <= 0",
        "VB-06a <= 0 OR VB-99 <= 0",
        "VB-06a <= VB-88",
    })
    void isSilentWhileAFigureIsMissing(String condition) {
        Map<String, BigDecimal> figures = new HashMap<>(figures(5, 0));
        figures.put("VB-88", null);
        assertThat(Condition.parse(condition).breach(figures)).isEmpty();
    }

    @Test
    void isSilentWhereASideHasNoValue() {
        assertThat(Condition.parse("VB-06a / VB-04 * 100 <= 100").breach(figures(5, 0)))
                .isEmpty();
        assertThat(Condition.parse("VB-06a / VB-04 * 100 <= 100").breach(figures(5, 4)))
                .isPresent();
    }

    @Test
    void listsItsCodesInOrder() {
        assertThat(Condition.parse("B-1 <= A-1 AND C-1 > B-1 OR D-1 = 0").codes())
                .containsExactly("B-1", "A-1", "C-1", "D-1");
    }
}
