package vn.chitieuso.reporting.validation;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.reporting.validation.Check.Comparison;

import static org.assertj.core.api.Assertions.assertThat;

class CheckTest {

    @ParameterizedTest
    @CsvSource({
        "LESS_OR_EQUAL, 99, 100, true",
        "LESS_OR_EQUAL, 100, 100, true",
        "LESS_OR_EQUAL, 100.00, 100, true",
        "LESS_OR_EQUAL, 101, 100, false",
        "EQUAL, 100.0, 100, true",
        "EQUAL, 99, 100, false",
        "EQUAL, 101, 100, false",
    })
    void comparesNumbersAndNotTheirSpelling(Comparison comparison, BigDecimal left, BigDecimal right, boolean holds) {
        assertThat(comparison.holds(left, right)).isEqualTo(holds);
    }
}
