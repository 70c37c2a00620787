package vn.chitieuso.admin.calendar.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.CalendarKeeping;
import vn.chitieuso.admin.calendar.CalendarRight;
import vn.chitieuso.admin.calendar.DeadlineForm;
import vn.chitieuso.admin.calendar.DeadlineRule;
import vn.chitieuso.admin.calendar.PeriodScheme;
import vn.chitieuso.admin.calendar.YearOfDeadlines;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Today;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.platform.web.Format;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Quy tắc hạn gửi: how deadlines are found, for each regime and level, and on which day data close. */
@Named
@ViewScoped
public class DeadlineRules implements Serializable {

    @Inject
    private YearOfDeadlines years;

    @Inject
    private CalendarKeeping keeping;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    @Inject
    private Format format;

    @Inject
    private Today today;

    private String subject;
    private DeadlineForm deadline = new DeadlineForm();
    private LocalDate validFrom;
    private String legalBasis;
    private String scheme;
    private Integer closingDay;
    private LocalDate closingFrom;

    public void load() {
        currentUser.require(CalendarRight.KEEP_CALENDAR);
        validFrom = today.date();
        closingFrom = validFrom.withDayOfMonth(1).plusMonths(1);
    }

    public void setRule() {
        keeping.setDeadlineRule(deadline.rule(subject, validFrom, legalBasis));
        Messages.addGlobalInfo("{0}", language.text("admin.calendar.rules.set"));
    }

    public void setClosing() {
        keeping.setClosingDay(scheme, closingFrom, closingDay == null ? 0 : closingDay);
        Messages.addGlobalInfo("{0}", language.text("admin.calendar.rules.closingSet"));
    }

    public List<DeadlineRule> getRules() {
        return years.subjects().stream()
                .flatMap(each -> years.rules(each.code()).stream())
                .toList();
    }

    public String words(DeadlineRule rule) {
        return switch (rule.kind()) {
            case WORKING_DAYS -> language.text("admin.calendar.rule.WORKING_DAYS", rule.workingDaysAfterClose());
            case DAY_OF_MONTH -> language.text("admin.calendar.rule.DAY_OF_MONTH", rule.day(), rule.monthsLater());
            case DATE -> language.text("admin.calendar.rule.DATE", rule.day(), rule.month());
            case ON_DAY -> language.text("admin.calendar.rule.ON_DAY", format.date(rule.onDay()));
        };
    }

    public List<PeriodScheme> getSchemes() {
        return years.schemes();
    }

    public List<Choice> getSubjects() {
        return years.subjects().stream()
                .map(each -> new Choice(each.code(), each.name()))
                .toList();
    }

    public List<Choice> getLevels() {
        return Stream.of(OrgLevel.values())
                .map(each -> new Choice(each, language.text("admin.orgunit.level." + each)))
                .toList();
    }

    /** One day said outright belongs to an ad-hoc report and is said with it. */
    public List<Choice> getKinds() {
        return Stream.of(DeadlineRule.Kind.values())
                .filter(each -> each != DeadlineRule.Kind.ON_DAY)
                .map(each -> new Choice(each, language.text("admin.calendar.kind." + each)))
                .toList();
    }

    public List<Choice> getSchemeChoices() {
        return years.schemes().stream()
                .map(each -> new Choice(each.code(), language.text("admin.calendar.scheme." + each.code())))
                .toList();
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public DeadlineForm getDeadline() {
        return deadline;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public String getScheme() {
        return scheme;
    }

    public void setScheme(String scheme) {
        this.scheme = scheme;
    }

    public Integer getClosingDay() {
        return closingDay;
    }

    public void setClosingDay(Integer closingDay) {
        this.closingDay = closingDay;
    }

    public LocalDate getClosingFrom() {
        return closingFrom;
    }

    public void setClosingFrom(LocalDate closingFrom) {
        this.closingFrom = closingFrom;
    }
}
