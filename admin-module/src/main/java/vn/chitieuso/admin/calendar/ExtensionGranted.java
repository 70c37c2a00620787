package vn.chitieuso.admin.calendar;

import java.time.LocalDateTime;
import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * More time was granted.
 *
 * @param subject code of the reporting regime
 * @param unitId null unless it is for one unit
 * @param level null unless it is for a level
 */
public record ExtensionGranted(
        long id, String subject, Period period, Long unitId, OrgLevel level, LocalDateTime extendedTo, String reason) {}
