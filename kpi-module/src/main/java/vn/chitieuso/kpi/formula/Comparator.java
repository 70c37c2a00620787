package vn.chitieuso.kpi.formula;

import java.math.BigDecimal;
import java.util.Arrays;

/** How the two sides of a condition must stand. */
public enum Comparator {
    /** The left is at most the right. */
    LESS_OR_EQUAL("<="),
    /** The left is at least the right. */
    GREATER_OR_EQUAL(">="),
    /** The left is less. */
    LESS("<"),
    /** The left is greater. */
    GREATER(">"),
    /** They are the same number. */
    EQUAL("="),
    /** They are not. */
    NOT_EQUAL("<>");

    private final String sign;

    Comparator(String sign) {
        this.sign = sign;
    }

    static Comparator of(String sign) {
        return Arrays.stream(values())
                .filter(each -> each.sign.equals(sign))
                .findFirst()
                .orElseThrow();
    }

    String sign() {
        return sign;
    }

    boolean holds(BigDecimal left, BigDecimal right) {
        int order = left.compareTo(right);
        return switch (this) {
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case LESS -> order < 0;
            case GREATER -> order > 0;
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
        };
    }
}
