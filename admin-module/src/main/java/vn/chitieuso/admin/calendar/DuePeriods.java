package vn.chitieuso.admin.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.time.Zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Tells which periods can be due between two moments, so that nobody looks at all of them: those whose data close not
 * longer before than the subject's longest rule reaches, and those extended to a moment between the two.
 */
@ApplicationScoped
@Transactional
public class DuePeriods {

    private static final int DAYS_OF_A_MONTH = 31;
    private static final int DAYS_OF_A_YEAR = 366;
    private static final int LONGEST_REST = 30;

    @Inject
    private CalendarData data;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Sql sql;

    /** Candidates in no order; each has its deadlines still to be looked at. */
    public List<Period> between(ReportingSubject subject, LocalDateTime from, LocalDateTime to) {
        if (subject.onlyPeriod() != null) {
            return List.of(calendar.period(subject.scheme(), subject.onlyPeriod()));
        }
        Set<String> extended = extendedInto(subject.code(), from, to);
        int reach = data.rules(subject.code()).stream()
                .mapToInt(DuePeriods::reach)
                .max()
                .orElse(0);
        LocalDate first = within(from.toLocalDate().minusDays(reach));
        // a day of the month may lie before the data close in that month
        LocalDate last = within(to.toLocalDate().plusDays(DAYS_OF_A_MONTH));
        Set<String> candidates = new TreeSet<>(extended);
        PeriodCode code = PeriodCode.containing(last, subject.type()).next();
        while (!code.lastMonth().plusMonths(1).atEndOfMonth().isBefore(first)) {
            candidates.add(code.toString());
            code = code.previous();
        }
        return candidates.stream()
                .map(candidate -> calendar.period(subject.scheme(), PeriodCode.parse(candidate)))
                .filter(subject::isReportedFor)
                .filter(period -> extended.contains(period.code().toString()) || isWithin(period.dataTo(), first, last))
                .toList();
    }

    /** So many days after the data close at most. */
    static int reach(DeadlineRule rule) {
        return LONGEST_REST
                + switch (rule.kind()) {
                    case WORKING_DAYS -> 2 * rule.workingDaysAfterClose();
                    case DAY_OF_MONTH -> DAYS_OF_A_MONTH * (rule.monthsLater() + 1);
                    case DATE -> DAYS_OF_A_YEAR;
                    // an ad-hoc report's period is known, so none is looked for
                    case ON_DAY -> 0;
                };
    }

    private static boolean isWithin(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Periods have codes for some years only. */
    private static LocalDate within(LocalDate day) {
        LocalDate first = LocalDate.of(PeriodCode.YEAR_MIN + 2, 1, 1);
        LocalDate last = LocalDate.of(PeriodCode.YEAR_MAX - 1, 12, 31);
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }

    private Set<String> extendedInto(String subject, LocalDateTime from, LocalDateTime to) {
        return Set.copyOf(sql.read(handle -> handle.createQuery("""
                        SELECT DISTINCT p.code FROM extension e JOIN period p ON p.id = e.period_id
                        WHERE e.subject = :subject AND e.withdrawn_at IS NULL AND e.extended_to BETWEEN :from AND :to""")
                .bind("subject", subject)
                .bind("from", from.atZone(Zone.VIETNAM).toOffsetDateTime())
                .bind("to", to.atZone(Zone.VIETNAM).toOffsetDateTime())
                .mapTo(String.class)
                .list()));
    }
}
