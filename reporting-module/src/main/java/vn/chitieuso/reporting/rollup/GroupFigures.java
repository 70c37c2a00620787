package vn.chitieuso.reporting.rollup;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.formula.Bound;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.report.Derivation;

/** One group's sums in one period, from which every wanted indicator is computed. */
class GroupFigures {

    private final Map<String, IndicatorRow> definitions;
    private final Map<Long, InputSum> totals;
    private final Map<String, PairedSum> paired;

    /** @param paired of the derived indicators whose inputs were not given by the same units */
    GroupFigures(Map<String, IndicatorRow> definitions, Map<Long, InputSum> totals, Map<String, PairedSum> paired) {
        this.definitions = definitions;
        this.totals = totals;
        this.paired = paired;
    }

    RollUp row(UnitRow unit, IndicatorRow definition, Set<String> inputs, long expected, boolean shorter) {
        PairedSum pairs = paired.get(definition.code());
        Reading reading = new Reading(pairs == null ? totals : pairs.totals());
        BigDecimal numerator = null;
        BigDecimal denominator = null;
        if (definition.isDerived()) {
            Formula formula = definition.parsedFormula();
            numerator = formula.numerator().flatMap(reading::evaluate).orElse(null);
            denominator = formula.denominator().flatMap(reading::evaluate).orElse(null);
        }
        BigDecimal value = reading.value(definition.code());
        Bound bound = value == null ? Bound.EXACT : reading.bound(definition.code());
        return new RollUp(
                unit,
                definition,
                value,
                bound.qualifier(),
                bound == Bound.UNKNOWN,
                numerator,
                denominator,
                pairs == null ? reading.reported(inputs) : pairs.reported(),
                expected,
                shorter,
                pairs == null ? 0 : pairs.leftOut(),
                reading.illustrative(inputs));
    }

    /** Some sums of inputs, and what the formulas make of them. */
    private final class Reading {

        private final Map<Long, InputSum> sums;
        private final Derivation derivation;

        Reading(Map<Long, InputSum> sums) {
            this.sums = sums;
            Map<String, BigDecimal> inputs = new HashMap<>();
            Map<String, IndicatorRow> derived = new HashMap<>();
            definitions.forEach((code, row) -> {
                if (row.isDerived()) {
                    derived.put(code, row);
                } else if (sums.containsKey(row.id())) {
                    inputs.put(code, sums.get(row.id()).total());
                }
            });
            this.derivation = new Derivation(derived, inputs);
        }

        BigDecimal value(String code) {
            return derivation.compute(code).orElse(null);
        }

        Optional<BigDecimal> evaluate(Formula formula) {
            return formula.evaluate(values(formula));
        }

        private Map<String, BigDecimal> values(Formula formula) {
            Map<String, BigDecimal> values = new HashMap<>();
            formula.codes().forEach(code -> derivation.compute(code).ifPresent(value -> values.put(code, value)));
            return values;
        }

        Bound bound(String code) {
            IndicatorRow definition = definitions.get(code);
            if (!definition.isDerived()) {
                return sums.get(definition.id()).bound();
            }
            Formula formula = definition.parsedFormula();
            Map<String, Bound> bounds = new HashMap<>();
            formula.codes().forEach(part -> bounds.put(part, bound(part)));
            return formula.bound(values(formula), bounds);
        }

        private Optional<InputSum> sum(String input) {
            return Optional.ofNullable(definitions.get(input)).map(row -> sums.get(row.id()));
        }

        /** Where the same units gave all of them, the most that was counted of one. */
        long reported(Collection<String> inputs) {
            return inputs.stream().anyMatch(input -> sum(input).isEmpty())
                    ? 0
                    : inputs.stream()
                            .mapToLong(input -> sum(input).orElseThrow().reported())
                            .max()
                            .orElse(0);
        }

        boolean illustrative(Collection<String> inputs) {
            return inputs.stream()
                    .anyMatch(input -> sum(input).filter(InputSum::illustrative).isPresent());
        }
    }
}
