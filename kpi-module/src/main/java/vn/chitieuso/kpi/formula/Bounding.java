package vn.chitieuso.kpi.formula;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Carries bounds through a formula by its tree. Figures are never negative, so a part without a minus is not either. A code
 * that stands twice is taken for two figures, which says less than could be known but never anything wrong.
 */
final class Bounding {

    private final Map<String, BigDecimal> figures;
    private final Map<String, Bound> bounds;

    /** @param bounds a code without one is exact */
    Bounding(Map<String, BigDecimal> figures, Map<String, Bound> bounds) {
        this.figures = figures;
        this.bounds = bounds;
    }

    Bound of(Term term) {
        if (term instanceof Term.Reference reference) {
            return bounds.getOrDefault(reference.code(), Bound.EXACT);
        }
        return term instanceof Term.Operation operation ? of(operation) : Bound.EXACT;
    }

    private Bound of(Term.Operation operation) {
        Bound left = of(operation.left());
        Bound right = of(operation.right());
        return switch (operation.operator()) {
            case PLUS -> left.plus(right);
            case MINUS -> left.plus(right.flipped());
            case TIMES -> times(operation, left, right);
            case DIVIDED -> divided(operation, left, right);
        };
    }

    private Bound times(Term.Operation operation, Bound left, Bound right) {
        if (right == Bound.EXACT) {
            return scaled(left, sign(operation.right()));
        }
        if (left == Bound.EXACT) {
            return scaled(right, sign(operation.left()));
        }
        return neverNegative(operation.left()) && neverNegative(operation.right())
                ? left.plus(right).loosened()
                : Bound.UNKNOWN;
    }

    private Bound divided(Term.Operation operation, Bound left, Bound right) {
        if (right == Bound.EXACT) {
            return scaled(left, sign(operation.right()));
        }
        // only what is surely above zero may grow or shrink below the line without turning the sign
        boolean positive = right.isLower() && sign(operation.right()) > 0;
        if (!positive || !neverNegative(operation.left())) {
            return Bound.UNKNOWN;
        }
        return left.plus(right.flipped()).loosened();
    }

    private static Bound scaled(Bound bound, int sign) {
        if (sign == 0) {
            return Bound.EXACT;
        }
        return sign > 0 ? bound : bound.flipped();
    }

    private int sign(Term term) {
        Outcome outcome = term.compute(figures);
        return outcome.isPresent() ? outcome.value().signum() : 0;
    }

    private static boolean neverNegative(Term term) {
        if (term instanceof Term.Literal literal) {
            return literal.number().signum() >= 0;
        }
        return !(term instanceof Term.Operation operation)
                || operation.operator() != Operator.MINUS
                        && neverNegative(operation.left())
                        && neverNegative(operation.right());
    }
}
