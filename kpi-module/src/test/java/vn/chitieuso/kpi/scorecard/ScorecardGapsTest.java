package vn.chitieuso.kpi.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.chitieuso.kpi.formula.Problem;
import vn.chitieuso.platform.ConflictException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where a set of criteria does not add up is told, with the numbers. */
class ScorecardGapsTest {

    private static List<String> gaps(ScorecardFixture card) {
        return ScorecardGaps.of(card.draft()).stream()
                .map(problem -> problem.severity() + " " + problem.key().replace("kpi.scorecard.gap.", "") + " "
                        + problem.arguments())
                .toList();
    }

    private static ScorecardFixture whole() {
        return ScorecardFixture.declaring(100, 2, 3)
                .section("A", 60, 2)
                .criterion("1.1", "40", RuleKind.LINEAR, "0..100", "VB-03")
                .criterion("1.2", "20", RuleKind.YES_NO, null, "VB-04")
                .section("B", 40, 1)
                .criterion("2.1", "40", RuleKind.MANUAL, null, null)
                .classes(new Classification("Tốt", new BigDecimal("80")), new Classification("Đạt", BigDecimal.ZERO));
    }

    @Test
    void whatAddsUpHasNone() {
        assertThat(gaps(whole())).isEmpty();
        assertThat(gaps(ScorecardFixture.of(10).section("A", 10).criterion("1.1", "10", RuleKind.MANUAL, null, null)))
                .as("nothing declared, no classes")
                .isEmpty();
    }

    @Test
    void sectionsThatDoNotAddUpAreTold() {
        assertThat(gaps(whole().section("C", 5)))
                .contains("ERROR maximum [THU-2026, 100, 105, 5]", "ERROR sections [2, 3]")
                .contains("ERROR maximumOf [Mục C, 5, 0, 5]")
                .hasSize(3);
    }

    @Test
    void criteriaThatDoNotAddUpAreToldWithTheirSection() {
        assertThat(gaps(ScorecardFixture.of(20)
                        .section("A", 20)
                        .criterion("1.1", "10.5", RuleKind.YES_NO, null, "VB-03")))
                .containsExactly("ERROR maximumOf [Mục A, 20, 10,5, 9,5]");
        assertThat(gaps(ScorecardFixture.of(20)
                        .section("A", 20)
                        .criterion("1.1", "20.0001", RuleKind.YES_NO, null, "VB-03")))
                .containsExactly("ERROR maximumOf [Mục A, 20, 20,0001, 0,0001]");
    }

    @Test
    void declaredCountsAreCompared() {
        assertThat(gaps(ScorecardFixture.declaring(10, 1, 5)
                        .section("A", 10, 5)
                        .criterion("1.1", "10", RuleKind.YES_NO, null, "VB-03")))
                .containsExactlyInAnyOrder("ERROR criteria [5, 1]", "ERROR criteriaOf [Mục A, 1, 5, 10, 10]");
        assertThat(gaps(ScorecardFixture.declaring(10, 0, 0)
                        .section("A", 10, 0)
                        .criterion("1.1", "10", RuleKind.YES_NO, null, "VB-03")))
                .as("more than declared")
                .containsExactlyInAnyOrder(
                        "ERROR sections [0, 1]", "ERROR criteria [0, 1]", "ERROR criteriaOf [Mục A, 1, 0, 10, 10]");
    }

    @Test
    void anEmptySetLacksAllItsPoints() {
        assertThat(gaps(ScorecardFixture.of(100))).containsExactly("ERROR maximum [THU-2026, 100, 0, 100]");
    }

    @Test
    void aManualCriterionWithoutEvidenceIsDoubtful() {
        assertThat(gaps(ScorecardFixture.of(10).section("A", 10).manualWithoutEvidence("1.1", "10")))
                .containsExactly("WARNING noEvidence [1.1, Tiêu chí 1.1]");
    }

    @Test
    void classesReachToTheGround() {
        ScorecardFixture card =
                ScorecardFixture.of(10).section("A", 10).criterion("1.1", "10", RuleKind.YES_NO, null, "VB-03");
        assertThat(gaps(card.classes(new Classification("Tốt", new BigDecimal("80")))))
                .containsExactly("WARNING classes [80]");
        assertThat(gaps(card.classes(
                        new Classification("Kém", new BigDecimal("0.0")), new Classification("Tốt", BigDecimal.TEN))))
                .isEmpty();
    }

    @Test
    void everyGapIsToldInWords() {
        ScorecardFixture card = ScorecardFixture.declaring(100, 3, 9)
                .section("A", 60, 4)
                .manualWithoutEvidence("1.1", "10")
                .classes(new Classification("Tốt", new BigDecimal("80")));
        List<Problem> problems = ScorecardGaps.of(card.draft());
        assertThat(problems).hasSize(6);
        for (Locale locale : List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)) {
            assertThat(problems)
                    .allSatisfy(problem -> assertThat(problem.message(locale))
                            .doesNotContain("kpi.")
                            .doesNotContain("{"));
        }
    }

    @Test
    void nothingOfAPublishedSetChanges() {
        Scorecard card = whole().published();
        assertThat(card.isDraft()).isFalse();
        ScorecardSection section = card.getSections().get(0);
        Criterion criterion = section.getCriteria().get(0);
        assertThatThrownBy(() -> card.describe(card.describe(), null)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> card.addSection("C", "Mục C", 3, BigDecimal.ONE, null))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> card.remove(section)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> card.classify(List.of())).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> section.describe("Khác", 1, BigDecimal.ONE, null))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> section.addCriterion("9.9", criterion.describe()))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> section.remove(criterion)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> criterion.describe(criterion.describe())).isInstanceOf(ConflictException.class);
    }
}
