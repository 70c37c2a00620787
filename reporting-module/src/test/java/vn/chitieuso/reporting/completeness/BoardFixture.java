package vn.chitieuso.reporting.completeness;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.admin.calendar.DeadlineRule;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.report.ReportState;

/** Units and reports of a board in the terms of whoever reads it. */
final class BoardFixture {

    static final LocalDateTime DUE = LocalDateTime.of(2026, 11, 17, 17, 0);

    private BoardFixture() {}

    static BoardCell missing() {
        return cell(null, null, false);
    }

    static BoardCell sent(ReportState state) {
        return cell(state, DUE, false);
    }

    static BoardCell sentLate(ReportState state) {
        return cell(state, DUE.plusHours(1), false);
    }

    static BoardCell sentBack(ReportState state) {
        return cell(state, DUE, true);
    }

    static BoardCell notDue() {
        return cell(null, null, false, DUE.minusDays(1));
    }

    private static BoardCell cell(ReportState state, LocalDateTime sentAt, boolean sentBack) {
        return cell(state, sentAt, sentBack, DUE.plusDays(3));
    }

    private static BoardCell cell(ReportState state, LocalDateTime sentAt, boolean sentBack, LocalDateTime now) {
        DeadlineRule rule =
                DeadlineRule.workingDays("CDS-THANG", null, 2, LocalTime.of(17, 0), LocalDate.of(2019, 1, 1), null);
        Deadline deadline = new Deadline(DUE, null, null, rule, LocalDate.of(2026, 11, 14), List.of());
        return new BoardCell(
                "CDS-THANG",
                "202611",
                "14797",
                state,
                1,
                deadline,
                sentAt,
                sentBack,
                Standing.of(state, sentAt, DUE, now));
    }

    static BoardRow row(String name, OrgLevel level, String parent, OrgLevel parentLevel, BoardCell... cells) {
        return new BoardRow(
                new BoardUnit(name.hashCode(), name, name, level, parent, parent, parentLevel), Arrays.asList(cells));
    }
}
