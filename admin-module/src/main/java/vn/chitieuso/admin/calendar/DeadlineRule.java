package vn.chitieuso.admin.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * When reports of a subject are due: a number of working days after the data close, at a time of day. A rule for one level
 * goes before the rule for all.
 *
 * @param subject code of the reporting regime
 * @param level null for every level
 * @param validFrom first data close the rule is for
 */
public record DeadlineRule(
        String subject,
        OrgLevel level,
        int workingDaysAfterClose,
        LocalTime dueTime,
        LocalDate validFrom,
        String legalBasis) {}
