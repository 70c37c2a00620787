package vn.chitieuso.kpi.formula;

import vn.chitieuso.kpi.Qualifier;

/**
 * How a true figure stands to the number that is told for it. Sums and formulas carry it through: what is above a number in
 * one part is above it in the sum, and below it where it is taken away. Where parts pull in both directions nothing can be
 * said, and that is said.
 */
public enum Bound {
    /** The number itself. */
    EXACT(Qualifier.EQUAL),
    /** More than the number. */
    ABOVE(Qualifier.GREATER_THAN),
    /** The number or more. */
    AT_LEAST(Qualifier.GREATER_OR_EQUAL),
    /** Less than the number. */
    BELOW(Qualifier.LESS_THAN),
    /** The number or less. */
    AT_MOST(Qualifier.LESS_OR_EQUAL),
    /** Not known on which side. */
    UNKNOWN(Qualifier.EQUAL);

    private final Qualifier qualifier;

    Bound(Qualifier qualifier) {
        this.qualifier = qualifier;
    }

    public static Bound of(Qualifier qualifier) {
        return switch (qualifier) {
            case EQUAL -> EXACT;
            case GREATER_THAN -> ABOVE;
            case GREATER_OR_EQUAL -> AT_LEAST;
            case LESS_THAN -> BELOW;
            case LESS_OR_EQUAL -> AT_MOST;
        };
    }

    /** What may be written before the number; of what is not known, nothing. */
    public Qualifier qualifier() {
        return qualifier;
    }

    public boolean isLower() {
        return this == ABOVE || this == AT_LEAST;
    }

    public boolean isUpper() {
        return this == BELOW || this == AT_MOST;
    }

    private boolean isStrict() {
        return this == ABOVE || this == BELOW;
    }

    /** Of a sum of two such figures. */
    public Bound plus(Bound other) {
        if (this == EXACT || this == other) {
            return other;
        }
        if (other == EXACT) {
            return this;
        }
        if (isLower() && other.isLower()) {
            return ABOVE;
        }
        return isUpper() && other.isUpper() ? BELOW : UNKNOWN;
    }

    /** Of the figure with the other sign, or below a line. */
    Bound flipped() {
        return switch (this) {
            case ABOVE -> BELOW;
            case AT_LEAST -> AT_MOST;
            case BELOW -> ABOVE;
            case AT_MOST -> AT_LEAST;
            case EXACT, UNKNOWN -> this;
        };
    }

    /** The same without saying that the number itself is out of the question. */
    Bound loosened() {
        if (!isStrict()) {
            return this;
        }
        return this == ABOVE ? AT_LEAST : AT_MOST;
    }
}
