package vn.chitieuso.kpi.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** However a formula was typed, it is stored in one way, and what is stored computes what was typed. */
class FormulaTextTest {

    private static final int CASES = 5_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VB-06a ÷ VB-04 × 100        | VB-06a / VB-04 * 100",
                "VB-06a : VB-04 * 100        | VB-06a / VB-04 * 100",
                "VB-03 − VB-04               | VB-03 - VB-04",
                "VB-03 – VB-04               | VB-03 - VB-04",
                "VB-03-VB-04                 | VB-03 - VB-04",
                "  VB-03+VB-04               | VB-03 + VB-04",
                "VB-03 * 1,5                 | VB-03 * 1.5",
                "VB-03 * 1.50                | VB-03 * 1.5",
                "VB-03 * 0,5                 | VB-03 * 0.5",
                "VB-03 * 1000                | VB-03 * 1000",
                "((VB-03))                   | VB-03",
                "(VB-03 + VB-04) + VB-05     | VB-03 + VB-04 + VB-05",
                "VB-03 + (VB-04 + VB-05)     | VB-03 + (VB-04 + VB-05)",
                "VB-03 - (VB-04 - VB-05)     | VB-03 - (VB-04 - VB-05)",
                "VB-03 / (VB-04 * VB-05)     | VB-03 / (VB-04 * VB-05)",
                "(VB-03 * VB-04) / VB-05     | VB-03 * VB-04 / VB-05",
                "(VB-03 + VB-04) * 100       | (VB-03 + VB-04) * 100",
                "VB-03 + (VB-04 * 100)       | VB-03 + VB-04 * 100",
            })
    void isStoredInOneWay(String typed, String stored) {
        assertThat(Formula.parse(typed)).hasToString(stored).isEqualTo(Formula.parse(stored));
        assertThat(Formula.parse(stored)).hasToString(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VB-06a ≤ VB-04                        | VB-06a <= VB-04",
                "VB-06a ≥ VB-04 VÀ VB-03 ≠ 0           | VB-06a >= VB-04 AND VB-03 <> 0",
                "VB-06a<VB-04 HOẶC VB-03>1,5           | VB-06a < VB-04 OR VB-03 > 1.5",
                "VB-03 = (VB-04)                       | VB-03 = VB-04",
            })
    void soIsACondition(String typed, String stored) {
        assertThat(Condition.parse(typed)).hasToString(stored).isEqualTo(Condition.parse(stored));
    }

    @Test
    void readAgainItComputesTheSame() {
        Random random = new Random(2022);
        int computed = 0;
        for (int i = 0; i < CASES; i++) {
            String typed = formula(random, 4) + " + A-1";
            Formula formula;
            try {
                formula = Formula.parse(typed);
            } catch (FormulaRefusedException tooLongOrAlwaysDividedByZero) {
                assertThat(tooLongOrAlwaysDividedByZero.getKey()).endsWithIgnoringCase("zero");
                continue;
            }
            Formula again = Formula.parse(formula.toString());
            assertThat(again).hasToString(formula.toString()).isEqualTo(formula);
            assertThat(again.codes()).as(typed).containsExactlyElementsOf(formula.codes());
            Map<String, BigDecimal> figures = figures(random);
            Outcome outcome = formula.compute(figures);
            assertThat(again.compute(figures)).as(typed).isEqualTo(outcome);
            computed += outcome.isPresent() ? 1 : 0;
        }
        assertThat(computed).isGreaterThan(CASES / 2);
    }

    /** Against another way of computing: the text as the language of arithmetic reads it, left to right and × before +. */
    @Test
    void sumsOfProductsAreComputedAsSchoolTeaches() {
        Random random = new Random(30);
        for (int i = 0; i < CASES; i++) {
            Map<String, BigDecimal> figures = figures(random);
            List<String> parts = new ArrayList<>();
            BigDecimal expected = BigDecimal.ZERO;
            for (int j = 0; j < 5; j++) {
                String one = code(random);
                String other = code(random);
                boolean minus = j > 0 && random.nextBoolean();
                BigDecimal product = figures.get(one).multiply(figures.get(other), MathContext.DECIMAL128);
                parts.add((j == 0 ? "" : minus ? " - " : " + ") + one + " * " + other);
                expected = minus ? expected.subtract(product) : expected.add(product);
            }
            assertThat(Formula.parse(String.join("", parts)).evaluate(figures).orElseThrow())
                    .isEqualByComparingTo(expected);
        }
    }

    private static String formula(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return random.nextInt(4) == 0 ? String.valueOf(random.nextInt(200)) : code(random);
        }
        String operators = "+-*/×÷:−";
        String text = formula(random, depth - 1)
                + " ".repeat(random.nextInt(2))
                + operators.charAt(random.nextInt(operators.length()))
                + " ".repeat(random.nextInt(2))
                + formula(random, depth - 1);
        return random.nextBoolean() ? "(" + text + ")" : text;
    }

    private static String code(Random random) {
        return "A-" + (1 + random.nextInt(5));
    }

    private static Map<String, BigDecimal> figures(Random random) {
        Map<String, BigDecimal> figures = new HashMap<>();
        for (int i = 1; i <= 5; i++) {
            figures.put("A-" + i, BigDecimal.valueOf(random.nextInt(100_000) - 100, random.nextInt(3)));
        }
        return figures;
    }
}
