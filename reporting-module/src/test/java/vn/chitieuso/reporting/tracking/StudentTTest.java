package vn.chitieuso.reporting.tracking;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class StudentTTest {

    /** From a printed table of the distribution. */
    @ParameterizedTest
    @CsvSource({
        "0.90, 1, 3.078",
        "0.90, 2, 1.886",
        "0.90, 8, 1.397",
        "0.95, 5, 2.015",
        "0.975, 1, 12.706",
        "0.975, 10, 2.228",
        "0.975, 120, 1.980",
        "0.995, 3, 5.841",
        "0.75, 4, 0.741",
        "0.50, 7, 0.000"
    })
    void quantilesAreThoseOfTheTable(double share, int freedom, double quantile) {
        assertThat(StudentT.quantile(share, freedom)).isCloseTo(quantile, within(0.0005));
    }

    @ParameterizedTest
    @CsvSource({"0.6, 1", "0.9, 3", "0.99, 11", "0.7, 60"})
    void aQuantileHasItsShareBelowIt(double share, int freedom) {
        assertThat(StudentT.below(StudentT.quantile(share, freedom), freedom)).isCloseTo(share, within(1e-9));
    }
}
