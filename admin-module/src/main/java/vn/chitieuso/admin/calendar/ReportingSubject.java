package vn.chitieuso.admin.calendar;

import java.time.LocalDate;
import java.util.Set;
import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * Something that is reported period by period and so has deadlines.
 *
 * @param code under which deadline rules, extensions and locks are kept
 * @param scheme of its periods
 * @param levels that report it
 * @param validFrom first day on which it is in force
 */
public record ReportingSubject(
        String code, String name, String scheme, PeriodType type, Set<OrgLevel> levels, LocalDate validFrom) {}
