package vn.chitieuso.reporting.completeness.web;

import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.completeness.BoardCell;
import vn.chitieuso.reporting.completeness.BoardUnit;
import vn.chitieuso.reporting.completeness.Chased;

/**
 * One unit of the page of a period.
 *
 * @param chased null where nothing is owed, or the reader may not remind
 */
public record PeriodLine(BoardUnit unit, BoardCell cell, Chased chased) {

    /** What a tick sends back: the unit and the version that was seen. */
    public String token() {
        return cell.unitCode() + ":" + cell.version();
    }

    /** The district the unit stands under; that others stand under the province goes without saying. */
    public String district() {
        return unit.parentLevel() == OrgLevel.DISTRICT ? unit.parentName() : "";
    }

    public String people() {
        return chased == null ? "" : String.join(", ", chased.people());
    }
}
