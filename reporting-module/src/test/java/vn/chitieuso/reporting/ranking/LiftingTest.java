package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieuso.kpi.scorecard.NeededValue;
import vn.chitieuso.kpi.scorecard.RuleKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** What would lift a unit. */
class LiftingTest {

    private static String[] points(String... points) {
        return points;
    }

    private static Lift only(ScoreTable table, long unit) {
        List<Lift> lifts = Lifting.of(table, TieRule.SHARED, unit, all -> true);
        assertThat(lifts).hasSize(1);
        return lifts.get(0);
    }

    private static NeededValue atLeast(String value) {
        return new NeededValue(new BigDecimal(value), true);
    }

    @Test
    void aLinearRuleReachesTheMedianAndTheFullMark() {
        Lift lift = only(
                ScoreTables.scores()
                        .criterion("S", "A", 10, RuleKind.LINEAR, "0..100")
                        .measured("An", points("6"), "60")
                        .measured("Bình", points("9"), "90")
                        .measured("Cường", points("7"), "70")
                        .table(),
                1);

        assertThat(lift.reaches())
                .extracting(
                        Lift.Reach::kind,
                        reach -> reach.points().stripTrailingZeros().toPlainString(),
                        reach -> reach.needed().value().stripTrailingZeros().toPlainString(),
                        Lift.Reach::rank,
                        Lift.Reach::places)
                .containsExactly(tuple(Lift.Kind.MEDIAN, "8", "80", 2, 1), tuple(Lift.Kind.FULL, "10", "100", 1, 2));
    }

    @Test
    void stepsReachTheNextThresholdFirst() {
        Lift lift = only(
                ScoreTables.scores()
                        .criterion("S", "A", 10, RuleKind.STEPS, ">=80:1; >=50:0.5; >=20:0.2")
                        .measured("An", points("2"), "45")
                        .measured("Bình", points("10"), "90")
                        .table(),
                1);

        assertThat(lift.reaches())
                .extracting(Lift.Reach::kind, Lift.Reach::needed)
                .containsExactly(tuple(Lift.Kind.NEXT, atLeast("50")), tuple(Lift.Kind.FULL, atLeast("80")));
        assertThat(lift.reaches().get(0).gain()).isEqualByComparingTo("3");
    }

    @Test
    void stepsThatNeverGiveAllEndAtTheirBest() {
        Lift lift = only(
                ScoreTables.scores()
                        .criterion("S", "A", 10, RuleKind.STEPS, ">=80:0.9")
                        .measured("An", points("0"), "45")
                        .measured("Bình", points("9"), "90")
                        .table(),
                1);

        assertThat(lift.farthest().points()).isEqualByComparingTo("9");
    }

    @Test
    void yesIsAllThereIsToReach() {
        Lift lift = only(
                ScoreTables.scores()
                        .criterion("S", "A", 5, RuleKind.YES_NO, null)
                        .measured("An", points("0"), "0")
                        .measured("Bình", points("5"), "1")
                        .table(),
                1);

        assertThat(lift.reaches()).extracting(Lift.Reach::kind).containsExactly(Lift.Kind.FULL);
        assertThat(lift.farthest().needed()).isEqualTo(atLeast("1"));
    }

    /** Whoever comes level with the best pushes the one between back to nothing. */
    @Test
    void aPlaceWonIsAPlaceLostByAnother() {
        ScoreTable table = ScoreTables.scores()
                .criterion("S", "A", 10, RuleKind.RANK, "HIGHER")
                .criterion("S", "B", 10)
                .measured("An", points("10", "10"), "30", null)
                .measured("Bình", points("5", "10"), "20", null)
                .measured("Cường", points("0", "10"), "10", null)
                .table();

        Lift lift = only(table, 3);

        assertThat(lift.reaches())
                .extracting(
                        Lift.Reach::kind,
                        reach -> reach.points().stripTrailingZeros().toPlainString(),
                        Lift.Reach::rank)
                .containsExactly(tuple(Lift.Kind.NEXT, "5", 2), tuple(Lift.Kind.FULL, "10", 1));
        assertThat(lift.farthest().needed()).isEqualTo(atLeast("30"));
    }

