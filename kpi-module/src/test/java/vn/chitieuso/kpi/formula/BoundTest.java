package vn.chitieuso.kpi.formula;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BoundTest {

    private static final Map<String, BigDecimal> FIGURES = Map.of(
            "A-01", BigDecimal.valueOf(30),
            "B-01", BigDecimal.valueOf(40),
            "C-01", BigDecimal.ZERO);

    private static Bound bound(String formula, Bound a, Bound b) {
        return Formula.parse(formula).bound(FIGURES, Map.of("A-01", a, "B-01", b, "C-01", Bound.EXACT));
    }

    @ParameterizedTest
    @CsvSource({
        "A-01 + B-01, ABOVE, EXACT, ABOVE",
        "A-01 + B-01, AT_LEAST, EXACT, AT_LEAST",
        "A-01 + B-01, AT_LEAST, ABOVE, ABOVE",
        "A-01 + B-01, AT_LEAST, AT_LEAST, AT_LEAST",
        "A-01 + B-01, BELOW, AT_MOST, BELOW",
        "A-01 + B-01, ABOVE, BELOW, UNKNOWN",
        "A-01 + B-01, EXACT, EXACT, EXACT",
        "A-01 - B-01, EXACT, ABOVE, BELOW",
        "A-01 - B-01, ABOVE, ABOVE, UNKNOWN",
        "A-01 - B-01, ABOVE, BELOW, ABOVE",
        "A-01 / B-01 * 100, ABOVE, EXACT, ABOVE",
        "A-01 / B-01 * 100, AT_MOST, EXACT, AT_MOST",
        "A-01 / B-01 * 100, ABOVE, ABOVE, UNKNOWN",
        "A-01 / B-01 * 100, EXACT, ABOVE, AT_MOST",
        "A-01 / B-01 * 100, BELOW, ABOVE, AT_MOST",
        "A-01 / B-01 * 100, EXACT, BELOW, UNKNOWN",
        "A-01 / (A-01 + B-01), ABOVE, EXACT, UNKNOWN",
        "A-01 / (C-01 - B-01), ABOVE, EXACT, BELOW",
        "A-01 * C-01, ABOVE, EXACT, EXACT",
        "A-01 * B-01, ABOVE, ABOVE, AT_LEAST",
        "(A-01 - B-01) * B-01, BELOW, ABOVE, UNKNOWN",
        "(A-01 - B-01) / B-01, EXACT, ABOVE, UNKNOWN",
    })
    void isCarriedThroughTheTree(String formula, Bound a, Bound b, Bound expected) {
        assertThat(bound(formula, a, b)).isEqualTo(expected);
    }

    @Test
    void neverSaysWhatIsNotTrue() {
        Random random = new Random(1829);
        String[] formulas = {
            "A-01 + B-01 * C-01",
            "A-01 / (B-01 + C-01)",
            "(A-01 - B-01) / C-01",
            "A-01 * B-01 - C-01",
            "A-01 - B-01 - C-01"
        };
        for (int i = 0; i < 20_000; i++) {
            Formula formula = Formula.parse(formulas[random.nextInt(formulas.length)]);
            Map<String, BigDecimal> told = new HashMap<>();
            Map<String, BigDecimal> real = new HashMap<>();
            Map<String, Bound> bounds = new HashMap<>();
            for (String code : formula.codes()) {
                int figure = random.nextInt(6);
                Bound bound = Bound.values()[random.nextInt(Bound.UNKNOWN.ordinal())];
                told.put(code, BigDecimal.valueOf(figure));
                bounds.put(code, bound);
                int truth = figure + offset(bound, random);
                real.put(code, BigDecimal.valueOf(Math.max(0, truth)));
                if (bound == Bound.BELOW && figure == 0) {
                    bounds.put(code, Bound.EXACT);
                }
            }
            var shown = formula.evaluate(told);
            var truly = formula.evaluate(real);
            if (shown.isPresent() && truly.isPresent()) {
                int side = truly.get().compareTo(shown.get());
                assertThat(holds(formula.bound(told, bounds), side))
                        .as("%s of %s (%s), truly %s", formula, told, bounds, real)
                        .isTrue();
            }
        }
    }

    private static int offset(Bound bound, Random random) {
        return switch (bound) {
            case ABOVE -> 1 + random.nextInt(5);
            case AT_LEAST -> random.nextInt(5);
            case BELOW -> -1 - random.nextInt(5);
            case AT_MOST -> -random.nextInt(5);
            default -> 0;
        };
    }

    private static boolean holds(Bound bound, int side) {
        return switch (bound) {
            case EXACT -> side == 0;
            case ABOVE -> side > 0;
            case AT_LEAST -> side >= 0;
            case BELOW -> side < 0;
            case AT_MOST -> side <= 0;
            case UNKNOWN -> true;
        };
    }
}
