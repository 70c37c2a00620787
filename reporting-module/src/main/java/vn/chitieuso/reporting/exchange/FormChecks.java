package vn.chitieuso.reporting.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.kpi.formula.Condition;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.rule.ValidationRule;
import vn.chitieuso.reporting.report.Derivation;

/**
 * What is looked at before reports of a form are sent in their units' place: the catalogue's rules whose breach is an error,
 * and the figures that are required. A cell of a section whose condition does not hold is not asked, as on the page.
 */
final class FormChecks {

    private final AskedForm form;
    private final LongPredicate inTime;
    private final Map<String, IndicatorRow> derived;
    private final List<Rule> rules;
    private final Set<String> needed = new HashSet<>();

    /** @param inTime whether a unit may still send its report in time */
    FormChecks(AskedForm form, List<ValidationRule> rules, LongPredicate inTime) {
        this.form = form;
        this.inTime = inTime;
        this.derived = form.cells().values().stream()
                .map(AskedCell::indicator)
                .filter(IndicatorRow::isDerived)
                .collect(Collectors.toMap(IndicatorRow::code, Function.identity()));
        this.rules = rules.stream()
                .filter(rule ->
                        rule.severity() == Severity.ERROR && form.cells().containsKey(rule.indicator()))
                .map(rule -> new Rule(rule, Condition.parse(rule.condition())))
                .filter(rule ->
                        form.cells().keySet().containsAll(rule.condition().codes()))
                .toList();
        this.rules.forEach(rule -> need(rule.condition().codes()));
        need(derived.keySet());
        form.cells().forEach((code, cell) -> {
            if (cell.required()) {
                need(Set.of(code));
            }
            if (cell.condition() != null) {
                need(cell.condition().codes());
            }
        });
    }

    private void need(Set<String> codes) {
        for (String code : codes) {
            IndicatorRow computed = derived.get(code);
            if (needed.add(code) && computed != null) {
                need(computed.parsedFormula().codes());
            }
        }
    }

    /** Codes of the figures it reads. */
    Set<String> needed() {
        return needed;
    }

    /**
     * @param figures of one report, inputs by code; those computed are added
     * @param sent whether the report is sent already: it is not held back any more
     */
    Verdict of(long unit, Map<String, BigDecimal> figures, boolean sent) {
        Derivation derivation = new Derivation(derived, Map.copyOf(figures));
        Map<String, BigDecimal> computed = new HashMap<>();
        derived.keySet().forEach(code -> derivation.compute(code).ifPresent(value -> computed.put(code, value)));
        figures.putAll(computed);
        Set<String> notAsked = notAsked(figures);
        Map<String, BigDecimal> asked = new HashMap<>(figures);
        asked.keySet().removeAll(notAsked);
        List<Broken> broken = new ArrayList<>();
        for (Rule rule : rules) {
            if (!notAsked.contains(rule.rule().indicator())
                    && rule.condition().breach(asked).isPresent()) {
                broken.add(new Broken(rule.rule(), rule.condition().codes(), RuleWords.of(rule.rule(), asked)));
            }
        }
        Set<String> missing = form.cells().values().stream()
                .filter(cell -> cell.required() && !cell.indicator().isDerived())
                .map(cell -> cell.indicator().code())
                .filter(code -> !notAsked.contains(code) && !asked.containsKey(code))
                .collect(Collectors.toSet());
        boolean held = !missing.isEmpty() && !sent && inTime.test(unit);
        return new Verdict(broken.stream().findFirst(), missing, held, computed);
    }

    private Set<String> notAsked(Map<String, BigDecimal> figures) {
        Set<String> notAsked = new HashSet<>();
        form.cells().forEach((code, cell) -> {
            if (cell.condition() != null && !holds(cell.condition(), figures)) {
                notAsked.add(code);
            }
        });
        return notAsked;
    }

    private static boolean holds(Condition condition, Map<String, BigDecimal> figures) {
        return figures.keySet().containsAll(condition.codes())
                && condition.breach(figures).isEmpty();
    }

    private record Rule(ValidationRule rule, Condition condition) {}

    /** @param codes of the indicators it compares */
    record Broken(ValidationRule rule, Set<String> codes, RuleWords words) {}

    /**
     * What is to be said of one report.
     *
     * @param missing codes of required figures
     * @param held whether it is not sent for their sake, because the unit itself may still send it in time
     * @param computed derived figures by code
     */
    record Verdict(Optional<Broken> broken, Set<String> missing, boolean held, Map<String, BigDecimal> computed) {}
}
