package vn.chitieuso.reporting.validation;

import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TypicalTest {

    @Test
    void scoresByMedianAndMedianDeviation() {
        // sorted 8 9 10 10 11 12 14: median 10, deviations 0 0 1 1 2 2 4: MAD 1
        Typical usual = Typical.of(10, 12, 8, 14, 9, 11, 10);
        assertThat(usual.median()).isEqualTo(10);
        assertThat(usual.score(20, 0)).isCloseTo(6.745, within(1e-9));
        assertThat(usual.score(4, 0)).isCloseTo(-4.047, within(1e-9));
    }

    @Test
    void halvesTheMiddleOfAnEvenNumber() {
        // median 2.5, deviations 0.5 0.5 1.5 97.5: MAD 1
        Typical usual = Typical.of(1, 100, 2, 3);
        assertThat(usual.median()).isEqualTo(2.5);
        assertThat(usual.score(4.5, 0)).isCloseTo(0.6745 * 2, within(1e-9));
    }

    @Test
    void takesTheMeanDeviationWhereMostNumbersAreEqual() {
        // median 5, deviations 0 0 0 0 2 4: MAD 0, mean 1
        Typical usual = Typical.of(5, 5, 5, 5, 7, 1);
        assertThat(usual.score(10, 0)).isCloseTo(5 / 1.2533, within(1e-9));
    }

    @Test
    void amongEqualNumbersOnlyChanceKeepsAnotherFromBeingAWonder() {
        Typical usual = Typical.of(9, 9, 9, 9, 9, 9);
        assertThat(usual.score(9, 0)).isZero();
        assertThat(usual.score(12, 3)).isEqualTo(1);
        assertThat(usual.score(10, 0)).isInfinite().isPositive();
        assertThat(usual.score(8, 0)).isInfinite().isNegative();
    }

    @Test
    void oneWildNumberAmongManyMovesNothingFar() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            double[] numbers = random.doubles(20, 900, 1_100).toArray();
            Typical before = Typical.of(numbers);
            numbers[random.nextInt(numbers.length)] = 1e12;
            Typical after = Typical.of(numbers);
            assertThat(after.median()).isBetween(900.0, 1_100.0);
            assertThat(after.spread()).isLessThan(300);
            assertThat(Math.abs(after.median() - before.median())).isLessThan(100);
        }
    }

    @Test
    void scoresDoNotDependOnTheUnitOfMeasure() {
        Random random = new Random(6);
        for (int round = 0; round < 200; round++) {
            double[] numbers = random.doubles(12, 0, 50).toArray();
            double[] thousandfold = java.util.Arrays.stream(numbers)
                    .map(each -> each * 1000 + 7)
                    .toArray();
            double score = Typical.of(numbers).score(80, 0);
            assertThat(Typical.of(thousandfold).score(80_007, 0)).isCloseTo(score, within(1e-6 * score));
        }
    }

    @Test
    void tellsTheDistanceInPerCent() {
        assertThat(Typical.of(40, 40, 40).percentFrom(50)).isEqualTo(25);
        assertThat(Typical.of(0, 0, 0).percentFrom(1)).isInfinite();
        assertThat(Typical.of(0, 0, 0).percentFrom(0)).isZero();
    }
}
