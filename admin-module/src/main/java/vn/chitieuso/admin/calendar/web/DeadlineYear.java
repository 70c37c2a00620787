package vn.chitieuso.admin.calendar.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.calendar.CalendarKeeping;
import vn.chitieuso.admin.calendar.ExtensionRow;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.calendar.ReportingSubject;
import vn.chitieuso.admin.calendar.YearOfDeadlines;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Today;
import vn.chitieuso.platform.web.Choice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Lịch hạn gửi: a year of deadlines, why each is as it is, what was extended, what is locked. */
@Named
@ViewScoped
public class DeadlineYear implements Serializable {

    @Inject
    private YearOfDeadlines years;

    @Inject
    private CalendarKeeping keeping;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits units;

    @Inject
    private Language language;

    @Inject
    private Today today;

    private Integer year;
    private transient List<YearOfDeadlines.Row> rows;
    private String target;
    private String unit;
    private OrgLevel level;
    private LocalDate extendedTo;
    private LocalTime extendedToTime = LocalTime.of(17, 0);
    private String reason;
    private String lockReason;

    public void load() {
        if (year == null || year < PeriodCode.YEAR_MIN || year > PeriodCode.YEAR_MAX) {
            year = today.date().getYear();
        }
    }

    public List<YearOfDeadlines.Row> getRows() {
        if (rows == null) {
            rows = years.rows(getYear());
        }
        return rows;
    }

    /** Levels of a period that are due at the same moment by the same rule stand in one line. */
    public List<Line> getLines() {
        Map<List<Object>, Line> lines = new LinkedHashMap<>();
        for (YearOfDeadlines.Row row : getRows()) {
            lines.computeIfAbsent(
                            List.of(row.subject().code(), row.period().code(), row.deadline()),
                            key -> new Line(row, new ArrayList<>()))
                    .levels()
                    .add(language.text("admin.orgunit.level." + row.level()));
        }
        return List.copyOf(lines.values());
    }

    /** One line of the year. */
    public record Line(YearOfDeadlines.Row row, List<String> levels) {

        public String levelsInWords() {
            return String.join("; ", levels);
        }
    }

    public List<ExtensionRow> getExtensions() {
        return years.extensions(getYear());
    }

    public String explanation(YearOfDeadlines.Row row) {
        return row.deadline().explanation(language.getLocale());
    }

    public String periodName(YearOfDeadlines.Row row) {
        return row.period().name(language.getLocale());
    }

    /** Whether the deadline is over. */
    public boolean isPast(YearOfDeadlines.Row row) {
        return row.deadline().isMissedAt(today.now());
    }

    /** Working days left, or null where it is over. */
    public Integer left(YearOfDeadlines.Row row) {
        LocalDate day = today.date();
        return isPast(row)
                ? null
                : calendar.workingCalendar(day)
                        .workingDaysBetween(day, row.deadline().inForce().toLocalDate());
    }

    /** Regimes and periods that can be given more time or locked: {@code CDS-THANG/202611}. */
    public List<Choice> getTargets() {
        return getRows().stream()
                .map(row -> new Choice(
                        row.subject().code() + "/" + row.period().code(),
                        row.subject().name() + " – " + periodName(row)))
                .distinct()
                .toList();
    }

    public List<Choice> getLevels() {
        List<Choice> choices = new ArrayList<>();
        Stream.of(OrgLevel.values())
                .forEach(each -> choices.add(new Choice(each, language.text("admin.orgunit.level." + each))));
        return choices;
    }

    public void extend() {
        ReportingSubject subject = subject();
        LocalDate dataTo = calendar.period(subject.scheme(), period()).dataTo();
        OrgUnit at = unit == null
                ? null
                : units.find(unit.strip(), dataTo)
                        .orElseThrow(() -> new BusinessException(
                                List.of(new FieldError("/unit", "admin.orgunit.unknown", unit, dataTo)),
                                "admin.orgunit.unknown",
                                unit,
                                dataTo));
        LocalTime time = extendedToTime == null ? LocalTime.of(17, 0) : extendedToTime;
        keeping.extend(subject, period(), at, level, extendedTo.atTime(time), reason);
        reason = null;
        unit = null;
        done("admin.calendar.year.extended");
    }

    public void withdraw(long id) {
        keeping.withdrawExtension(id);
        done("admin.calendar.year.withdrawn");
    }

    public void lock() {
        keeping.lock(subject(), period(), lockReason);
        lockReason = null;
        done("admin.calendar.year.locked");
    }

    public void reopen() {
        keeping.reopen(subject(), period(), lockReason);
        lockReason = null;
        done("admin.calendar.year.reopened");
    }

    private ReportingSubject subject() {
        return years.subject(target.substring(0, target.lastIndexOf('/')));
    }

    private PeriodCode period() {
        return PeriodCode.parse(target.substring(target.lastIndexOf('/') + 1));
    }

    private void done(String key) {
        rows = null;
        Messages.addGlobalInfo("{0}", language.text(key));
    }

    public Integer getYear() {
        // what is no year in the address never arrives here
        return year == null ? today.date().getYear() : year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public OrgLevel getLevel() {
        return level;
    }

    public void setLevel(OrgLevel level) {
        this.level = level;
    }

    public LocalDate getExtendedTo() {
        return extendedTo;
    }

    public void setExtendedTo(LocalDate extendedTo) {
        this.extendedTo = extendedTo;
    }

    public LocalTime getExtendedToTime() {
        return extendedToTime;
    }

    public void setExtendedToTime(LocalTime extendedToTime) {
        this.extendedToTime = extendedToTime;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getLockReason() {
        return lockReason;
    }

    public void setLockReason(String lockReason) {
        this.lockReason = lockReason;
    }
}
