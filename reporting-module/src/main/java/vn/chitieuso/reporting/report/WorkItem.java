package vn.chitieuso.reporting.report;

import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.reporting.regime.RegimeRevision;

/**
 * A report somebody's unit owes, has in hand or has just sent.
 *
 * @param state null while it is not begun
 * @param locked whether nobody may report for the period any more
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
        boolean late,
        boolean locked) {

    /** Whether there is nothing left to do: it is sent, or nobody may send it any more. */
    public boolean isDone() {
        return locked || isSent();
    }

    public boolean isSent() {
        return state != null && state.isSent();
    }
}
