package vn.chitieuso.kpi.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.kpi.formula.Measuring;
import vn.chitieuso.kpi.formula.Problem;
import vn.chitieuso.platform.db.Validity;

/** Checks a formula against the catalogue: its codes, its way through other formulas, its measures. */
class DefinitionChecking {

    private final FormulaGraph graph;

    DefinitionChecking(FormulaGraph graph) {
        this.graph = graph;
    }

    /**
     * All that is wrong or doubtful.
     *
     * @param code of the indicator the formula is to compute; null where it computes none
     * @param declared unit of measure of that indicator; null where it computes none
     */
    List<Problem> problems(String code, Formula formula, String declared, LocalDate from) {
        List<Problem> problems = new ArrayList<>();
        Validity validity = code == null ? Validity.between(from, from) : graph.validity(code, from);
        Map<String, String> units = new HashMap<>();
        for (String read : formula.codes()) {
            Optional<IndicatorRow> row = graph.on(read, from);
            row.ifPresentOrElse(known -> units.put(read, known.unit()), () -> problems.add(unknown(read, from)));
            row.flatMap(known -> graph.lastDay(read))
                    .filter(lastDay -> lastDay.isBefore(validity.getTo()))
                    .ifPresent(lastDay -> problems.add(error("kpi.indicator.endsInFormula", read, lastDay)));
            row.filter(known -> known.valueType() == ValueType.TEXT)
                    .ifPresent(words -> problems.add(error("kpi.indicator.wordsInFormula", read)));
        }
        if (code != null) {
            List<String> cycle = graph.cycle(code, formula, from);
            if (!cycle.isEmpty()) {
                problems.add(error("kpi.indicator.cycle", code, String.join(" → ", cycle)));
            }
        }
        if (problems.isEmpty()) {
            problems.addAll(Measuring.problems(formula, units, declared));
        }
        return problems;
    }

    /** What is wrong with a definition that holds already, on a day on which something it reads changes. */
    Optional<Problem> brokenBy(IndicatorRow reader, LocalDate changed) {
        LocalDate day = reader.validFrom().isAfter(changed) ? reader.validFrom() : changed;
        return problems(null, reader.parsedFormula(), reader.unit(), day).stream()
                .filter(Problem::isError)
                .findFirst();
    }

    private Problem unknown(String code, LocalDate from) {
        return graph.lastDay(code)
                .map(lastDay -> lastDay.isBefore(from)
                        ? error("kpi.indicator.endedInFormula", code, lastDay)
                        : error("kpi.indicator.notYetInFormula", code, from))
                .orElseGet(() -> error("kpi.indicator.unknownInFormula", code));
    }

    private static Problem error(String key, Object... arguments) {
        return new Problem(Severity.ERROR, key, arguments);
    }
}
