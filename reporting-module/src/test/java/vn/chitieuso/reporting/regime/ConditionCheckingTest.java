package vn.chitieuso.reporting.regime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.regime.RegimeDraft.IndicatorDraft;
import vn.chitieuso.reporting.regime.RegimeDraft.SectionDraft;

import static org.assertj.core.api.Assertions.assertThat;

class ConditionCheckingTest {

    private static List<DraftProblem> problems(String condition) {
        RegimeDraft draft = new RegimeDraft(
                "CDS",
                null,
                null,
                null,
                null,
                null,
                RegimeFixture.BOTH,
                Set.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(
                        SectionDraft.indicators(
                                "Luôn hỏi",
                                Set.of(),
                                List.of(
                                        new IndicatorDraft("A-01", true, Set.of()),
                                        new IndicatorDraft("A-02", true, Set.of(OrgLevel.COMMUNE)))),
                        SectionDraft.indicators(
                                        "Có khi hỏi", Set.of(), List.of(new IndicatorDraft("B-01", false, Set.of())))
                                .where(condition)));
        List<DraftProblem> problems = new ArrayList<>();
        new ConditionChecking().check(draft, 1, Map.of(), problems);
        return problems;
    }

    @Test
    void mayReadWhatIsAlwaysAsked() {
        assertThat(problems("A-01 > 0")).isEmpty();
        assertThat(problems(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "B-01 > 0, conditionReadsConditional",
        "A-02 > 0, conditionReadsUnknown",
        "C-01 > 0, conditionReadsUnknown"
    })
    void mayNotReadAnythingElse(String condition, String code) {
        assertThat(problems(condition)).singleElement().satisfies(problem -> {
            assertThat(problem.error().code()).isEqualTo(code);
            assertThat(problem.section()).contains(1);
            assertThat(problem.isError()).isTrue();
        });
    }

    @Test
    void aMistakeIsToldWithItsPlaceInTheCondition() {
        assertThat(problems("A-01 >> 0")).singleElement().satisfies(problem -> {
            assertThat(problem.error().pointer()).isEqualTo("/sections/1/condition");
            assertThat(problem.error().arguments()).isNotEmpty();
        });
    }
}
