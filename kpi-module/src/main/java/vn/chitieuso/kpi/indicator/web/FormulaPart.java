package vn.chitieuso.kpi.indicator.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.chitieuso.kpi.indicator.IndicatorRow;

/**
 * A piece of a formula as a page shows it: a sign or number, or an indicator to which it leads.
 *
 * @param indicator null for everything else
 */
record FormulaPart(String text, IndicatorRow indicator) {

    private static final String BETWEEN_PARTS = "(?<=[\\s()])|(?=[\\s()])";

    static List<FormulaPart> of(String formula, Map<String, IndicatorRow> indicators) {
        return Arrays.stream(formula.split(BETWEEN_PARTS))
                .map(part -> new FormulaPart(asWritten(part), indicators.get(part)))
                .toList();
    }

    private static String asWritten(String part) {
        return switch (part) {
            case "*" -> "×";
            case "/" -> "÷";
            case "-" -> "−";
            default -> part;
        };
    }
}