    @Test
    void othersThatArePushedBackLoseTheirLead() {
        ScoreTable table = ScoreTables.scores()
                .criterion("S", "A", 10, RuleKind.RANK, "HIGHER")
                .criterion("S", "B", 10)
                .measured("An", points("10", "0"), "30", null)
                .measured("Bình", points("5", "9"), "20", null)
                .measured("Cường", points("0", "1"), "10", null)
                .table();

        Lift place = Lifting.of(table, TieRule.SHARED, 3, all -> true).stream()
                .filter(lift -> "A".equals(lift.criterion().code()))
                .findFirst()
                .orElseThrow();

        assertThat(place.farthest().rank())
                .as("11 points; An keeps 10, Bình falls to 9")
                .isEqualTo(1);
    }

    @Test
    void placesAreCountedAmongTheUnitsRankedButARuleByPlaceLooksAtAll() {
        ScoreTable table = ScoreTables.scores()
                .criterion("S", "A", 10, RuleKind.RANK, "HIGHER")
                .measured("An", points("10"), "30")
                .measured("Bình", points("5"), "20")
                .measured("Cường", points("0"), "10")
                .table();

        List<Lift> lifts =
                Lifting.of(table, TieRule.SHARED, 3, unit -> !unit.name().equals("An"));

        assertThat(lifts.get(0).reaches())
                .extracting(
                        Lift.Reach::kind,
                        Lift.Reach::rank,
                        reach -> reach.needed().value().toPlainString())
                .containsExactly(tuple(Lift.Kind.MEDIAN, 1, "20"), tuple(Lift.Kind.FULL, 1, "30"));
    }

    @Test
    void whatIsThereAlreadyIsToldToBeThere() {
        Lift lift = only(
                ScoreTables.scores()
                        .criterion("S", "A", 10, RuleKind.LINEAR, "0..100")
                        .measured("An", points("4"), "100")
                        .measured("Bình", points("10"), "100")
                        .table(),
                1);

        assertThat(lift.farthest().met()).isTrue();
        assertThat(lift.farthest().gain()).isEqualByComparingTo("6");
    }

    @Test
    void aManualCriterionIsToldWithoutAValue() {
        Lift lift = only(
                ScoreTables.scores()
                        .criterion("S", "A", 10)
                        .unit("An", "-")
                        .unit("Bình", "8")
                        .table(),
                1);

        assertThat(lift.points()).isNull();
        assertThat(lift.reaches())
                .extracting(Lift.Reach::kind, Lift.Reach::needed)
                .containsExactly(tuple(Lift.Kind.MEDIAN, null), tuple(Lift.Kind.FULL, null));
    }

    @Test
    void whatWinsTheMostPlacesComesFirstAndWhatIsFullIsLeftOut() {
        ScoreTable table = ScoreTables.scores()
                .criterion("S", "A", 10)
                .criterion("S", "B", 30)
                .criterion("S", "C", 20)
                .unit("An", "9", "10", "20")
                .unit("Bình", "10", "30", "20")
                .unit("Cường", "10", "20", "12")
                .table();

        assertThat(Lifting.of(table, TieRule.SHARED, 1, all -> true))
                .extracting(lift -> lift.criterion().code())
                .containsExactly("B", "A");
    }

    @Test
    void takesAllCommunesAndSixtyCriteriaInWellUnderASecond() {
        ScoreTable table = ScoreTables.random(559, 60, 3);
        Lifting.of(table, TieRule.SHARED, 7, all -> true);

        assertThat(assertTimeout(Duration.ofSeconds(1), () -> Lifting.of(table, TieRule.SHARED, 7, all -> true)))
                .isNotEmpty();
    }
}
