package vn.chitieuso.admin.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.BusinessException;

/** All deadlines of one subject and period, read once and asked for any number of units. */
public class Deadlines {

    private final String subject;
    private final Period period;
    private final List<DeadlineRule> rules;
    private final List<Extension> extensions;
    private final WorkingCalendar workingDays;

    Deadlines(
            String subject,
            Period period,
            List<DeadlineRule> rules,
            List<Extension> extensions,
            WorkingCalendar workingDays) {
        this.subject = subject;
        this.period = period;
        this.rules = rules;
        this.extensions = extensions;
        this.workingDays = workingDays;
    }

    /** @throws BusinessException if nobody has set a deadline for the level */
    public Deadline of(long unit, OrgLevel level) {
        DeadlineRule rule = rules.stream()
                .filter(each -> each.level() == null || each.level() == level)
                .max(Comparator.comparing(each -> each.level() != null))
                .orElseThrow(() -> new BusinessException("admin.calendar.noDeadlineRule", subject));
        LocalDate dueDay = workingDays.workingDayAfter(period.dataTo(), rule.workingDaysAfterClose());
        Optional<Extension> longest =
                extensions.stream().filter(each -> each.isFor(unit, level)).findFirst();
        return new Deadline(
                dueDay.atTime(rule.dueTime()),
                longest.map(Extension::extendedTo).orElse(null),
                longest.map(Extension::reason).orElse(null));
    }
}
