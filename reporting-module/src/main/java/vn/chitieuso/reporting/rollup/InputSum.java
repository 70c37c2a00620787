package vn.chitieuso.reporting.rollup;

import java.math.BigDecimal;
import vn.chitieuso.kpi.formula.Bound;

/**
 * One input added up over a group of units and, where it had to be, over shorter periods.
 *
 * @param place of the period among those asked for, from 0
 * @param reported figures that are in it, as they are counted: of units, or of units and shorter periods
 * @param qualifiers which bounds its parts have, as bits of {@link #bit}
 * @param fingerprint equal for two inputs exactly where the same units gave them for the same months
 */
record InputSum(
        int place,
        long groupId,
        long indicatorId,
        BigDecimal total,
        long reported,
        int qualifiers,
        boolean illustrative,
        long fingerprint) {

    private static final int ABOVE = 1;
    private static final int AT_LEAST = 2;
    private static final int BELOW = 4;
    private static final int AT_MOST = 8;

    /** The bit of a qualifier column. */
    static String bit(String column) {
        return "CASE " + column + " WHEN 'EQUAL' THEN 0 WHEN 'GREATER_THAN' THEN " + ABOVE
                + " WHEN 'GREATER_OR_EQUAL' THEN " + AT_LEAST + " WHEN 'LESS_THAN' THEN " + BELOW
                + " WHEN 'LESS_OR_EQUAL' THEN " + AT_MOST + " ELSE 0 END";
    }

    /** One "trên" makes a sum "trên"; beside a "dưới" nothing is known. */
    Bound bound() {
        return bound(qualifiers);
    }

    static Bound bound(int qualifiers) {
        boolean lower = (qualifiers & (ABOVE | AT_LEAST)) != 0;
        boolean upper = (qualifiers & (BELOW | AT_MOST)) != 0;
        if (lower && upper) {
            return Bound.UNKNOWN;
        }
        if (lower) {
            return (qualifiers & ABOVE) != 0 ? Bound.ABOVE : Bound.AT_LEAST;
        }
        if (upper) {
            return (qualifiers & BELOW) != 0 ? Bound.BELOW : Bound.AT_MOST;
        }
        return Bound.EXACT;
    }

    /** The sum with one more figure in it; what was counted is told apart. */
    InputSum plus(BigDecimal value, int others, boolean illustrates) {
        return new InputSum(
                place,
                groupId,
                indicatorId,
                total.add(value),
                reported,
                qualifiers | others,
                illustrative || illustrates,
                fingerprint);
    }

    InputSum counting(long figures) {
        return new InputSum(place, groupId, indicatorId, total, figures, qualifiers, illustrative, fingerprint);
    }
}
