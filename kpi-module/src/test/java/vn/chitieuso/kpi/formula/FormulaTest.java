package vn.chitieuso.kpi.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieuso.platform.BusinessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FormulaTest {

    private static final Map<String, BigDecimal> FIGURES = Map.of(
            "VB-03", BigDecimal.valueOf(1_328_552),
            "VB-04", BigDecimal.valueOf(573_718),
            "VB-06a", BigDecimal.valueOf(572_600),
            "TTHC-02", BigDecimal.valueOf(7),
            "TTHC-03", BigDecimal.valueOf(3),
            "NULL-0", BigDecimal.ZERO);

    private static BigDecimal value(String formula) {
        return Formula.parse(formula).evaluate(FIGURES).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "VB-03 + VB-04, 1902270",
        "VB-03 - VB-04, 754834",
        "TTHC-02 * TTHC-03, 21",
        "TTHC-02 / (TTHC-02 + TTHC-03) * 100, 70.0",
        "(TTHC-02 - TTHC-03) / TTHC-03 * 100, 133.333333",
        "((TTHC-02 + TTHC-03) * (TTHC-02 - TTHC-03)) / 2, 20",
        "TTHC-02 - TTHC-03 - TTHC-03, 1",
        "TTHC-02 + TTHC-03 * 2, 13",
        "VB-06a / VB-04 * 100, 99.805131",
        "TTHC-03 - TTHC-02, -4",
        "0.1 * TTHC-03 + 0.2, 0.5",
    })
    void computesAsWritten(String formula, BigDecimal expected) {
        assertThat(value(formula).setScale(6, RoundingMode.HALF_UP)).isEqualByComparingTo(expected);
    }

    @Test
    void tenthsAreTenths() {
        Formula formula = Formula.parse("A-1 + A-2");
        assertThat(formula.evaluate(Map.of("A-1", new BigDecimal("0.1"), "A-2", new BigDecimal("0.2"))))
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("0.3"));
    }

    @Test
    void sumsOfEighteenDigitsAreExact() {
        Random random = new Random(18);
        Formula formula = Formula.parse("A-1 + A-2 - A-3");
        for (int i = 0; i < 500; i++) {
            BigDecimal[] numbers = new BigDecimal[3];
            for (int j = 0; j < numbers.length; j++) {
                numbers[j] = new BigDecimal(new BigInteger(59, random), random.nextInt(7));
            }
            assertThat(formula.evaluate(Map.of("A-1", numbers[0], "A-2", numbers[1], "A-3", numbers[2])))
                    .hasValueSatisfying(sum -> assertThat(sum)
                            .isEqualByComparingTo(numbers[0].add(numbers[1]).subtract(numbers[2])));
        }
    }

    @Test
    void quotientsAgreeWithTheRatioOfSumsToSixPlaces() {
        Random random = new Random(7);
        Formula formula = Formula.parse("A-1 / A-2 * 100");
        for (int i = 0; i < 500; i++) {
            BigDecimal above = BigDecimal.valueOf(random.nextInt(2_000_000));
            BigDecimal below = BigDecimal.valueOf(1 + random.nextInt(2_000_000));
            BigDecimal expected = above.movePointRight(2).divide(below, new MathContext(60));
            assertThat(formula.evaluate(Map.of("A-1", above, "A-2", below)))
                    .hasValueSatisfying(
                            share -> assertThat(share.subtract(expected).abs()).isLessThan(new BigDecimal("1E-20")));
            assertThat(formula.divide(above, below).subtract(expected).abs()).isLessThan(new BigDecimal("1E-20"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VB-03 + NOPE-1",
                "NOPE-1 * NULL-0",
                "VB-03 / NULL-0",
                "VB-03 / (VB-04 - VB-04)",
                "NULL-0 / NULL-0 * 100"
            })
    void aMissingInputAndADivisionByZeroGiveNoValueAndNeverZero(String formula) {
        assertThat(Formula.parse(formula).evaluate(FIGURES)).isEmpty();
    }

    @Test
    void zeroOverSomethingIsZero() {
        assertThat(value("NULL-0 / VB-03 * 100")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1 + 2",
                "VB-03 +",
                "VB-03 + ",
                "(VB-03",
                "VB-03)",
                "VB-03 VB-04",
                "VB-03 ++ VB-04",
                "VB-03 % VB-04",
                "VB-03 ^ 2",
                "VB-03 > VB-04",
                "SQRT(VB-03)",
                "VB-03 + x",
                "vb-03 + VB-04",
                "VB-03; VB-04",
                "VB-03 + 1.2.3",
                "VB-03 + 1e9",
                "VB-03 = VB-04",
                "VB-03 + \"1\"",
                "VB-03 / / VB-04",
                "()",
                "() + VB-03"
            })
    void refusesWhatIsNoFormula(String text) {
        assertThatThrownBy(() -> Formula.parse(text)).isInstanceOf(BusinessException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v0 + VB-03", "v1 + VB-03", "v + VB-03", "v9 / VB-03 * 100"})
    void refusesNamesThatAreNoCodes(String text) {
        assertThatThrownBy(() -> Formula.parse(text)).isInstanceOf(BusinessException.class);
    }

    @Test
    void mayBeAsLongAsItsColumnAndNoLonger() {
        String longest = "VB-03" + " + VB-04".repeat((Formula.TEXT_MAX - 5) / 8);
        String padded = longest + " + 1".repeat((Formula.TEXT_MAX - longest.length()) / 4);
        assertThat(Formula.parse(padded).codes()).hasSize(2);
        assertThatThrownBy(() -> Formula.parse(padded + " + VB-03")).isInstanceOf(BusinessException.class);
    }

    @Test
    void listsItsCodesOnceAndInOrder() {
        assertThat(Formula.parse("TTHC-02 / (TTHC-02 + TTHC-03) * 100").codes()).containsExactly("TTHC-02", "TTHC-03");
        assertThat(Formula.parse("Z-9 + Y-8 + X-7 + W-6 + V-5 + U-4").codes())
                .containsExactly("Z-9", "Y-8", "X-7", "W-6", "V-5", "U-4");
    }

    @ParameterizedTest
    @CsvSource({
        "VB-06a / VB-04 * 100, VB-06a, VB-04, true",
        "DVC-13a / (TTHC-02 + TTHC-03), DVC-13a, TTHC-02 + TTHC-03, false",
        "(A-1 - B-1) / B-1 * 100, A-1 - B-1, B-1, true",
        "A-1 / B-1 / C-1, A-1 / B-1, C-1, false",
    })
    void aRatioIsSplitAtItsLine(String text, String above, String below, boolean percentage) {
        Formula formula = Formula.parse(text);
        assertThat(formula.numerator())
                .hasValueSatisfying(part -> assertThat(part).hasToString(above));
        assertThat(formula.denominator())
                .hasValueSatisfying(part -> assertThat(part).hasToString(below));
        assertThat(formula.isPercentage()).isEqualTo(percentage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VB-03 + VB-04", "VB-03 * 100", "A-1 / B-1 + C-1", "A-1 / B-1 * C-1", "1 / B-1 * 100"})
    void whatIsNoRatioOfFiguresIsNotSplitOnBothSides(String text) {
        Formula formula = Formula.parse(text);
        assertThat(formula.numerator().isPresent() && formula.denominator().isPresent())
                .isFalse();
    }

    @Test
    void formulasAreEqualByTheirText() {
        assertThat(Formula.parse(" VB-03 + VB-04 ")).isEqualTo(Formula.parse("VB-03 + VB-04"));
        assertThat(Formula.parse("VB-03 + VB-04")).isNotEqualTo(Formula.parse("VB-04 + VB-03"));
    }
}
