package vn.chitieuso.reporting.completeness;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A report that is owed, and who is told when it is chased.
 *
 * @param people full names of the unit's officers and heads; empty where the unit has none
 * @param remindedAt when the unit was last reminded of it by hand; null where it never was
 * @param rested whether enough time has passed since to remind again
 */
public record Chased(BoardUnit unit, BoardCell report, List<String> people, OffsetDateTime remindedAt, boolean rested) {

    /** Whether a reminder given now reaches somebody. */
    public boolean isReachable() {
        return rested && !people.isEmpty();
    }
}
