package vn.chitieuso.admin.calendar;

import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Asks the calendar: windows of periods, working days, deadlines; and keeps it. */
@ApplicationScoped
@Transactional
public class ReportingCalendar {

    private static final int DAYS_AROUND = 400;
    private static final int NAME_MAX = 120;
    private static final int REMARK_MAX = 400;

    @Inject
    private CalendarData data;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    /** The period's window; nothing is stored. */
    public Period period(String schemeCode, PeriodCode code) {
        PeriodScheme scheme = scheme(schemeCode);
        return data.find(scheme, code).orElseGet(() -> scheme.window(0, code));
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
        return data.scheme(code).orElseThrow(() -> new NotFoundException("admin.calendar.unknownScheme", code));
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

    /** When the reports of a period are due, for many units. */
    public Deadlines deadlines(String subject, Period period) {
        return new Deadlines(
                subject,
                period,
                data.rules(subject, period.dataTo()),
                period.id() == 0 ? List.of() : data.extensions(subject, period.id()),
                workingCalendar(period.dataTo()));
    }

    public void setDeadlineRule(DeadlineRule rule) {
        currentUser.require(CalendarRight.KEEP_CALENDAR);
        data.store(rule);
        audit.record("calendar.setDeadlineRule", "regime " + rule.subject(), rule.toString());
    }

    /** Takes in days off and made-up working days: {@code date,kind,name,verification,remark}; all or nothing. */
    public ImportResult importWorkingDays(Reader csv) {
        currentUser.require(CalendarRight.KEEP_CALENDAR);
        CsvList list = CsvList.read(csv, "date", "kind", "name", "verification");
        ImportResult result = ImportResult.nothing();
        for (CsvList.Line line : list.lines()) {
            LocalDate day = line.date("date");
            WorkingCalendar.Kind kind = line.constant("kind", WorkingCalendar.Kind.class, null);
            String name = line.requiredText("name", NAME_MAX);
            if (day == null || kind == null) {
                line.error(day == null ? "date" : "kind", "platform.csv.required");
            } else if (!list.hasErrors()) {
                boolean changed = data.storeException(
                        day, kind, name, line.requiredText("verification", 20), line.text("remark", REMARK_MAX));
                result = changed ? result.plusUpdated() : result.plusUnchanged();
            }
        }
        list.refuseErrors();
        audit.record("calendar.importWorkingDays", "working calendar", result.toString());
        return result;
    }
}
