package vn.chitieuso.kpi.scorecard;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieuso.kpi.formula.Outcome;
import vn.chitieuso.kpi.scorecard.Scoring.UnitScore;

import static org.assertj.core.api.Assertions.assertThat;

/** Units are scored together; what is missing gives no points and says why. */
class ScoringTest {

    private static Map<String, BigDecimal> figures(Object... codesAndFigures) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        for (int i = 0; i < codesAndFigures.length; i += 2) {
            figures.put((String) codesAndFigures[i], new BigDecimal(codesAndFigures[i + 1].toString()));
        }
        return figures;
    }

    private static ScorecardFixture signing() {
        return ScorecardFixture.of(30)
                .section("A", 30)
                .criterion("1.1", "30", RuleKind.LINEAR, "0..100", "VB-06a / VB-04 * 100");
    }

    @Test
    void pointsAreTheShareOfTheMaximum() {
        Map<String, UnitScore> scores =
                new Scoring(signing().draft()).score(Map.of("15061", figures("VB-06a", 399, "VB-04", 400)));
        assertThat(scores.get("15061").criteria()).singleElement().satisfies(score -> {
            assertThat(score.code()).isEqualTo("1.1");
            assertThat(score.outcome().value()).isEqualByComparingTo("99.75");
            assertThat(score.points()).isEqualByComparingTo("29.925");
        });
        assertThat(scores.get("15061").total()).isEqualByComparingTo("29.925");
        assertThat(scores.get("15061").open()).isZero();
    }

    @Test
    void pointsAreRoundedToFourPlaces() {
        Map<String, UnitScore> scores = new Scoring(ScorecardFixture.of(10)
                        .section("A", 10)
                        .criterion("1.1", "10", RuleKind.LINEAR, "0..3", "VB-03")
                        .draft())
                .score(Map.of("one", figures("VB-03", 1), "two", figures("VB-03", 2)));
        assertThat(scores.get("one").total()).isEqualTo(new BigDecimal("3.3333"));
        assertThat(scores.get("two").total()).isEqualTo(new BigDecimal("6.6667"));
    }

    @Test
    void aMissingFigureGivesNoPointsAndSaysWhy() {
        UnitScore score = new Scoring(signing().draft())
                .score(Map.of("15061", figures("VB-04", 400)))
                .get("15061");
        assertThat(score.criteria()).singleElement().satisfies(criterion -> {
            assertThat(criterion.points()).isNull();
            assertThat(criterion.outcome().reason()).isEqualTo(Outcome.Reason.MISSING_INPUT);
            assertThat(criterion.outcome().about()).isEqualTo("VB-06a");
        });
        assertThat(score.total()).isZero();
        assertThat(score.open()).isEqualByComparingTo("30");
    }

    @Test
    void aDivisionByZeroGivesNoPointsAndSaysWhy() {
        UnitScore score = new Scoring(signing().draft())
                .score(Map.of("15061", figures("VB-06a", 0, "VB-04", 0)))
                .get("15061");
        assertThat(score.criteria().get(0).points()).isNull();
        assertThat(score.criteria().get(0).outcome().reason()).isEqualTo(Outcome.Reason.DIVISION_BY_ZERO);
    }

    @Test
    void aManualCriterionWaitsForAPerson() {
        UnitScore score = new Scoring(ScorecardFixture.of(15)
                        .section("A", 15)
                        .criterion("1.1", "10", RuleKind.MANUAL, null, null)
                        .criterion("1.2", "5", RuleKind.YES_NO, null, "YT-01")
                        .draft())
                .score(Map.of("15061", figures("YT-01", 1)))
                .get("15061");
        assertThat(score.criteria()).extracting(Scoring.CriterionScore::code).containsExactly("1.1", "1.2");
        assertThat(score.criteria().get(0).outcome()).isNull();
        assertThat(score.criteria().get(0).points()).isNull();
        assertThat(score.total()).isEqualByComparingTo("5");
        assertThat(score.open()).isEqualByComparingTo("10");
    }

    @Test
    void theRankIsAmongThoseWithAValue() {
        Scoring scoring = new Scoring(ScorecardFixture.of(10)
                .section("A", 10)
                .criterion("1.1", "10", RuleKind.RANK, "HIGHER", "VB-03")
                .draft());
        Map<String, UnitScore> scores = scoring.score(Map.of(
                "first", figures("VB-03", 90),
                "tied", figures("VB-03", 80),
                "tied too", figures("VB-03", "80.00"),
                "last", figures("VB-03", 10),
                "silent", figures()));
        assertThat(scores.get("first").total()).isEqualByComparingTo("10");
        assertThat(scores.get("tied").total()).isEqualByComparingTo("6.6667");
        assertThat(scores.get("tied too").total()).isEqualByComparingTo("6.6667");
        assertThat(scores.get("last").total()).isZero();
        assertThat(scores.get("silent").open()).isEqualByComparingTo("10");
    }

    @Test
    void aUnitAloneIsFirst() {
        Scoring scoring = new Scoring(ScorecardFixture.of(10)
                .section("A", 10)
                .criterion("1.1", "10", RuleKind.RANK, "LOWER", "VB-03")
                .draft());
        assertThat(scoring.score(Map.of("only", figures("VB-03", 3), "silent", figures()))
                        .get("only")
                        .total())
                .isEqualByComparingTo("10");
    }

    @Test
    void theTotalIsTheSumOverSectionsInTheirOrder() {
        UnitScore score = new Scoring(ScorecardFixture.of(100)
                        .section("A", 60)
                        .criterion("1.1", "40", RuleKind.LINEAR, "0..100", "VB-03")
                        .criterion("1.2", "20", RuleKind.STEPS, ">=80:1; >=50:0.5", "VB-03")
                        .section("B", 40)
                        .criterion("2.1", "40", RuleKind.LINEAR, "20..0", "VB-04")
                        .draft())
                .score(Map.of("15061", figures("VB-03", 50, "VB-04", 5)))
                .get("15061");
        assertThat(score.criteria()).extracting(Scoring.CriterionScore::code).containsExactly("1.1", "1.2", "2.1");
        assertThat(score.total()).isEqualByComparingTo("60");
    }

    @Test
    void tellsWhichFiguresItReads() {
        assertThat(new Scoring(signing()
                                .criterion("1.2", "5", RuleKind.MANUAL, null, null)
                                .criterion("1.3", "5", RuleKind.RANK, null, "VB-04")
                                .draft())
                        .codes())
                .containsExactly("VB-06a", "VB-04");
    }
}
