package vn.chitieuso.reporting.validation;

import java.math.BigDecimal;
import vn.chitieuso.kpi.formula.Formula;

/**
 * A rule between figures of one report: the left side compared with the right. It is silent while a figure is missing.
 *
 * @param indicatorCode at whose cell a breach shows
 * @param message with {0} and {1} for the two sides' values
 */
public record Check(
        String code,
        String indicatorCode,
        String leftSide,
        Comparison comparison,
        String rightSide,
        Severity severity,
        String message,
        String messageEn) {

    Formula left() {
        return Formula.parse(leftSide);
    }

    Formula right() {
        return Formula.parse(rightSide);
    }

    /** How the two sides must stand. */
    public enum Comparison {
        /** Left ≤ right. */
        LESS_OR_EQUAL,
        /** Left = right. */
        EQUAL;

        boolean holds(BigDecimal left, BigDecimal right) {
            int order = left.compareTo(right);
            return this == EQUAL ? order == 0 : order <= 0;
        }
    }
}
