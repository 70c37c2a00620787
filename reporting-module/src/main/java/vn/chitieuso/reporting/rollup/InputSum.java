package vn.chitieuso.reporting.rollup;

import java.math.BigDecimal;
import vn.chitieuso.kpi.formula.Bound;

/**
 * One input added up over a group of units and, where it had to be, over shorter periods.
 *
 * @param place of the period among those asked for, from 0
 * @param reported figures that are in it, as they are counted: of units, or of units and shorter periods
 * @param marks what its parts carry, as bits of {@link #marks}: bounds, and whether one is a demonstration's
 * @param fingerprint equal for two inputs exactly where the same units gave them for the same months
 */
record InputSum(
        int place, long groupId, long indicatorId, BigDecimal total, long reported, int marks, long fingerprint) {

    private static final int ABOVE = 1;
    private static final int AT_LEAST = 2;
    private static final int BELOW = 4;
    private static final int AT_MOST = 8;
    private static final int ILLUSTRATIVE = 16;

    /** The bits of a figure. */
    static String marks(String qualifier, String illustrative) {
        return "(CASE " + qualifier + " WHEN 'EQUAL' THEN 0 WHEN 'GREATER_THAN' THEN " + ABOVE
                + " WHEN 'GREATER_OR_EQUAL' THEN " + AT_LEAST + " WHEN 'LESS_THAN' THEN " + BELOW
                + " WHEN 'LESS_OR_EQUAL' THEN " + AT_MOST + " ELSE 0 END"
                + " | CASE WHEN " + illustrative + " THEN " + ILLUSTRATIVE + " ELSE 0 END)";
    }

    boolean illustrative() {
        return (marks & ILLUSTRATIVE) != 0;
    }

    /** One "trên" makes a sum "trên"; beside a "dưới" nothing is known. */
    Bound bound() {
        boolean lower = (marks & (ABOVE | AT_LEAST)) != 0;
        boolean upper = (marks & (BELOW | AT_MOST)) != 0;
        if (lower && upper) {
            return Bound.UNKNOWN;
        }
        if (lower) {
            return (marks & ABOVE) != 0 ? Bound.ABOVE : Bound.AT_LEAST;
        }
        if (upper) {
            return (marks & BELOW) != 0 ? Bound.BELOW : Bound.AT_MOST;
        }
        return Bound.EXACT;
    }

    /** The sum with one more figure in it; what was counted is told apart. */
    InputSum plus(BigDecimal value, int others) {
        return new InputSum(place, groupId, indicatorId, total.add(value), reported, marks | others, fingerprint);
    }

    InputSum counting(long figures) {
        return new InputSum(place, groupId, indicatorId, total, figures, marks, fingerprint);
    }
}
