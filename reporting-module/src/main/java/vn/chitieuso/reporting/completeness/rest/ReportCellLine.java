package vn.chitieuso.reporting.completeness.rest;

import java.time.OffsetDateTime;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.completeness.BoardCell;
import vn.chitieuso.reporting.completeness.BoardUnit;
import vn.chitieuso.reporting.completeness.Standing;
import vn.chitieuso.reporting.report.ReportState;

/** One report on the board; the code of the unit is that of the period. */
public record ReportCellLine(
        String regime,
        String period,
        String unit,
        String unitName,
        OrgLevel level,
        String parent,
        Standing standing,
        ReportState state,
        OffsetDateTime due,
        boolean extended,
        OffsetDateTime firstSubmittedAt,
        boolean late,
        boolean returnedBefore,
        long version) {

    static ReportCellLine of(BoardUnit unit, BoardCell cell) {
        return new ReportCellLine(
                cell.regime(),
                cell.period(),
                cell.unitCode(),
                unit.name(),
                unit.level(),
                unit.parent(),
                cell.standing(),
                cell.state(),
                Deadline.inVietnam(cell.due()),
                cell.isExtended(),
                Deadline.inVietnam(cell.firstSentAt()),
                cell.isLate(),
                cell.sentBack(),
                cell.version());
    }
}
