package vn.chitieuso.admin.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.chitieuso.admin.calendar.DeadlineRule.Kind;
import vn.chitieuso.admin.orgunit.OrgLevel;

/** How a deadline is found, while somebody says it in a form. What the kind does not need is left out of the rule. */
public class DeadlineForm implements Serializable {

    /** The end of the working day, where nobody says otherwise. */
    public static final LocalTime USUAL_TIME = LocalTime.of(17, 0);

    private OrgLevel level;
    private Kind kind = Kind.WORKING_DAYS;
    private Integer workingDays = 2;
    private Integer day;
    private Integer month;
    private Integer monthsLater = 0;
    private LocalDate onDay;
    private LocalTime time = USUAL_TIME;

    /** To change a rule. */
    public static DeadlineForm of(DeadlineRule rule) {
        DeadlineForm form = new DeadlineForm();
        form.level = rule.level();
        form.kind = rule.kind();
        form.workingDays = rule.workingDaysAfterClose();
        form.day = rule.day();
        form.month = rule.month();
        form.monthsLater = rule.monthsLater();
        form.onDay = rule.onDay();
        form.time = rule.dueTime();
        return form;
    }

    public DeadlineRule rule(String subject, LocalDate validFrom, String legalBasis) {
        return new DeadlineRule(
                subject,
                level,
                kind,
                kind == Kind.WORKING_DAYS ? workingDays : null,
                kind == Kind.DAY_OF_MONTH || kind == Kind.DATE ? day : null,
                kind == Kind.DATE ? month : null,
                kind == Kind.DAY_OF_MONTH ? monthsLater : null,
                kind == Kind.ON_DAY ? onDay : null,
                time == null ? USUAL_TIME : time,
                validFrom,
                legalBasis);
    }

    public OrgLevel getLevel() {
        return level;
    }

    public void setLevel(OrgLevel level) {
        this.level = level;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public Integer getWorkingDays() {
        return workingDays;
    }

    public void setWorkingDays(Integer workingDays) {
        this.workingDays = workingDays;
    }

    public Integer getDay() {
        return day;
    }

    public void setDay(Integer day) {
        this.day = day;
    }

    public Integer getMonth() {
        return month;
    }

    public void setMonth(Integer month) {
        this.month = month;
    }

    public Integer getMonthsLater() {
        return monthsLater;
    }

    public void setMonthsLater(Integer monthsLater) {
        this.monthsLater = monthsLater;
    }

    public LocalDate getOnDay() {
        return onDay;
    }

    public void setOnDay(LocalDate onDay) {
        this.onDay = onDay;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }
}
