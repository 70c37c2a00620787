package vn.chitieuso.admin.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.text.Folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Setting deadlines, giving more time, and closing periods; nothing that held before is lost. */
@ApplicationScoped
@Transactional
public class CalendarKeeping {

    public static final int REASON_MAX = 400;
    private static final int EXTENSION_DAYS_MAX = 400;
    private static final int LAST_DAY_MAX = 31;
    private static final int WORKING_DAYS_MAX = 366;

    @Inject
    private CalendarData data;

    @Inject
    private PeriodDecisions decisions;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<ExtensionGranted> granted;

    @Inject
    private Clock clock;

    public void setDeadlineRule(DeadlineRule rule) {
        currentUser.require(CalendarRight.KEEP_CALENDAR);
        refuseBadRule(rule);
        String before = data.rules(rule.subject(), rule.validFrom()).stream()
                .filter(known -> known.level() == rule.level())
                .map(DeadlineRule::toString)
                .findFirst()
                .orElse(null);
        data.store(rule, clock.instant(), currentUser.getUsername());
        audit.recordChange("calendar.setDeadlineRule", "regime " + rule.subject(), before, rule);
    }

    /** @throws BusinessException at the field that says nothing sensible */
    public static void refuseBadRule(DeadlineRule rule) {
        switch (rule.kind()) {
            case WORKING_DAYS ->
                refuseOutside("workingDaysAfterClose", rule.workingDaysAfterClose(), 1, WORKING_DAYS_MAX);
            case DAY_OF_MONTH -> {
                refuseOutside("day", rule.day(), 1, LAST_DAY_MAX);
                refuseOutside("monthsLater", rule.monthsLater(), 0, 12);
            }
            case DATE -> {
                refuseOutside("day", rule.day(), 1, LAST_DAY_MAX);
                refuseOutside("month", rule.month(), 1, 12);
            }
            case ON_DAY -> {
                if (rule.onDay() == null) {
                    throw BusinessException.at("onDay", "platform.csv.required");
                }
            }
        }
        if (rule.legalBasis() != null && rule.legalBasis().length() > DeadlineRule.LEGAL_BASIS_MAX) {
            throw BusinessException.at("legalBasis", "platform.csv.tooLong", DeadlineRule.LEGAL_BASIS_MAX);
        }
    }

    private static void refuseOutside(String field, Integer number, int minimum, int maximum) {
        if (number == null || number < minimum || number > maximum) {
            throw BusinessException.at(field, "admin.calendar.outside", minimum, maximum);
        }
    }

    /** From the data close of that month on, periods of the scheme close on another day. */
    public void setClosingDay(String scheme, LocalDate from, int closingDay) {
        currentUser.require(CalendarRight.KEEP_CALENDAR);
        refuseOutside("closingDay", closingDay, 1, LAST_DAY_MAX);
        PeriodScheme known =
                data.scheme(scheme).orElseThrow(() -> new NotFoundException("admin.calendar.unknownScheme", scheme));
        audit.recordChange("calendar.setClosingDay", "scheme " + scheme + " from " + from, known.rules(), closingDay);
        data.storeClosingDay(known, from, closingDay);
    }

    /**
     * Gives more time, before or after the deadline: to one unit, to a level or, with neither, to all. What the same were
     * given for the period before is replaced.
     *
     * @return number of the extension
     */
    public long extend(
            ReportingSubject subject, PeriodCode code, OrgUnit unit, OrgLevel level, LocalDateTime to, String reason) {
        currentUser.require(CalendarRight.GIVE_TIME);
        String why = required(reason);
        if (to == null) {
            throw BusinessException.at("to", "platform.csv.required");
        }
        Period period = calendar.storedPeriod(subject.scheme(), code);
        LocalDateTime due = ruledDeadline(subject, period, unit == null ? level : unit.getLevel());
        if (!to.isAfter(due)) {
            throw BusinessException.at("to", "admin.calendar.extensionTooShort", DayOff.shown(due.toLocalDate()));
        }
        if (to.isAfter(due.plusDays(EXTENSION_DAYS_MAX))) {
            throw BusinessException.at("to", "admin.calendar.extensionTooLong", EXTENSION_DAYS_MAX);
        }
        decisions.replaceExtensions(
                subject.code(),
                period.id(),
                unit == null ? null : unit.getId(),
                unit == null ? level : null,
                currentUser.getUsername(),
                clock.instant());
        long id = decisions.storeExtension(
                subject.code(),
                period.id(),
                unit == null ? null : unit.getId(),
                unit == null ? level : null,
                to,
                why,
                currentUser.getUsername(),
                clock.instant());
        String whom = unit != null ? unit.nameOn(period.dataTo()) : level != null ? level.name() : "all";
        audit.recordChange(
                "calendar.extend", "regime " + subject.code() + "/" + code + " " + whom, due, to + ": " + why);
        granted.fire(new ExtensionGranted(
                id, subject.code(), period, unit == null ? null : unit.getId(), unit == null ? level : null, to, why));
        return id;
    }

    /** The deadline without extensions of the level, or the latest of all levels. */
    private LocalDateTime ruledDeadline(ReportingSubject subject, Period period, OrgLevel level) {
        Deadlines deadlines = calendar.deadlines(subject.code(), period);
        return subject.levels().stream()
                .filter(each -> level == null || each == level)
                .map(deadlines::ofLevel)
                .flatMap(Optional::stream)
                .map(Deadline::due)
                .max(LocalDateTime::compareTo)
                .orElseThrow(() -> new BusinessException("admin.calendar.noDeadlineRule", subject.code()));
    }

    public void withdrawExtension(long id) {
        currentUser.require(CalendarRight.GIVE_TIME);
        ExtensionRow row =
                decisions.extension(id).orElseThrow(() -> new NotFoundException("admin.calendar.unknownExtension"));
        decisions.withdrawExtension(id, currentUser.getUsername(), clock.instant());
        audit.recordChange("calendar.withdrawExtension", "regime " + row.subject() + "/" + row.period(), row, null);
    }

    /** Nobody may report for the period any more. */
    public void lock(ReportingSubject subject, PeriodCode code, String reason) {
        currentUser.require(CalendarRight.CLOSE_PERIODS);
        String why = required(reason);
        Period period = calendar.storedPeriod(subject.scheme(), code);
        if (calendar.lock(subject.code(), period).isPresent()) {
            throw new ConflictException("admin.calendar.lockedAlready", code);
        }
        decisions.lock(subject.code(), period.id(), why, currentUser.getUsername(), clock.instant());
        audit.recordChange("calendar.lock", "regime " + subject.code() + "/" + code, null, why);
    }

    /** The period is open again. */
    public void reopen(ReportingSubject subject, PeriodCode code, String reason) {
        currentUser.require(CalendarRight.CLOSE_PERIODS);
        String why = required(reason);
        Period period = calendar.storedPeriod(subject.scheme(), code);
        PeriodLock lock = calendar.lock(subject.code(), period)
                .orElseThrow(() -> new ConflictException("admin.calendar.notLocked", code));
        decisions.reopen(subject.code(), period.id(), why, currentUser.getUsername(), clock.instant());
        audit.recordChange("calendar.reopen", "regime " + subject.code() + "/" + code, lock.reason(), why);
    }

    private static String required(String reason) {
        String why = Folding.clean(reason);
        if (why == null || why.isEmpty() || why.length() > REASON_MAX) {
            throw BusinessException.at("reason", "admin.calendar.badReason", REASON_MAX);
        }
        return why;
    }
}
