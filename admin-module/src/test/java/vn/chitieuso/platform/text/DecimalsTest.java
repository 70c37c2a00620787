package vn.chitieuso.platform.text;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "1902270, 1902270",
        "1902270.500, 1902270.5",
        "1.9E+3, 1900",
        "0.000, 0",
        "0E+3, 0",
        "0E-9, 0",
        "-0.10, -0.1",
        "1E-6, 0.000001",
        "999999999999999999.999999, 999999999999999999.999999",
    })
    void machinesGetNoGroupingNoExponentAndNoIdleZeros(BigDecimal number, String written) {
        assertThat(Decimals.exchange(number)).isEqualTo(written);
    }

    @Test
    void whatIsWrittenForMachinesIsTheSameNumberAgain() {
        Random random = new Random(99);
        for (int i = 0; i < 5_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong(), random.nextInt(12) - 3);
            assertThat(new BigDecimal(Decimals.exchange(number))).isEqualByComparingTo(number);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.0000005, 0.000001",
        "0.00000049, 0.000000",
        "99.8051307157593103, 99.805131",
        "-0.0000005, -0.000001",
    })
    void figuresAreKeptToSixPlacesHalfUp(BigDecimal number, BigDecimal kept) {
        assertThat(Decimals.rounded(number)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "1902270, 0, 1.902.270",
        "1902270.5, 1, '1.902.270,5'",
        "99.80, 2, '99,8'",
        "99.805, 2, '99,81'",
        "0, 2, 0",
        "0.00, 2, 0",
        "100, 0, 100",
        "1000, 0, 1.000",
        "-1234.5, 1, '-1.234,5'",
        "999999999999999999, 0, 999.999.999.999.999.999",
        "0.004, 2, 0",
        "1.5, 0, 2",
    })
    void peopleGetThousandsDotsAndADecimalComma(BigDecimal number, int decimals, String shown) {
        assertThat(Decimals.shown(number, decimals)).isEqualTo(shown);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Decimals.exchange(null)).isNull();
        assertThat(Decimals.rounded(null)).isNull();
        assertThat(Decimals.shown(null, 2)).isEqualTo("–");
    }
}
