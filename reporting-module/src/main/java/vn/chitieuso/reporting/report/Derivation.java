package vn.chitieuso.reporting.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.kpi.indicator.IndicatorRow;

/** Computes derived figures from inputs, through derived ones where a formula reads those. */
public class Derivation {

    private final Map<String, IndicatorRow> derived;
    private final Map<String, BigDecimal> inputs;
    private final Map<String, Optional<BigDecimal>> computed = new HashMap<>();

    /** @param derived definitions by code; cycles are refused where definitions are kept */
    public Derivation(Map<String, IndicatorRow> derived, Map<String, BigDecimal> inputs) {
        this.derived = derived;
        this.inputs = inputs;
    }

    /** @return empty where an input is missing or something is divided by zero */
    public Optional<BigDecimal> compute(String code) {
        if (!derived.containsKey(code)) {
            return Optional.ofNullable(inputs.get(code));
        }
        if (!computed.containsKey(code)) {
            var formula = derived.get(code).parsedFormula();
            Map<String, BigDecimal> parts = new HashMap<>();
            formula.codes().forEach(part -> compute(part).ifPresent(value -> parts.put(part, value)));
            computed.put(code, formula.evaluate(parts));
        }
        return computed.get(code);
    }
}
