package vn.chitieuso.reporting.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.Definitions;

import static org.assertj.core.api.Assertions.assertThat;

class DerivationTest {

    private static final IndicatorRow GROWTH = Definitions.derived("KTS-03", "(KTS-03a - KTS-03b) / KTS-03b * 100");
    private static final IndicatorRow NOW = Definitions.derived("KTS-03a", "KTS-03c / KTS-03d");
    private static final IndicatorRow BEFORE = Definitions.derived("KTS-03b", "KTS-03e / KTS-03f");

    private static Derivation of(Map<String, BigDecimal> inputs, IndicatorRow... derived) {
        return new Derivation(
                Arrays.stream(derived).collect(Collectors.toMap(IndicatorRow::code, Function.identity())), inputs);
    }

    private static Map<String, BigDecimal> inputs(long c, long d, long e, long f) {
        return Map.of(
                "KTS-03c", BigDecimal.valueOf(c),
                "KTS-03d", BigDecimal.valueOf(d),
                "KTS-03e", BigDecimal.valueOf(e),
                "KTS-03f", BigDecimal.valueOf(f));
    }

    @Test
    void computesThroughDerivedFigures() {
        assertThat(of(inputs(220, 2, 100, 1), GROWTH, NOW, BEFORE).compute("KTS-03"))
                .hasValueSatisfying(growth -> assertThat(growth).isEqualByComparingTo("10"));
    }

    @Test
    void anInputAnswersForItself() {
        assertThat(of(Map.of("VB-03", BigDecimal.TEN)).compute("VB-03")).contains(BigDecimal.TEN);
        assertThat(of(Map.of()).compute("VB-03")).isEmpty();
    }

    @Test
    void oneMissingInputLeavesEverythingAboveItWithoutValue() {
        Map<String, BigDecimal> inputs = new HashMap<>(inputs(220, 2, 100, 1));
        inputs.remove("KTS-03f");
        Derivation derivation = of(inputs, GROWTH, NOW, BEFORE);
        assertThat(derivation.compute("KTS-03")).isEmpty();
        assertThat(derivation.compute("KTS-03b")).isEmpty();
        assertThat(derivation.compute("KTS-03a")).isPresent();
    }

    @Test
    void aDivisionByZeroBelowLeavesNoValueAbove() {
        assertThat(of(inputs(220, 2, 100, 0), GROWTH, NOW, BEFORE).compute("KTS-03"))
                .isEmpty();
    }

    @Test
    void aDerivedFigureIsComputedEvenWhereSomebodyTypedOne() {
        IndicatorRow sum = Definitions.derived("VB-05", "VB-03 + VB-04");
        Map<String, BigDecimal> typed =
                Map.of("VB-03", BigDecimal.ONE, "VB-04", BigDecimal.TEN, "VB-05", BigDecimal.valueOf(99));
        assertThat(of(typed, sum).compute("VB-05"))
                .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo("11"));
    }
}
