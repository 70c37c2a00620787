package vn.chitieuso.admin.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.NotFoundException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Everything that is due in a year, whoever must report it, with what was extended and what is locked. */
@ApplicationScoped
@Transactional
public class YearOfDeadlines {

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private CalendarData data;

    @Inject
    private PeriodDecisions decisions;

    @Inject
    private Instance<ReportingSubjects> sources;

    @Inject
    private OrgUnits units;

    @Inject
    private CurrentUser currentUser;

    /** All that is reported, by name. */
    public List<ReportingSubject> subjects() {
        return sources.stream().flatMap(source -> source.subjects().stream()).toList();
    }

    /** @throws NotFoundException where nothing of that code is reported */
    public ReportingSubject subject(String code) {
        return subjects().stream()
                .filter(subject -> subject.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("admin.calendar.unknownSubject", code));
    }

    /** The periods of a year in the order in which they are due. */
    public List<Row> rows(int year) {
        currentUser.require(CalendarRight.SEE_YEAR);
        List<Row> rows = new ArrayList<>();
        for (ReportingSubject subject : subjects()) {
            for (Period period : calendar.periods(subject.scheme(), year, subject.type())) {
                if (subject.isReportedFor(period)) {
                    rows.addAll(rows(subject, period));
                }
            }
        }
        rows.sort(Comparator.comparing((Row row) -> row.deadline().due())
                .thenComparing(row -> row.subject().name())
                .thenComparing(Row::level));
        return rows;
    }

    private List<Row> rows(ReportingSubject subject, Period period) {
        Deadlines deadlines = calendar.deadlines(subject.code(), period);
        Optional<PeriodLock> lock = calendar.lock(subject.code(), period);
        Set<OrgLevel> alive = units.levelsOn(period.dataTo());
        return subject.levels().stream()
                .filter(alive::contains)
                .sorted()
                .flatMap(level -> deadlines.ofLevel(level).stream()
                        .map(deadline -> new Row(subject, period, level, deadline, lock.orElse(null))))
                .toList();
    }

    /** Extensions in force for the periods of a year. */
    public List<ExtensionRow> extensions(int year) {
        currentUser.require(CalendarRight.SEE_YEAR);
        return decisions.extensionRows(null, String.valueOf(year));
    }

    /** Extensions in force of one subject and period. */
    public List<ExtensionRow> extensions(String subject, String period) {
        currentUser.require(CalendarRight.SEE_YEAR);
        return decisions.extensionRows(subject, period);
    }

    /** The rules of a subject, the newest first. */
    public List<DeadlineRule> rules(String subject) {
        currentUser.require(CalendarRight.SEE_YEAR);
        return data.rules(subject);
    }

    /** How periods become data windows, with the history of each scheme. */
    public List<PeriodScheme> schemes() {
        currentUser.require(CalendarRight.SEE_YEAR);
        return data.schemes();
    }

    /** Locks of a period, the latest first. */
    public List<PeriodLock> locks(String subject, Period period) {
        currentUser.require(CalendarRight.SEE_YEAR);
        return decisions.locks(subject, period.id());
    }

    /** @param lock that stands on the period, or null */
    public record Row(ReportingSubject subject, Period period, OrgLevel level, Deadline deadline, PeriodLock lock) {}
}
