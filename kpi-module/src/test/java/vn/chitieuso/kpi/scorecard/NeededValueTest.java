package vn.chitieuso.kpi.scorecard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which value gives a share of the points. */
class NeededValueTest {

    private static final BigDecimal A_LITTLE = new BigDecimal("0.000001");

    private static Optional<NeededValue> needed(RuleKind kind, String parameters, String share, String... others) {
        return NeededValue.of(ScoringRule.parse(kind, parameters), new BigDecimal(share), numbers(others));
    }

    private static List<BigDecimal> numbers(String... texts) {
        return Arrays.stream(texts).map(BigDecimal::new).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0..100, 1, 100, true",
        "0..100, 0.85, 85, true",
        "50..80, 0.5, 65, true",
        "20..0, 0.75, 5, false",
        "20..0, 1, 0, false",
        "100..90, 0.5, 95, false",
        "-10..10, 0.5, 0, true",
        "0..1, 0.3333333, 0.333334, true",
        "1..0, 0.3333333, 0.666666, false",
    })
    void linearNeedsItsPartOfTheWayRoundedToTheHarderSide(
            String parameters, String share, BigDecimal value, boolean atLeast) {
        NeededValue needed = needed(RuleKind.LINEAR, parameters, share).orElseThrow();

        assertThat(needed.value()).isEqualByComparingTo(value);
        assertThat(needed.atLeast()).isEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({"1, 80", "0.75, 80", "0.5, 50", "0.1, 50"})
    void stepsNeedTheEasiestThresholdThatGivesEnough(String share, BigDecimal value) {
        NeededValue needed = needed(RuleKind.STEPS, ">=80:1; >=50:0.5", share).orElseThrow();

        assertThat(needed.value()).isEqualByComparingTo(value);
        assertThat(needed.atLeast()).isTrue();
    }

    @Test
    void stepsDownwardsNeedAtMost() {
        NeededValue needed = needed(RuleKind.STEPS, "<=5:1; <=10:0.4", "0.4").orElseThrow();

        assertThat(needed).isEqualTo(new NeededValue(new BigDecimal("10"), false));
        assertThat(needed.isMetBy(new BigDecimal("10"))).isTrue();
        assertThat(needed.isMetBy(new BigDecimal("10.1"))).isFalse();
        assertThat(needed.isMetBy(null)).isFalse();
    }

    @Test
    void stepsThatNeverGiveAllNeedNothingThatExists() {
        assertThat(needed(RuleKind.STEPS, ">=80:0.9", "1")).isEmpty();
    }

    @Test
    void yesNeedsOne() {
        assertThat(needed(RuleKind.YES_NO, null, "1")).contains(new NeededValue(BigDecimal.ONE, true));
    }

    @Test
    void nobodyCanTellAManualOne() {
        assertThat(needed(RuleKind.MANUAL, null, "1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 1, 90",
        "HIGHER, 0.7, 70",
        "HIGHER, 0.5, 40",
        "HIGHER, 0.2, 10",
        "LOWER, 1, 10",
        "LOWER, 0.5, 70"
    })
    void aPlaceNeedsAsMuchAsWhoHoldsIt(String better, String share, BigDecimal value) {
        assertThat(needed(RuleKind.RANK, better, share, "40", "90", "10", "70")
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo(value);
    }

    @Test
    void isShownRoundedToTheHarderSide() {
        BigDecimal value = new BigDecimal("37.123401");

        assertThat(new NeededValue(value, true).rounded(4)).isEqualByComparingTo("37.1235");
        assertThat(new NeededValue(value, false).rounded(4)).isEqualByComparingTo("37.1234");
        assertThat(new NeededValue(new BigDecimal("5E+1"), true).rounded(4)).isEqualByComparingTo("50");
    }

    @Test
    void theOnlyOneNeedsNothingToBeFirst() {
        assertThat(needed(RuleKind.RANK, "HIGHER", "1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.1", "1.01"})
    void refusesWhatIsNoShare(String share) {
        assertThatThrownBy(() -> needed(RuleKind.LINEAR, "0..100", share)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The rule itself says so: at the value enough is given, and a little short of it less. */
    @ParameterizedTest
    @CsvSource({
        "LINEAR, 0..100",
        "LINEAR, 37.5..12.25",
        "STEPS, >=80:1; >=50:0.5; >=20:0.2",
        "STEPS, <=1:1; <=7.5:0.3",
        "YES_NO, ",
        "RANK, HIGHER",
        "RANK, LOWER",
    })
    void givesTheWantedShareAndNothingEasierDoes(RuleKind kind, String parameters) {
        ScoringRule rule = ScoringRule.parse(kind, parameters);
        Random chance = new Random(7);
        for (int round = 0; round < 500; round++) {
            BigDecimal share =
                    BigDecimal.valueOf(1 + chance.nextInt(300)).divide(BigDecimal.valueOf(300), MathContext.DECIMAL128);
            List<BigDecimal> others = chance.ints(1 + chance.nextInt(20), 0, 30)
                    .mapToObj(BigDecimal::valueOf)
                    .toList();
            NeededValue.of(rule, share, others).ifPresent(needed -> {
                BigDecimal easier = needed.atLeast()
                        ? needed.value().subtract(A_LITTLE)
                        : needed.value().add(A_LITTLE);
                assertThat(shareOf(rule, needed.value(), others)).isGreaterThanOrEqualTo(share);
                assertThat(shareOf(rule, easier, others)).isLessThan(share);
            });
        }
    }

    private static BigDecimal shareOf(ScoringRule rule, BigDecimal own, List<BigDecimal> others) {
        List<BigDecimal> peers = new ArrayList<>(others);
        peers.add(own);
        return rule.share(own, peers);
    }
}
