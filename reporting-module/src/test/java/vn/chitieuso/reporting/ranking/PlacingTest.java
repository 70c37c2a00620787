package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.kpi.scorecard.Classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Who stands where, and what they are called. */
class PlacingTest {

    private static final List<Classification> CLASSES = List.of(
            new Classification("Tốt", BigDecimal.valueOf(80)), new Classification("Khá", BigDecimal.valueOf(65)));

    private static List<RankedUnit> ranked(ScoreTable table, TieRule rule) {
        return new Placing(table, BigDecimal.valueOf(100), CLASSES).by(rule);
    }

    private static ScoreTable tied() {
        return ScoreTables.scores()
                .criterion("A", "A1", 60)
                .criterion("B", "B1", 20)
                .criterion("B", "B2", 20)
                .unit("An", "40", "10", "10")
                .unit("Bình", "50", "5", "15")
                .unit("Cường", "50.00", "15", "5.0")
                .unit("Dũng", "60", "20", "20")
                .table();
    }

    @Test
    void equalTotalsShareAPlaceAndTheNextIsCountedOn() {
        assertThat(ranked(tied(), TieRule.SHARED))
                .extracting(row -> row.unit().name(), RankedUnit::rank, RankedUnit::shared, RankedUnit::broken)
                .containsExactly(
                        tuple("Dũng", 1, false, false),
                        tuple("Bình", 2, true, false),
                        tuple("Cường", 2, true, false),
                        tuple("An", 4, false, false));
    }

    @Test
    void aTieIsBrokenByTheFirstCodeThatDiffers() {
        assertThat(ranked(tied(), new TieRule(List.of("A", "B1"))))
                .extracting(row -> row.unit().name(), RankedUnit::rank, RankedUnit::shared, RankedUnit::broken)
                .containsExactly(
                        tuple("Dũng", 1, false, false),
                        tuple("Cường", 2, false, true),
                        tuple("Bình", 3, false, true),
                        tuple("An", 4, false, false));
    }

    @Test
    void aTieThatNothingBreaksStaysOne() {
        assertThat(ranked(tied(), new TieRule(List.of("A", "B", "UNKNOWN"))))
                .extracting(RankedUnit::rank)
                .containsExactly(1, 2, 2, 4);
    }

    @Test
    void theRuleForTiesMovesNobodyWhoseTotalDiffers() {
        ScoreTable table = ScoreTables.scores()
                .criterion("A", "A1", 50)
                .criterion("B", "B1", 50)
                .unit("Ít điểm, mạnh A", "50", "0")
                .unit("Nhiều điểm, yếu A", "1", "50")
                .table();

        assertThat(ranked(table, new TieRule(List.of("A"))))
                .extracting(row -> row.unit().name())
                .containsExactly("Nhiều điểm, yếu A", "Ít điểm, mạnh A");
    }

    @ParameterizedTest
    @CsvSource({"80, Tốt", "79.9999, Khá", "65, Khá", "64.9999, ", "100, Tốt", "0, "})
    void classesBeginExactlyAtTheirThreshold(String points, String expected) {
        ScoreTable table = ScoreTables.scores()
                .criterion("A", "A1", 100)
                .unit("An", points)
                .table();

        assertThat(ranked(table, TieRule.SHARED).get(0).classification()).isEqualTo(expected);
    }

    @Test
    void whatNobodyCouldScoreStaysInTheMaximum() {
        ScoreTable table = ScoreTables.scores()
                .criterion("A", "A1", 60)
                .criterion("B", "B1", 40)
                .unit("An", "60", "-")
                .table();

        RankedUnit row = ranked(table, TieRule.SHARED).get(0);

        assertThat(row.points()).isEqualByComparingTo("60");
        assertThat(row.percent()).isEqualByComparingTo("60");
        assertThat(row.open()).isEqualByComparingTo("40");
        assertThat(row.classification()).isNull();
        assertThat(row.sections())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("60"), BigDecimal.ZERO);
    }

    @Test
    void swappingUnitsPermutesTheirPlaces() {
        for (int seed = 0; seed < 30; seed++) {
            ScoreTable table = ScoreTables.random(25, 3, seed);
            TieRule rule = seed % 2 == 0 ? TieRule.SHARED : new TieRule(List.of("C1", "C0"));
            List<ScoredUnit> turned = new java.util.ArrayList<>(table.units());
            java.util.Collections.shuffle(turned, new java.util.Random(seed));

            int[] places = PointGrid.of(table, rule).places();
            int[] placesTurned =
                    PointGrid.of(new ScoreTable(table.criteria(), turned), rule).places();

            for (int unit = 0; unit < places.length; unit++) {
                assertThat(placesTurned[turned.indexOf(table.units().get(unit))])
                        .isEqualTo(places[unit]);
            }
        }
    }

    @Test
    void aPlaceCountedAloneIsThatOfTheWholeOrder() {
        ScoreTable table = ScoreTables.random(60, 2, 5);
        PointGrid grid = PointGrid.of(table, new TieRule(List.of("C1")));
        int[] places = grid.places();

        for (int unit = 0; unit < places.length; unit++) {
            assertThat(grid.place(unit, all -> true)).isEqualTo(places[unit]);
        }
    }

    @Test
    void nobodyIsRankedWhereNobodyWasScored() {
        assertThat(ranked(ScoreTables.scores().criterion("A", "A1", 100).table(), TieRule.SHARED))
                .isEmpty();
    }
}
