package vn.chitieuso.kpi.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.kpi.catalogue.CatalogueRight;
import vn.chitieuso.kpi.formula.Condition;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.kpi.formula.FormulaRefusedException;
import vn.chitieuso.kpi.formula.Measuring;
import vn.chitieuso.kpi.formula.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Looks at formulas before they are stored: what is wrong with them, what they read, what they give on real figures. */
@ApplicationScoped
@Transactional
public class FormulaWorkbench {

    @Inject
    private IndicatorCatalogue catalogue;

    @Inject
    private ReportedFigures figures;

    @Inject
    private CurrentUser currentUser;

    /**
     * @param code of the indicator the formula is to compute, or null
     * @param declared unit of measure of that indicator, or null
     */
    public FormulaReview reviewFormula(String text, String code, String declared, LocalDate day) {
        try {
            Formula formula = Formula.parse(text);
            List<Problem> problems = catalogue.problems(code, formula, declared, day);
            FormulaGraph graph = catalogue.graph();
            return new FormulaReview(
                    formula.toString(),
                    Measuring.measureOf(formula, units(graph, formula.codes(), day)),
                    0,
                    problems,
                    nodes(graph, formula.codes(), day));
        } catch (FormulaRefusedException refused) {
            return refused(refused);
        }
    }

    public FormulaReview reviewCondition(String text, LocalDate day) {
        try {
            Condition condition = Condition.parse(text);
            FormulaGraph graph = catalogue.graph();
            List<Problem> problems = condition.codes().stream()
                    .filter(code -> graph.on(code, day).isEmpty())
                    .map(code -> new Problem(Severity.ERROR, "kpi.indicator.unknownInFormula", code))
                    .toList();
            return new FormulaReview(condition.toString(), null, 0, problems, nodes(graph, condition.codes(), day));
        } catch (FormulaRefusedException refused) {
            return refused(refused);
        }
    }

    private static FormulaReview refused(FormulaRefusedException refused) {
        List<Problem> problems = refused.getErrors().stream()
                .map(error -> new Problem(Severity.ERROR, error.key(), error.arguments()))
                .toList();
        return new FormulaReview(null, null, refused.getPosition(), problems, List.of());
    }

    private static Map<String, String> units(FormulaGraph graph, Set<String> codes, LocalDate day) {
        Map<String, String> units = new HashMap<>();
        codes.forEach(code -> graph.on(code, day).ifPresent(row -> units.put(code, row.unit())));
        return units;
    }

    private static List<FormulaReview.Node> nodes(FormulaGraph graph, Set<String> codes, LocalDate day) {
        Map<String, Integer> depths = new LinkedHashMap<>();
        Queue<String> open = new ArrayDeque<>(codes);
        codes.forEach(code -> depths.put(code, 1));
        List<FormulaReview.Node> nodes = new ArrayList<>();
        while (!open.isEmpty()) {
            String code = open.remove();
            Optional<IndicatorRow> row = graph.on(code, day);
            List<String> reads = row.filter(IndicatorRow::isDerived)
                    .map(derived -> List.copyOf(derived.parsedFormula().codes()))
                    .orElse(List.of());
            nodes.add(new FormulaReview.Node(
                    code,
                    row.map(IndicatorRow::name).orElse(null),
                    row.map(IndicatorRow::unit).orElse(null),
                    row.map(IndicatorRow::kind).orElse(null),
                    depths.get(code),
                    reads));
            reads.stream()
                    .filter(read -> depths.putIfAbsent(read, depths.get(code) + 1) == null)
                    .forEach(open::add);
        }
        return nodes;
    }

    /** What the formula gives on what was sent for the period, for each of the units with everything below it. */
    public List<FormulaTrial> attempt(Formula formula, List<UnitRow> units, Period period) {
        currentUser.require(CatalogueRight.KEEP_CATALOGUE);
        Map<Long, Map<String, ReportedFigure>> reported =
                figures.of(units.stream().map(UnitRow::id).toList(), period, formula.codes());
        return units.stream()
                .map(unit -> attempt(formula, unit, reported.getOrDefault(unit.id(), Map.of())))
                .toList();
    }

    private static FormulaTrial attempt(Formula formula, UnitRow unit, Map<String, ReportedFigure> reported) {
        Map<String, BigDecimal> values = new HashMap<>();
        reported.forEach((code, figure) -> values.put(code, figure.value()));
        return new FormulaTrial(
                unit.code(),
                unit.name(),
                formula.compute(values),
                formula.codes().stream()
                        .map(code -> new FormulaTrial.Part(code, reported.get(code)))
                        .toList());
    }
}
