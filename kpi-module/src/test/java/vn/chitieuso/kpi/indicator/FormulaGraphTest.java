package vn.chitieuso.kpi.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.kpi.formula.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieuso.kpi.indicator.DefinitionFixture.derived;
import static vn.chitieuso.kpi.indicator.DefinitionFixture.input;

/** Nothing reads itself on any day, and nothing reads what does not hold. */
class FormulaGraphTest {

    private static final LocalDate IN_2022 = LocalDate.of(2022, 6, 14);

    private static FormulaGraph graph(DefinitionFixture... definitions) {
        return new FormulaGraph(
                Stream.of(definitions).map(DefinitionFixture::row).toList());
    }

    private static List<String> cycle(FormulaGraph graph, String code, String formula) {
        return graph.cycle(code, Formula.parse(formula), IN_2022);
    }

    private static List<String> problems(FormulaGraph graph, String code, String formula) {
        return new DefinitionChecking(graph)
                .problems(code, Formula.parse(formula), "văn bản", IN_2022).stream()
                        .filter(Problem::isError)
                        .map(problem -> problem.key().replace("kpi.indicator.", "") + " " + problem.arguments())
                        .toList();
    }

    @Test
    void aFormulaMayNotReadItsOwnIndicator() {
        assertThat(cycle(graph(), "A-1", "B-1 + A-1")).containsExactly("A-1", "A-1");
    }

    @Test
    void aCycleThroughThreeOthersIsToldAsAWay() {
        FormulaGraph graph = graph(
                input("X-1"),
                derived("B-1", "X-1 + C-1"),
                derived("C-1", "X-1 + D-1"),
                derived("D-1", "A-1 + X-1"),
                input("A-1"));
        assertThat(cycle(graph, "A-1", "X-1 + B-1")).containsExactly("A-1", "B-1", "C-1", "D-1", "A-1");
        assertThat(problems(graph, "A-1", "X-1 + B-1")).containsExactly("cycle [A-1, A-1 → B-1 → C-1 → D-1 → A-1]");
    }

    @Test
    void whatIsReadTwiceIsNoCycle() {
        FormulaGraph graph = graph(
                input("X-1"), derived("B-1", "X-1 + 1"), derived("C-1", "X-1 + B-1"), derived("D-1", "B-1 + C-1"));
        assertThat(cycle(graph, "A-1", "B-1 + C-1 + D-1")).isEmpty();
    }

    @Test
    void aCycleAmongOthersDoesNotHangIt() {
        FormulaGraph graph = graph(derived("B-1", "C-1 + 1"), derived("C-1", "B-1 + 1"));
        assertThat(cycle(graph, "A-1", "B-1 + C-1")).isEmpty();
    }

    @Test
    void aCycleThatArisesOnlyLaterIsFound() {
        FormulaGraph graph = graph(
                input("X-1"),
                input("A-1"),
                derived("B-1", "X-1 + 1").to("2023-12-31"),
                derived("B-1", "A-1 + 1").from("2024-01-01"));
        assertThat(cycle(graph, "A-1", "B-1 + X-1")).containsExactly("A-1", "B-1", "A-1");
    }

    @Test
    void aCycleThatWasOverBeforeIsNone() {
        FormulaGraph graph = graph(
                input("X-1"),
                input("A-1"),
                derived("B-1", "A-1 + 1").to("2022-06-13"),
                derived("B-1", "X-1 + 1").from("2022-06-14"));
        assertThat(cycle(graph, "A-1", "B-1 + X-1")).isEmpty();
    }

    @Test
    void theLastDayOfACycleStillCounts() {
        FormulaGraph graph = graph(
                input("X-1"),
                input("A-1"),
                derived("B-1", "A-1 + 1").to("2022-06-14"),
                derived("B-1", "X-1 + 1").from("2022-06-15"));
        assertThat(cycle(graph, "A-1", "B-1 + X-1")).containsExactly("A-1", "B-1", "A-1");
    }

    /** The formula holds only until the indicator's next definition. */
    @Test
    void aCycleAfterTheFormulasOwnEndIsNone() {
        FormulaGraph graph = graph(
                input("X-1"),
                derived("A-1", "X-1 + 2").from("2024-01-01"),
                derived("B-1", "X-1 + 1").to("2024-12-31"),
                derived("B-1", "A-1 + 1").from("2025-01-01"));
        assertThat(cycle(graph, "A-1", "B-1 + X-1")).isEmpty();
    }

    @Test
    void anEndedCodeIsToldWithItsLastDay() {
        FormulaGraph graph = graph(input("X-1"), input("DVC-01").to("2022-06-13"));
        assertThat(problems(graph, "A-1", "X-1 + DVC-01")).containsExactly("endedInFormula [DVC-01, 2022-06-13]");
        assertThat(problems(graph(input("X-1"), input("DVC-01").from("2022-06-14")), "A-1", "X-1 + DVC-01"))
                .isEmpty();
    }

    @Test
    void aCodeThatWillEndWhileTheFormulaGoesOnIsToldToo() {
        FormulaGraph graph = graph(input("X-1"), input("DVC-01").to("2022-12-31"));
        assertThat(problems(graph, "A-1", "X-1 + DVC-01")).isNotEmpty();
    }

    @Test
    void aCodeThatDoesNotHoldYetIsToldWithTheDay() {
        FormulaGraph graph = graph(input("X-1"), input("DVC-05").from("2022-06-15"));
        assertThat(problems(graph, "A-1", "X-1 + DVC-05")).containsExactly("notYetInFormula [DVC-05, 2022-06-14]");
    }

    @Test
    void aCodeThatNeverWasIsUnknown() {
        assertThat(problems(graph(input("X-1")), "A-1", "X-1 + NOPE-1")).containsExactly("unknownInFormula [NOPE-1]");
    }

    @Test
    void wordsAreNotComputedWith() {
        assertThat(problems(graph(input("X-1"), input("W-1").inWords()), "A-1", "X-1 + W-1"))
                .containsExactly("wordsInFormula [W-1]");
    }

    @Test
    void readersAreThoseThatReadItAfterTheDay() {
        FormulaGraph graph = graph(
                input("X-1"),
                derived("B-1", "X-1 + 1").to("2022-06-14"),
                derived("C-1", "X-1 + 1"),
                derived("D-1", "C-1 + 1"),
                derived("E-1", "X-1 + 1").from("2024-01-01"));
        assertThat(graph.readersAfter("X-1", IN_2022.minusDays(1))).containsExactly("B-1", "C-1", "E-1");
        assertThat(graph.readersAfter("X-1", IN_2022)).containsExactly("C-1", "E-1");
    }

    @Test
    void anIndicatorIsWhatItsDefinitionOfTheDaySays() {
        FormulaGraph graph =
                graph(input("X-1").to("2022-06-13"), derived("X-1", "Y-1 + 1").from("2022-06-14"), input("Y-1"));
        assertThat(graph.on("X-1", IN_2022.minusDays(1)))
                .hasValueSatisfying(row -> assertThat(row.isDerived()).isFalse());
        assertThat(graph.on("X-1", IN_2022))
                .hasValueSatisfying(row -> assertThat(row.isDerived()).isTrue());
        assertThat(graph.on("Z-1", IN_2022)).isEmpty();
    }
}
