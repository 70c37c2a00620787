package vn.chitieuso.admin.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.remember.Remembered;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Asks the calendar: windows of periods, working days, deadlines, locks. */
@ApplicationScoped
@Transactional
public class ReportingCalendar {

    /** The windows of NĐ 09/2019/NĐ-CP, by which periods are meant where nobody says otherwise. */
    public static final String STANDARD_SCHEME = "ND09";

    private static final int DAYS_AROUND = 400;

    @Inject
    private CalendarData data;

    @Inject
    private PeriodDecisions decisions;

    @Inject
    private Remembered remembered;

    /** The period's window; nothing is stored. */
    public Period period(String schemeCode, PeriodCode code) {
        PeriodScheme scheme = scheme(schemeCode);
        return remembered
                .find(new OfScheme(schemeCode, code.toString()), () -> data.find(scheme, code))
                .orElseGet(() -> scheme.window(0, code));
    }

    /** The period as something will be stored for it; its window is kept from now on. */
    public Period storedPeriod(String schemeCode, PeriodCode code) {
        PeriodScheme scheme = scheme(schemeCode);
        return data.find(scheme, code).orElseGet(() -> {
            data.store(scheme, scheme.window(0, code));
            return data.find(scheme, code).orElseThrow();
        });
    }

    public List<Period> periods(String schemeCode, int year, PeriodType type) {
        PeriodScheme scheme = scheme(schemeCode);
        return PeriodCode.ofYear(year, type).stream()
                .map(code -> data.find(scheme, code).orElseGet(() -> scheme.window(0, code)))
                .toList();
    }

    /** The windows of several periods, read at once; in their order. */
    public List<Period> periods(String schemeCode, List<PeriodCode> codes) {
        PeriodScheme scheme = scheme(schemeCode);
        Map<String, Period> stored = data.find(scheme, codes);
        return codes.stream()
                .map(code -> Optional.ofNullable(stored.get(code.toString())).orElseGet(() -> scheme.window(0, code)))
                .toList();
    }

    /** The periods something was reported for, the latest first. */
    public List<Period> storedPeriods(String schemeCode) {
        PeriodScheme scheme = scheme(schemeCode);
        return data.stored(scheme).stream()
                .map(code -> data.find(scheme, PeriodCode.parse(code)).orElseThrow())
                .toList();
    }

    /** The period of a type whose data closed last before a day. */
    public PeriodCode lastClosed(String schemeCode, PeriodType type, LocalDate day) {
        PeriodScheme scheme = scheme(schemeCode);
        PeriodCode code = PeriodCode.containing(day, type).next();
        while (!scheme.window(0, code).dataTo().isBefore(day)) {
            code = code.previous();
        }
        return code;
    }

    private PeriodScheme scheme(String code) {
        return remembered
                .find(new OfScheme(code, ""), () -> data.scheme(code))
                .orElseThrow(() -> new NotFoundException("admin.calendar.unknownScheme", code));
    }

    public WorkingCalendar workingCalendar(LocalDate around) {
        return data.workingCalendar(around.minusDays(DAYS_AROUND), around.plusDays(DAYS_AROUND));
    }

    /**
     * When a unit's report is due.
     *
     * @param subject code of the reporting regime
     */
    public Deadline deadline(String subject, Period period, long unit, OrgLevel level) {
        return deadlines(subject, period).of(unit, level);
    }

    /**
     * When the reports of a period would be due if some rules were set: one for a level takes the place of the level's, one
     * for all the place of all.
     */
    public Deadlines deadlines(String subject, Period period, List<DeadlineRule> proposed) {
        List<DeadlineRule> rules = new ArrayList<>(proposed);
        boolean forAll = proposed.stream().anyMatch(rule -> rule.level() == null);
        data.rules(subject, period.dataTo()).stream()
                .filter(known -> !forAll && proposed.stream().noneMatch(rule -> rule.level() == known.level()))
                .forEach(rules::add);
        return new Deadlines(subject, period, rules, List.of(), workingCalendar(period.dataTo()));
    }

    /** When the reports of a period are due, for many units. */
    public Deadlines deadlines(String subject, Period period) {
        return remembered.get(
                new OfSubject("deadlines", subject, period),
                () -> new Deadlines(
                        subject,
                        period,
                        data.rules(subject, period.dataTo()),
                        period.id() == 0 ? List.of() : decisions.extensions(subject, period.id()),
                        workingCalendar(period.dataTo())));
    }

    /** The same of several periods, which cost no more than one; in their order. */
    public List<Deadlines> deadlines(String subject, List<Period> periods) {
        if (periods.isEmpty()) {
            return List.of();
        }
        List<DeadlineRule> rules = data.rules(subject);
        Map<Long, List<Extension>> extensions =
                decisions.extensions(subject, periods.stream().map(Period::id).toList());
        LocalDate first =
                periods.stream().map(Period::dataTo).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                periods.stream().map(Period::dataTo).max(LocalDate::compareTo).orElseThrow();
        WorkingCalendar working = data.workingCalendar(first.minusDays(DAYS_AROUND), last.plusDays(DAYS_AROUND));
        return periods.stream()
                .map(period -> new Deadlines(
                        subject,
                        period,
                        inForce(rules, period.dataTo()),
                        extensions.getOrDefault(period.id(), List.of()),
                        working))
                .toList();
    }

    /** Of rules from the newest on, the first of each level that holds for data closing on the day. */
    private static List<DeadlineRule> inForce(List<DeadlineRule> newestFirst, LocalDate dataTo) {
        Map<Optional<OrgLevel>, DeadlineRule> rules = new HashMap<>();
        newestFirst.stream()
                .filter(rule -> !rule.validFrom().isAfter(dataTo))
                .forEach(rule -> rules.putIfAbsent(Optional.ofNullable(rule.level()), rule));
        return List.copyOf(rules.values());
    }

    /** Ids of those of the periods on which a lock stands. */
    public Set<Long> locked(String subject, List<Period> periods) {
        return periods.isEmpty()
                ? Set.of()
                : decisions.locked(subject, periods.stream().map(Period::id).toList());
    }

    /** The lock that stands on a period, if any. */
    public Optional<PeriodLock> lock(String subject, Period period) {
        return period.id() == 0
                ? Optional.empty()
                : remembered
                        .get(
                                new OfSubject("locks", subject, period),
                                () -> List.copyOf(decisions.locks(subject, period.id())))
                        .stream()
                        .filter(PeriodLock::isInForce)
                        .findFirst();
    }

    /** @throws ConflictException if the period is locked: nothing of it may be typed, sent or taken back any more */
    public void refuseIfLocked(String subject, Period period) {
        lock(subject, period).ifPresent(lock -> {
            throw new ConflictException("admin.calendar.locked", period.code(), lock.reason());
        });
    }

    /** A scheme that is remembered, or one of its periods. */
    private record OfScheme(String scheme, String period) {}

    /** What is remembered of a subject's period. */
    private record OfSubject(String what, String subject, Period period) {}
}
