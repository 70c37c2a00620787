package vn.chitieuso.reporting.rollup.web;

import java.util.List;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.reporting.rollup.RollUp;

/**
 * One line of the table: a unit with all below it, or several units as one.
 *
 * @param unit null for several units as one
 * @param total whether it is the sum of the lines below
 */
public record RollUpLine(UnitRow unit, String name, boolean total, List<RollUp> sums) {

    /** Whether there are units below to go down to. */
    public boolean isGroup() {
        return unit != null && !total && unit.level() == OrgLevel.DISTRICT;
    }

    public boolean isSingle() {
        return unit != null && !total && !isGroup();
    }

    /** Units whose figure of the first column is in the sum. */
    public long getReported() {
        return sums.isEmpty() ? 0 : sums.get(0).reported();
    }

    public long getExpected() {
        return sums.isEmpty() ? 0 : sums.get(0).expected();
    }
}
