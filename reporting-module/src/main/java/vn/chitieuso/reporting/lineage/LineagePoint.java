package vn.chitieuso.reporting.lineage;

import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.reporting.rollup.RollUp;

/**
 * One point of a series through reorganisations.
 *
 * @param sum null where the indicator was not defined
 * @param units how many units it is the sum of
 */
public record LineagePoint(Period period, RollUp sum, Mark mark, int units) {

    public boolean hasValue() {
        return sum != null && sum.value() != null;
    }
}
