package vn.chitieuso.kpi.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chitieuso.kpi.Severity;

/**
 * Checks a formula's units of measure: counts of the same thing may be added, a ratio of counts times 100 is a percentage,
 * and what comes out must be what the indicator says it counts.
 */
public final class Measuring {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, String> units;
    private final List<Problem> problems = new ArrayList<>();

    private Measuring(Map<String, String> units) {
        this.units = units;
    }

    /**
     * What is wrong with the measures of a formula.
     *
     * @param units of measure by code
     * @param declared unit of measure of the indicator the formula computes; null where it computes none
     */
    public static List<Problem> problems(Formula formula, Map<String, String> units, String declared) {
        Measuring measuring = new Measuring(units);
        Measure result = measuring.of(formula.root());
        if (declared != null && measuring.problems.isEmpty()) {
            result.contradiction(declared).ifPresent(measuring.problems::add);
        }
        return measuring.problems;
    }

    /** The measure of what the formula computes, as officials write it; empty for a bare ratio. */
    public static String measureOf(Formula formula, Map<String, String> units) {
        return new Measuring(units).of(formula.root()).text();
    }

    private Measure of(Term term) {
        if (term instanceof Term.Literal literal) {
            return literal.number().compareTo(HUNDRED) == 0 ? Measure.HUNDRED : Measure.NUMBER;
        }
        if (term instanceof Term.Reference reference) {
            return Measure.of(units.getOrDefault(reference.code(), ""));
        }
        Term.Operation operation = (Term.Operation) term;
        Measure left = of(operation.left());
        Measure right = of(operation.right());
        return switch (operation.operator()) {
            case PLUS, MINUS -> added(operation, left, right);
            case TIMES -> left.times(right);
            case DIVIDED -> left.over(right);
        };
    }

    private Measure added(Term.Operation operation, Measure left, Measure right) {
        if (left.isMeasured() && right.isMeasured() && !left.equals(right)) {
            problems.add(new Problem(
                    Severity.ERROR, "kpi.formula.measure.added", operation.text(), left.shown(), right.shown()));
        }
        return left.isMeasured() ? left : right;
    }
}
