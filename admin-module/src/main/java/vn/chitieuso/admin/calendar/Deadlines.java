package vn.chitieuso.admin.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<OrgLevel, Optional<Deadline>> ruled = new HashMap<>();

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

    /** The deadline in force for one unit; empty where none is set for its level. */
    public Optional<Deadline> find(long unit, OrgLevel level) {
        // days are counted once for a level, not for each of its hundreds of units
        return ruled.computeIfAbsent(level, this::ruled).map(byRule -> extended(byRule, unit, level));
    }

    private Optional<Deadline> ruled(OrgLevel level) {
        return rules.stream()
                .filter(each -> each.level() == null || each.level() == level)
                .max(Comparator.comparing(each -> each.level() != null))
                .map(this::ruled);
    }

    private Deadline ruled(DeadlineRule rule) {
        LocalDate dueDay = rule.dueDay(period.dataTo(), workingDays);
        LocalDate countedFrom = switch (rule.kind()) {
            case WORKING_DAYS -> period.dataTo();
            case DAY_OF_MONTH, DATE -> rule.namedDay(period.dataTo()).minusDays(1);
            case ON_DAY -> dueDay;
        };
        return new Deadline(
                dueDay.atTime(rule.dueTime()),
                null,
                null,
                rule,
                period.dataTo(),
                workingDays.daysOffBetween(countedFrom, dueDay));
    }

    private Deadline extended(Deadline byRule, long unit, OrgLevel level) {
        return extensions.stream()
                .filter(each -> each.isFor(unit, level))
                .findFirst()
                .map(longest -> new Deadline(
                        byRule.due(),
                        longest.extendedTo(),
                        longest.reason(),
                        byRule.rule(),
                        byRule.dataTo(),
                        byRule.passedOver()))
                .orElse(byRule);
    }
}
