package vn.chitieuso.admin.calendar;

import java.time.LocalDateTime;
import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * More time for the reports of one period: for one unit, for a level, or, with neither, for all. It may be granted before
 * or after the deadline; of several the longest counts.
 *
 * @param unitId null unless it is for one unit
 * @param level null unless it is for a level
 */
record Extension(Long unitId, OrgLevel level, LocalDateTime extendedTo, String reason) {

    boolean isFor(long unit, OrgLevel unitLevel) {
        return unitId == null ? level == null || level == unitLevel : unitId == unit;
    }
}
