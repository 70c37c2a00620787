package vn.chitieuso.reporting.exchange;

import java.util.BitSet;

/**
 * One report that a list has figures for.
 *
 * @param number in the order in which the list names them
 * @param form what it asks of units of the level
 * @param onBehalf whether its figures are recorded as sent; else they go into the unit's draft
 * @param named places on the form of the cells the list has named so far
 */
record ReportSlot(int number, AskedForm form, UnitOnDay unit, boolean onBehalf, BitSet named) {

    /** @return whether the list had not named the cell before */
    boolean name(AskedCell cell) {
        boolean first = !named.get(cell.place());
        named.set(cell.place());
        return first;
    }
}
