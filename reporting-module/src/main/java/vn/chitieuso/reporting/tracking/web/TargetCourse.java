package vn.chitieuso.reporting.tracking.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.setting.Setting;
import vn.chitieuso.admin.setting.Settings;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Chart;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.tracking.TargetProgress;
import vn.chitieuso.reporting.tracking.TargetTracking;
import vn.chitieuso.reporting.tracking.TargetYear;
import vn.chitieuso.reporting.tracking.TargetYears;
import vn.chitieuso.reporting.tracking.TrackingState;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One target: its way through the year, how that is worked out, and the members of the group that bears it. */
@Named
@RequestScoped
public class TargetCourse {

    @Inject
    private TargetTracking tracking;

    @Inject
    private TargetYears years;

    @Inject
    private TrackingChoices choices;

    @Inject
    private CourseChart chart;

    @Inject
    private TrackingWords words;

    @Inject
    private Settings settings;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    private String indicator;
    private String bearer;
    private Integer year;
    private String include;
    private List<TargetProgress> found = List.of();
    private List<TargetYear> yearsOfUnit;

    public void load() {
        if (indicator == null || bearer == null) {
            throw new NotFoundException("reporting.tracking.unknown", indicator, bearer, year);
        }
        year = year == null ? LocalDate.now(clock).getYear() : year;
        found = tracking.one(indicator, bearer, year, isAccepted());
    }

    public TargetProgress getShown() {
        return found.get(0);
    }

    public List<TargetProgress> getMembers() {
        return found.stream().filter(TargetProgress::isMember).toList();
    }

    /** The years of the unit's targets side by side; none of a group. */
    public List<TargetYear> getYears() {
        if (yearsOfUnit == null) {
            yearsOfUnit = getShown().unit() == null
                    ? List.of()
                    : years.of(indicator, getShown().unit().id());
        }
        return yearsOfUnit;
    }

    /** Whether anything was ever recognised for the indicator. */
    public boolean isRecognised() {
        return getShown().recognised() != null;
    }

    public boolean isOfSeveralYears() {
        return getYears().size() > 1 || isRecognised() && !getYears().isEmpty();
    }

    public long getMembersAchieved() {
        return getMembers().stream()
                .filter(member -> member.state() == TrackingState.ACHIEVED)
                .count();
    }

    public Chart getChart() {
        return chart.of(getShown());
    }

    /** How the path is drawn. */
    public String getPathWords() {
        return language.text(
                "reporting.tracking.show.path." + getShown().course().from(),
                words.shown(getShown().course().start(), getShown().decimals()),
                words.shown(getShown().course().goal(), getShown().decimals()));
    }

    public String getToleranceWords() {
        return language.text("reporting.tracking.show.tolerance", settings.number(Setting.TRACKING_TOLERANCE_PERCENT));
    }

    /** How the forecast is computed. */
    public String getMethodWords() {
        return language.text(
                "reporting.tracking.show.method." + getShown().forecast().method(),
                getShown().forecast().points(),
                settings.number(Setting.TRACKING_INTERVAL_PERCENT));
    }

    /** Where the figure is opened into its parts. */
    public String getPartsAddress() {
        String period = getShown()
                .reading()
                .last(year)
                .map(point -> point.period().code().toString())
                .orElse(String.valueOf(year));
        return "/reporting/rollup/explore.xhtml"
                + new TrackingAddress()
                        .with("period", period)
                        .with(
                                "unit",
                                getShown().unit() == null
                                        ? null
                                        : getShown().unit().code())
                        .with("code", indicator)
                        .with("include", include);
    }

    public List<Choice> getIncludes() {
        return choices.includes();
    }

    public boolean isAccepted() {
        return TrackingChoices.ACCEPTED.equals(include);
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = indicator;
    }

    public String getBearer() {
        return bearer;
    }

    public void setBearer(String bearer) {
        this.bearer = bearer;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public String getInclude() {
        return include;
    }

    public void setInclude(String include) {
        this.include = include;
    }
}
