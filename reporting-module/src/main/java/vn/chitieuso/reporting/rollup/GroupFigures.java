package vn.chitieuso.reporting.rollup;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.report.Derivation;

/** One group's sums, from which every wanted indicator is computed. */
class GroupFigures {

    private final Map<String, IndicatorRow> definitions;
    private final Map<Long, InputSum> totals;
    private final Derivation derivation;

    GroupFigures(Map<String, IndicatorRow> definitions, Map<Long, InputSum> totals) {
        this.definitions = definitions;
        this.totals = totals;
        Map<String, BigDecimal> inputs = new HashMap<>();
        Map<String, IndicatorRow> derived = new HashMap<>();
        definitions.forEach((code, row) -> {
            if (row.isDerived()) {
                derived.put(code, row);
            } else if (totals.containsKey(row.id())) {
                inputs.put(code, totals.get(row.id()).total());
            }
        });
        this.derivation = new Derivation(derived, inputs);
    }

    RollUp row(UnitRow unit, IndicatorRow definition, long expected) {
        BigDecimal numerator = null;
        BigDecimal denominator = null;
        if (definition.isDerived()) {
            Formula formula = definition.parsedFormula();
            numerator = formula.numerator().flatMap(this::evaluate).orElse(null);
            denominator = formula.denominator().flatMap(this::evaluate).orElse(null);
        }
        List<InputSum> parts =
                parts(definition).stream().flatMap(Optional::stream).toList();
        return new RollUp(
                unit,
                definition,
                derivation.compute(definition.code()).orElse(null),
                qualifier(definition, parts),
                numerator,
                denominator,
                reported(definition),
                expected,
                parts.stream().anyMatch(InputSum::illustrative));
    }

    private Optional<BigDecimal> evaluate(Formula formula) {
        Map<String, BigDecimal> values = new HashMap<>();
        formula.codes().forEach(code -> derivation.compute(code).ifPresent(value -> values.put(code, value)));
        return formula.evaluate(values);
    }

    private List<Optional<InputSum>> parts(IndicatorRow definition) {
        if (definition == null) {
            return List.of(Optional.empty());
        }
        if (!definition.isDerived()) {
            return List.of(Optional.ofNullable(totals.get(definition.id())));
        }
        return definition.parsedFormula().codes().stream()
                .flatMap(code -> parts(definitions.get(code)).stream())
                .toList();
    }

    private long reported(IndicatorRow definition) {
        return parts(definition).stream()
                .mapToLong(part -> part.map(InputSum::reported).orElse(0L))
                .min()
                .orElse(0);
    }

    /** One "trên" makes a sum "trên"; what becomes of it in a formula that also divides is not known. */
    private static Qualifier qualifier(IndicatorRow definition, List<InputSum> parts) {
        boolean lower = parts.stream().anyMatch(InputSum::lower);
        boolean upper = parts.stream().anyMatch(InputSum::upper);
        boolean adds = !definition.isDerived() || !definition.formula().matches(".* [-/] .*");
        if (!adds || lower == upper) {
            return Qualifier.EQUAL;
        }
        return lower ? Qualifier.GREATER_THAN : Qualifier.LESS_THAN;
    }
}
