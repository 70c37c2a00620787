package vn.chitieuso.reporting.rollup.web;

import java.util.List;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.reporting.rollup.RollUp;
import vn.chitieuso.reporting.rollup.RollUpSheet;

/**
 * One line of the table.
 *
 * @param unit null where it is no single unit's
 */
public record RollUpLine(UnitRow unit, String name, RollUpSheet.Kind kind, List<RollUp> sums) {

    public boolean isTotal() {
        return kind == RollUpSheet.Kind.TOTAL;
    }

    /** Whether there are units below to go down to. */
    public boolean isGroup() {
        return kind == RollUpSheet.Kind.UNIT && unit.level() == OrgLevel.DISTRICT;
    }

    public boolean isSingle() {
        return kind == RollUpSheet.Kind.UNIT && !isGroup();
    }

    public boolean isDepartments() {
        return kind == RollUpSheet.Kind.DEPARTMENTS;
    }

    public boolean isPlain() {
        return isTotal() || kind == RollUpSheet.Kind.OWN || kind == RollUpSheet.Kind.REST;
    }

    /** Figures of the first column that are in the sum. */
    public long getReported() {
        return sums.isEmpty() ? 0 : sums.get(0).reported();
    }

    public long getExpected() {
        return sums.isEmpty() ? 0 : sums.get(0).expected();
    }
}
