package vn.chitieuso.reporting.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.Definitions;

import static org.assertj.core.api.Assertions.assertThat;

class ValueRulesTest {

    private static final IndicatorRow COUNT = Definitions.count("VB-03");
    private static final IndicatorRow MONEY = Definitions.measure("KTS-01a", 2);

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "1902270", "999999999999999999", "5.000", "1E+3", "0.00", "-0"})
    void acceptsWholeCounts(BigDecimal value) {
        assertThat(ValueRules.refusal(COUNT, value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, negative",
        "-0.5, negative",
        "1.23, fractional",
        "0.000001, fractional",
        "1E-1000000000, fractional",
        "1000000000000000000, tooLarge",
        "1E+30, tooLarge",
        "1E+1000000000, tooLarge",
        "1E+2147483647, tooLarge",
        "-1E+1000000000, tooLarge",
    })
    void refusesWhatIsNoCountAndSaysWhy(BigDecimal value, String reason) {
        assertThat(ValueRules.refusal(COUNT, value)).contains("reporting.value." + reason);
    }

    @ParameterizedTest
    @CsvSource({
        "1.2, ''",
        "1.23, ''",
        "1.230, ''",
        "1.234, reporting.value.tooPrecise",
        "-0.01, reporting.value.negative"
    })
    void aMeasureHasTheDecimalsOfItsDefinition(BigDecimal value, String refusal) {
        assertThat(ValueRules.refusal(MONEY, value).orElse("")).isEqualTo(refusal);
    }

    /** The driver writes every place of a zero; with enough of them it breaks the connection for everybody after. */
    @ParameterizedTest
    @ValueSource(strings = {"0E-20000", "0E-2147483647"})
    void refusesZerosWithMorePlacesThanADatabaseHas(BigDecimal value) {
        assertThat(ValueRules.refusal(COUNT, value)).isPresent();
        assertThat(ValueRules.refusal(MONEY, value)).isPresent();
    }

    @Test
    void refusesIdlePlacesBeyondWhatADatabaseHas() {
        BigDecimal one = BigDecimal.ONE.setScale(20_000);
        assertThat(ValueRules.refusal(COUNT, one)).isPresent();
    }

    @Test
    void derivedFiguresAreNeverTyped() {
        IndicatorRow derived = Definitions.derived("VB-05", "VB-03 + VB-04");
        assertThat(ValueRules.refusal(derived, BigDecimal.ONE)).contains("reporting.value.derived");
    }

    @Test
    void anEmptyCellIsFine() {
        assertThat(ValueRules.refusal(COUNT, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "1, ''", "1.00, ''", "2, yesOrNo", "0.5, fractional", "-1, negative"})
    void yesOrNoIsOneOrZero(BigDecimal value, String refusal) {
        assertThat(ValueRules.refusal(Definitions.yesOrNo("BCD-02a"), value).orElse(""))
                .isEqualTo(refusal.isEmpty() ? "" : "reporting.value." + refusal);
    }

    @ParameterizedTest
    @CsvSource({"0, noLevel", "1, ''", "3, ''", "3.0, ''", "4, noLevel", "1.5, fractional"})
    void aLevelIsOneOfTheScale(BigDecimal value, String refusal) {
        assertThat(ValueRules.refusal(Definitions.graded("HTS-09", "Thấp|Trung bình|Cao"), value)
                        .orElse(""))
                .isEqualTo(refusal.isEmpty() ? "" : "reporting.value." + refusal);
    }

    @Test
    void whatIsAcceptedFitsTheColumnExactly() {
        Random random = new Random(24);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal value = new BigDecimal(new BigInteger(random.nextInt(80), random), random.nextInt(12) - 4);
            boolean fits = value.stripTrailingZeros().scale() <= 2 && value.compareTo(new BigDecimal("1E+18")) < 0;
            if (ValueRules.refusal(MONEY, value).isEmpty()) {
                assertThat(fits).as("%s", value).isTrue();
            } else if (value.signum() != 0) {
                assertThat(fits).as("%s", value).isFalse();
            }
        }
    }
}
