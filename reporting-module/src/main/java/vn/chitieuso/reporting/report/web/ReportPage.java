package vn.chitieuso.reporting.report.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.report.ReportAction;
import vn.chitieuso.reporting.report.ReportAddress;
import vn.chitieuso.reporting.report.ReportAddresses;
import vn.chitieuso.reporting.report.ReportEvent;
import vn.chitieuso.reporting.report.ReportReading;
import vn.chitieuso.reporting.report.ReportState;
import vn.chitieuso.reporting.report.ReportView;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One report on the page where it is filled and on the page where it is read; both save and act through the API. */
@Named
@RequestScoped
public class ReportPage {

    @Inject
    private ReportAddresses addresses;

    @Inject
    private ReportReading reading;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Form form;

    @Inject
    private DeadlineWords deadlineWords;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    private String regime;
    private String period;
    private String unit;
    private ReportView view;
    private List<FormSection> sections;
    private List<ReportEvent> events;

    public void load() {
        ReportAddress address = addresses.resolve(regime, period, unit);
        view = reading.read(address);
        sections = form.sections(view);
        events = reading.events(address);
    }

    public ReportView getView() {
        return view;
    }

    public List<FormSection> getSections() {
        return sections;
    }

    public List<ReportEvent> getEvents() {
        return events;
    }

    public String getPeriodName() {
        return view.address().period().name(language.getLocale());
    }

    public String getUnitName() {
        return view.address().unit().nameOn(view.address().day());
    }

    public boolean isFillable() {
        return view.fillable();
    }

    public boolean isBegun() {
        return view.report() != null;
    }

    public String getStateTone() {
        return StateTone.of(view.report() == null ? null : view.state());
    }

    public String getReturnReason() {
        return view.state() == ReportState.RETURNED ? view.report().getReturnReason() : null;
    }

    /** Why nobody may report for the period any more, or null. */
    public String getLockReason() {
        return view.isLocked() ? view.lock().reason() : null;
    }

    public boolean may(String action) {
        if (ReportAction.SUBMIT_FOR_APPROVAL.path().equals(action) && view.fillable()) {
            return true;
        }
        return view.actions().stream().anyMatch(possible -> possible.path().equals(action));
    }

    public String getDeadlineWhy() {
        return deadlineWords.why(view.deadline());
    }

    /** Working days until the deadline; negative once it has passed. */
    public int getWorkingDaysLeft() {
        var today = LocalDate.now(clock);
        return calendar.workingCalendar(today)
                .workingDaysBetween(today, view.deadline().inForce().toLocalDate());
    }

    public boolean isSent() {
        return view.report() != null && view.report().getFirstSubmittedAt() != null;
    }

    public boolean isIllustrative() {
        return sections.stream().flatMap(section -> section.rows().stream()).anyMatch(FormRow::isIllustrative);
    }

    public String getRegime() {
        return regime;
    }

    public void setRegime(String regime) {
        this.regime = regime;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }
}
