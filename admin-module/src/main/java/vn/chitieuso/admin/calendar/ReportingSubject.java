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
 * @param onlyPeriod the one period it is reported for; null where it is reported period by period
 * @param validFrom first day on which the data of a period may close
 * @param validTo the last such day; null while open
 */
public record ReportingSubject(
        String code,
        String name,
        String scheme,
        PeriodType type,
        PeriodCode onlyPeriod,
        Set<OrgLevel> levels,
        LocalDate validFrom,
        LocalDate validTo) {

    /** Whether the subject is reported for a period of its length. */
    public boolean isReportedFor(Period period) {
        return (onlyPeriod == null || onlyPeriod.equals(period.code()))
                && !period.dataTo().isBefore(validFrom)
                && (validTo == null || !period.dataTo().isAfter(validTo));
    }
}
