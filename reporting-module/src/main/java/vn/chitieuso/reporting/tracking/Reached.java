package vn.chitieuso.reporting.tracking;

import java.math.BigDecimal;
import vn.chitieuso.kpi.Qualifier;

/** A figure with what its qualifier says about the truth behind it: "trên 99,8" is more than 99.8. */
record Reached(BigDecimal value, Qualifier qualifier) {

    private boolean isLowerBound() {
        return qualifier == Qualifier.GREATER_THAN || qualifier == Qualifier.GREATER_OR_EQUAL;
    }

    private boolean isUpperBound() {
        return qualifier == Qualifier.LESS_THAN || qualifier == Qualifier.LESS_OR_EQUAL;
    }

    /** Whether the truth certainly stands to the goal as wanted. */
    boolean satisfies(Qualifier wanted, BigDecimal goal) {
        int order = value.compareTo(goal);
        return switch (wanted) {
            case EQUAL -> order == 0 && qualifier == Qualifier.EQUAL;
            case GREATER_OR_EQUAL -> order >= 0 && !isUpperBound();
            case GREATER_THAN -> (order > 0 || order == 0 && qualifier == Qualifier.GREATER_THAN) && !isUpperBound();
            case LESS_OR_EQUAL -> order <= 0 && !isLowerBound();
            case LESS_THAN -> (order < 0 || order == 0 && qualifier == Qualifier.LESS_THAN) && !isLowerBound();
        };
    }
}
