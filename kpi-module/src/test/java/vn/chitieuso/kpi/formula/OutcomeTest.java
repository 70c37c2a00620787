package vn.chitieuso.kpi.formula;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where there is no value, it is told why. */
class OutcomeTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static Map<String, BigDecimal> figures() {
        Map<String, BigDecimal> figures = new HashMap<>();
        figures.put("VB-03", BigDecimal.TEN);
        figures.put("VB-04", BigDecimal.ZERO);
        figures.put("VB-07", null);
        return figures;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VB-03 + VB-05                 | VB-05",
                "VB-06 / VB-05 + VB-03         | VB-06, VB-05",
                "VB-03 * VB-07                 | VB-07",
                "VB-05 + VB-05                 | VB-05",
                "VB-05 / VB-04                 | VB-05",
            })
    void namesEveryCodeWithoutAFigure(String formula, String missing) {
        Outcome outcome = Formula.parse(formula).compute(figures());
        assertThat(outcome.isPresent()).isFalse();
        assertThat(outcome.optional()).isEmpty();
        assertThat(outcome.reason()).isEqualTo(Outcome.Reason.MISSING_INPUT);
        assertThat(outcome.about()).isEqualTo(missing);
        assertThat(outcome.message(VIETNAMESE)).contains("thiếu số liệu", missing);
        assertThat(outcome.message(Locale.ENGLISH)).contains(missing).doesNotContain("thiếu");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VB-03 / VB-04 * 100           | VB-04",
                "VB-03 / (VB-03 - VB-03)       | VB-03 - VB-03",
                "1 + 2 / VB-04                 | VB-04",
                "VB-04 / (VB-04 * 5) + VB-03   | VB-04 * 5",
            })
    void namesTheDivisorThatIsZero(String formula, String divisor) {
        Outcome outcome = Formula.parse(formula).compute(figures());
        assertThat(outcome.value()).isNull();
        assertThat(outcome.reason()).isEqualTo(Outcome.Reason.DIVISION_BY_ZERO);
        assertThat(outcome.about()).isEqualTo(divisor);
        assertThat(outcome.message(VIETNAMESE)).contains("mẫu số " + divisor);
    }

    @Test
    void aValueHasNoReason() {
        Outcome outcome = Formula.parse("VB-04 / VB-03 * 100").compute(figures());
        assertThat(outcome.isPresent()).isTrue();
        assertThat(outcome.value()).isZero();
        assertThat(outcome.reason()).isNull();
        assertThat(outcome.message(VIETNAMESE)).isNull();
    }
}
