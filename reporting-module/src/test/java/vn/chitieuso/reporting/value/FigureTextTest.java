package vn.chitieuso.reporting.value;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.Definitions;

import static org.assertj.core.api.Assertions.assertThat;

class FigureTextTest {

    private static final IndicatorRow COUNT = Definitions.count("VB-03");
    private static final IndicatorRow MONEY = Definitions.measure("KTS-01a", 2);
    private static final IndicatorRow FINE = Definitions.measure("KTS-01b", 4);

    private static void assertReads(String text, IndicatorRow indicator, String value) {
        assertThat(FigureText.parse(text, indicator))
                .as(text)
                .hasValueSatisfying(figure -> assertThat(figure.value()).isEqualByComparingTo(new BigDecimal(value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1902270|1902270",
                "1.902.270|1902270",
                "1,902,270|1902270",
                "1 902 270|1902270",
                "1.902|1902",
                "1,902|1902",
                " 12 |12",
                "-5|-5",
                "1.902.270,5|1902270.5",
                "1,902,270.5|1902270.5",
                "1.902,5|1902.5",
                "0|0",
                "123456789012345678901|123456789012345678901",
            })
    void readsCountsInEveryFormPeopleWrite(String text, String value) {
        assertReads(text, COUNT, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"99,8|99.8", "99.8|99.8", "0.125|0.125", "1902.27|1902.27", "1.902,27|1902.27", "1234.567|1234.567"
            })
    void readsFractions(String text, String value) {
        assertReads(text, MONEY, value);
    }

    /** What this system itself writes must come back. */
    @Test
    void readsThreeDecimalsOfMachinesWhereTheIndicatorHasThem() {
        assertReads("99.805", FINE, "99.805");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.902", "1,902"})
    void guessesNothingWhereAGroupMayBeAFraction(String text) {
        assertThat(FigureText.parse(text, MONEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "=1+1",
                "1e5",
                "1.90.270",
                "1..2",
                "1,2,3",
                "--1",
                "12 34",
                "1.902,270.5",
                "NaN",
                "∞",
                "1/2",
                "5 6",
                "1.902.270.5",
                "''",
                "trên"
            })
    void refusesWhatIsNoNumber(String text) {
        assertThat(FigureText.parse(text, COUNT)).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trên 99,8|99.8|GREATER_THAN",
                "Trên 99.8|99.8|GREATER_THAN",
                "≥ 1.902.270|1902270|GREATER_OR_EQUAL",
                "< 5|5|LESS_THAN",
                "không quá 5|5|LESS_OR_EQUAL",
            })
    void readsWordsBeforeTheNumber(String text, String value, Qualifier qualifier) {
        assertReads(text, MONEY, value);
        assertThat(FigureText.parse(text, MONEY).orElseThrow().qualifier()).isEqualTo(qualifier);
    }

    @Test
    void aBareNumberSaysNoQualifier() {
        assertThat(FigureText.parse("5", COUNT).orElseThrow().qualifier()).isNull();
    }
}
