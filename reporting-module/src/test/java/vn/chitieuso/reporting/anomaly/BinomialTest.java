package vn.chitieuso.reporting.anomaly;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BinomialTest {

    /** 10 tries at 0.1: P(X ≥ 3) = 0.0701908, P(X ≥ 6) = 0.0001469; 4 at 0.5: P(X ≥ 4) = 1/16. */
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0.1, 1",
        "3, 10, 0.1, 0.0701908",
        "6, 10, 0.1, 0.0001469",
        "4, 4, 0.5, 0.0625",
        "1, 4, 0.5, 0.9375",
        "10, 10, 0.1, 0.0000000001",
        "300, 500, 0.5, 0.00000440"
    })
    void tailsAreThoseOfTheTable(int successes, int tries, double chance, double tail) {
        assertThat(Binomial.atLeast(successes, tries, chance)).isCloseTo(tail, within(1e-6));
    }
}
