package vn.chitieuso.reporting.report.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.platform.remember.Remembered;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.report.ProgressLine;
import vn.chitieuso.reporting.report.ReportAction;
import vn.chitieuso.reporting.report.ReportAddress;
import vn.chitieuso.reporting.report.ReportAddresses;
import vn.chitieuso.reporting.report.ReportComparing;
import vn.chitieuso.reporting.report.ReportComparison;
import vn.chitieuso.reporting.report.ReportEvent;
import vn.chitieuso.reporting.report.ReportReading;
import vn.chitieuso.reporting.report.ReportRight;
import vn.chitieuso.reporting.report.ReportState;
import vn.chitieuso.reporting.report.ReportView;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One report on the page where it is filled and on the page where it is read; both save and act through the API. */
@Named
@RequestScoped
public class ReportPage {

    private static final Pattern FIGURE = Pattern.compile("([^0-9-]*)(-?[0-9]+(?:\\.[0-9]+)?)");
    private static final int DECIMALS_SHOWN = 6;
    private static final int DAYS_TO_TELL_OF_AN_END = 45;

    @Inject
    private Remembered remembered;

    @Inject
    private ReportAddresses addresses;

    @Inject
    private ReportReading reading;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private ReportComparing comparing;

    @Inject
    private CurrentUser currentUser;

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
    private ReportComparison comparison;

    public void load() {
        remembered.begin();
        ReportAddress address = addresses.resolve(regime, period, unit);
        view = reading.read(address);
        sections = form.sections(view);
        events = reading.events(address);
        comparison =
                view.contentVisible() && view.report() != null && view.report().getSendings() > 0
                        ? comparing.compare(address, null, null).orElse(null)
                        : null;
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

    /** Whether the reader fills it in the place of the unit. */
    public boolean isOnBehalf() {
        return view.fillable()
                && !currentUser.mayAt(ReportRight.FILL, view.address().unit().getId());
    }

    /** Where the script sends what is typed. */
    public String getFillAddress() {
        return isOnBehalf() ? "?onBehalf=true" : "";
    }

    public boolean isBeginnableOnBehalf() {
        return view.beginnableOnBehalf();
    }

    public boolean isVerifying() {
        return view.contentVisible()
                && (view.state() == ReportState.SUBMITTED || view.state() == ReportState.UNDER_VERIFICATION)
                && currentUser.mayAt(ReportRight.VERIFY, view.address().unit().getId());
    }

    public boolean isCommenting() {
        return view.report() != null
                && currentUser.mayAt(ReportRight.COMMENT, view.address().unit().getId());
    }

    public boolean isSettling() {
        return view.report() != null
                && currentUser.mayAt(ReportRight.VERIFY, view.address().unit().getId());
    }

    /** What changed since the last sending, or between the last two; none where it was not sent before. */
    public ReportComparison getComparison() {
        return comparison;
    }

    /** One side of a change as it is read: figures in our way of writing them. */
    public String shown(ReportComparison.Kind kind, String content) {
        if (content == null) {
            return "–";
        }
        Matcher figure = FIGURE.matcher(content);
        return kind == ReportComparison.Kind.VALUE && figure.matches()
                ? figure.group(1) + Decimals.shown(new BigDecimal(figure.group(2)), DECIMALS_SHOWN)
                : content;
    }

    public List<ProgressLine.WorkState> getWorkStates() {
        return List.of(ProgressLine.WorkState.values());
    }

    /** Since when the level between has verified the last sending, or null. */
    public Instant getEndorsedAt() {
        return view.report() == null ? null : view.report().getEndorsedAt();
    }

    public String getOnBehalfReason() {
        return view.report() == null ? null : view.report().getOnBehalfReason();
    }

    /** The unit's last day, where it comes within weeks; else null. */
    public LocalDate getUnitEnds() {
        LocalDate end = view.address().unit().getValidity().getTo();
        LocalDate today = LocalDate.now(clock);
        return end.isBefore(today) || end.isAfter(today.plusDays(DAYS_TO_TELL_OF_AN_END)) ? null : end;
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

    /** Seconds until the deadline, so that an open form can tell when it passes; negative once it has. */
    public long getSecondsLeft() {
        return Duration.between(clock.instant(), view.deadline().inForce().atZone(Zone.VIETNAM))
                .toSeconds();
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
