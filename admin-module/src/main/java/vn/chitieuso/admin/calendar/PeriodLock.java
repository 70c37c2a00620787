package vn.chitieuso.admin.calendar;

import java.time.Instant;

/** Since when, by whom and why nobody may report for a period any more; opened again, it is history. */
public record PeriodLock(
        Instant lockedAt, String lockedBy, String reason, Instant openedAt, String openedBy, String openReason) {

    public boolean isInForce() {
        return openedAt == null;
    }
}
