package vn.chitieuso.reporting.report;

import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.reporting.regime.RegimeRevision;

/**
 * A report somebody's unit owes, has in hand or has just sent.
 *
 * @param state null while it is not begun
 * @param workingDaysLeft until the deadline in force; negative once it has passed
 */
public record WorkItem(
        RegimeRevision regime,
        Period period,
        String unit,
        String unitName,
        ReportState state,
        String returnReason,
        Deadline deadline,
        int workingDaysLeft,
        boolean late) {

    public boolean isDone() {
        return state != null && state.isSent();
    }
}
