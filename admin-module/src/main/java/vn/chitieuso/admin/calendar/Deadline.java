package vn.chitieuso.admin.calendar;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import vn.chitieuso.platform.time.Zone;

/**
 * By when something is due, and why.
 *
 * @param due the deadline of the rule, in the province's time
 * @param extendedTo the latest extension in force, or null
 * @param reason of that extension, or null
 */
public record Deadline(LocalDateTime due, LocalDateTime extendedTo, String reason) {

    /** The moment that counts for lateness. */
    public LocalDateTime inForce() {
        return extendedTo != null && extendedTo.isAfter(due) ? extendedTo : due;
    }

    public boolean isMissedAt(LocalDateTime moment) {
        return moment.isAfter(inForce());
    }

    public static OffsetDateTime inVietnam(LocalDateTime moment) {
        return moment == null ? null : moment.atZone(Zone.VIETNAM).toOffsetDateTime();
    }
}
