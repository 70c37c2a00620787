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
        return find(unit, level).orElseThrow(() -> new BusinessException("admin.calendar.noDeadlineRule", subject));
    }

    /** The deadline of a whole level, without the extensions of single units; empty where none is set. */
    public Optional<Deadline> ofLevel(OrgLevel level) {
        return find(0, level);
    }

    private Optional<Deadline> find(long unit, OrgLevel level) {
        return rules.stream()
                .filter(each -> each.level() == null || each.level() == level)
                .max(Comparator.comparing(each -> each.level() != null))
                .map(rule -> deadline(rule, unit, level));
    }

    private Deadline deadline(DeadlineRule rule, long unit, OrgLevel level) {
        LocalDate dueDay = rule.dueDay(period.dataTo(), workingDays);
        LocalDate countedFrom = switch (rule.kind()) {
            case WORKING_DAYS -> period.dataTo();
            case DAY_OF_MONTH, DATE -> rule.namedDay(period.dataTo()).minusDays(1);
            case ON_DAY -> dueDay;
        };
        Optional<Extension> longest =
                extensions.stream().filter(each -> each.isFor(unit, level)).findFirst();
        return new Deadline(
                dueDay.atTime(rule.dueTime()),
                longest.map(Extension::extendedTo).orElse(null),
                longest.map(Extension::reason).orElse(null),
                rule,
                period.dataTo(),
                workingDays.daysOffBetween(countedFrom, dueDay));
    }
}
