package vn.chitieuso.reporting.completeness;

import java.time.LocalDateTime;
import vn.chitieuso.reporting.report.ReportState;

/** What a report's state, its first sending and its deadline come to at a moment. */
public enum Standing {
    /** Not begun and not due yet. */
    NOT_BEGUN,
    /** The unit is at it, and it is not due yet. */
    IN_HAND,
    /** Never sent, and the deadline has passed. */
    MISSING,
    /** Sent in time; waits for whoever verifies. */
    ON_TIME,
    /** Sent after the deadline; waits for whoever verifies. */
    LATE,
    /** It was sent and went back to the unit, which is correcting it. */
    RETURNED,
    /** Accepted, and sent in time. */
    ACCEPTED,
    /** Accepted, and sent after the deadline. */
    ACCEPTED_LATE;

    /**
     * @param state null while the unit has not begun
     * @param firstSentAt null while it was never sent
     * @param due the deadline in force; null where nobody has set one: nothing is late then
     */
    static Standing of(ReportState state, LocalDateTime firstSentAt, LocalDateTime due, LocalDateTime now) {
        if (firstSentAt == null) {
            boolean overdue = due != null && now.isAfter(due);
            return overdue ? MISSING : state == null ? NOT_BEGUN : IN_HAND;
        }
        boolean late = due != null && firstSentAt.isAfter(due);
        if (!state.isSent()) {
            return RETURNED;
        }
        return state == ReportState.ACCEPTED ? (late ? ACCEPTED_LATE : ACCEPTED) : late ? LATE : ON_TIME;
    }

    /** Whether the unit still owes something, due or not. */
    public boolean isOwed() {
        return this == NOT_BEGUN || this == IN_HAND || this == MISSING || this == RETURNED;
    }

    /** Whether it waits for whoever verifies. */
    public boolean isWaiting() {
        return this == ON_TIME || this == LATE;
    }

    public boolean isAccepted() {
        return this == ACCEPTED || this == ACCEPTED_LATE;
    }
}
