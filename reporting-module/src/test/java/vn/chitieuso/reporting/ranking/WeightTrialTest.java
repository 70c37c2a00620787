package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** How ranks change when a weight does. */
class WeightTrialTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static Sensitivity sensitivity(ScoreTable table, TieRule rule, int percent) {
        return WeightTrial.of(table, rule, HUNDRED, new Placing(table, HUNDRED, List.of()).by(rule), percent);
    }

    /**
     * Totals 70, 69, 68, 20. A up: 75 – 73,2 – 71. A down: 65 – 64,8 – 65. B up: 72 – 71,7 – 71,8. B down: 68 – 66,3 –
     * 64,2.
     */
    private static ScoreTable four() {
        return ScoreTables.scores()
                .criterion("SA", "A", 60)
                .criterion("SB", "B", 40)
                .unit("An", "50", "20")
                .unit("Bình", "42", "27")
                .unit("Cường", "30", "38")
                .unit("Dũng", "10", "10")
                .table();
    }

    @Test
    void findsBestAndWorstPlacesAndTheWeightThatDecides() {
        Sensitivity found = sensitivity(four(), TieRule.SHARED, 10);

        assertThat(found.units())
                .extracting(
                        range -> range.row().unit().name(),
                        range -> range.best().rank(),
                        range -> range.worst().rank())
                .containsExactly(tuple("An", 1, 1), tuple("Bình", 2, 3), tuple("Cường", 1, 3), tuple("Dũng", 4, 4));
        assertThat(found.steady()).isEqualTo(2);
        assertThat(found.units().get(1).worst().by())
                .isEqualTo(new WeightChange("A", "Tiêu chí A", false, BigDecimal.valueOf(60), false));
        assertThat(found.units().get(2).best().by().code()).isEqualTo("A");
        assertThat(found.units().get(2).worst().by()).as("held anyway").isNull();
    }

    @Test
    void bringsTheScaledTotalBackToTheOldMaximum() {
        Sensitivity found = sensitivity(four(), TieRule.SHARED, 10);

        assertThat(found.units().get(2).best().points()).isEqualByComparingTo("69.1489");
        assertThat(found.units().get(1).worst().points()).isEqualByComparingTo("68.9362");
        assertThat(found.units().get(2).worst().points()).isEqualByComparingTo("68");
    }

    @Test
    void namesTheWeightThatMovesFarthestFirst() {
        assertThat(sensitivity(four(), TieRule.SHARED, 10).weights())
                .extracting(
                        effect -> effect.weight().code(),
                        Sensitivity.WeightEffect::moved,
                        Sensitivity.WeightEffect::farthest)
                .containsExactly(tuple("A", 2, 2), tuple("B", 2, 1));
    }

    @Test
    void breaksTiesThatArise() {
        Sensitivity found = sensitivity(four(), new TieRule(List.of("B")), 10);

        assertThat(found.units().get(0).worst().rank()).isEqualTo(2);
        assertThat(found.units().get(2).best().rank()).isEqualTo(1);
    }

    @Test
    void aSmallerChangeMovesNoMoreThanAGreaterOne() {
        Sensitivity little = sensitivity(four(), TieRule.SHARED, 1);

        assertThat(little.steady()).isEqualTo(4);
        assertThat(little.weights()).allMatch(effect -> effect.farthest() == 0);
    }

    @Test
    void movesSectionsAsAWhole() {
        ScoreTable table = ScoreTables.scores()
                .criterion("S", "A", 30)
                .criterion("S", "B", 30)
                .criterion("T", "C", 40)
                .unit("An", "15", "15", "20.9")
                .unit("Bình", "10", "10", "31")
                .table();

        assertThat(sensitivity(table, TieRule.SHARED, 10).weights())
                .extracting(effect -> effect.weight().code(), Sensitivity.WeightEffect::farthest)
                .containsExactlyInAnyOrder(tuple("A", 1), tuple("B", 1), tuple("C", 1), tuple("S", 1));
    }

    @Test
    void scalingAllWeightsAlikeMovesNobody() {
        for (int seed = 0; seed < 30; seed++) {
            PointGrid grid = PointGrid.of(ScoreTables.random(40, 8, seed), new TieRule(List.of("S0", "C3")));
            int[] alike = new int[8];
            Arrays.fill(alike, 110);

            assertThat(grid.places(alike)).isEqualTo(grid.places());
        }
    }

    @Test
    void rangesHoldThePlaceHeldNow() {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(sensitivity(ScoreTables.random(30, 12, seed), TieRule.SHARED, 10)
                            .units())
                    .allMatch(range -> range.best().rank() <= range.row().rank()
                            && range.row().rank() <= range.worst().rank()
                            && (range.best().by() == null)
                                    == (range.best().rank() == range.row().rank()));
        }
    }

    @Test
    void takesAllCommunesAndSixtyCriteriaInWellUnderASecond() {
        ScoreTable table = ScoreTables.random(559, 60, 1);
        sensitivity(table, TieRule.SHARED, 10);

        Sensitivity found = assertTimeout(
                Duration.ofSeconds(1), () -> sensitivity(table, new TieRule(List.of("S0", "S1", "C5")), 10));

        assertThat(found.units()).hasSize(559);
        assertThat(found.weights()).hasSize(66);
        assertThat(found.steady()).isLessThan(559);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100})
    void refusesAChangeThatIsNone(int percent) {
        assertThatThrownBy(() -> sensitivity(four(), TieRule.SHARED, percent))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
