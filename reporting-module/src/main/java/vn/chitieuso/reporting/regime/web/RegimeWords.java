package vn.chitieuso.reporting.regime.web;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.DeadlineRule;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.YearOfDeadlines;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.UnitGroup;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Today;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.platform.web.Format;
import vn.chitieuso.reporting.regime.Duplicate;
import vn.chitieuso.reporting.regime.RegimeDraft.DeadlineDraft;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.RegimeRevision.SectionKind;
import vn.chitieuso.reporting.regime.RegimeRight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What pages of regimes say in words, offer as choices, and show to whom. */
@Named
@RequestScoped
public class RegimeWords {

    private static final LocalTime USUAL_TIME = LocalTime.of(17, 0);

    @Inject
    private Language language;

    @Inject
    private Format format;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private UnitGroups groups;

    @Inject
    private YearOfDeadlines years;

    @Inject
    private Today today;

    public boolean isDesigning() {
        return currentUser.isSignedIn() && currentUser.may(RegimeRight.DESIGN_REGIME);
    }

    public boolean isPublishing() {
        return currentUser.isSignedIn() && currentUser.may(RegimeRight.PUBLISH_REGIME);
    }

    public String levels(Collection<OrgLevel> levels) {
        return levels.stream()
                .sorted()
                .map(level -> language.text("admin.orgunit.level." + level))
                .collect(Collectors.joining(", "));
    }

    public String groups(RegimeRevision regime) {
        return groups.ofIds(regime.groupIds()).stream().map(UnitGroup::name).collect(Collectors.joining(", "));
    }

    /** "Tháng", or the one period of an ad-hoc report. */
    public String frequency(RegimeRevision regime) {
        if (regime.periodType() == null) {
            return "";
        }
        return regime.onlyPeriod() == null
                ? language.text("kpi.indicator.frequency." + regime.periodType())
                : regime.onlyPeriod() + " (" + language.text("reporting.regime.once") + ")";
    }

    public String scheme(String code) {
        return code == null ? "" : language.text("admin.calendar.scheme." + code);
    }

    public String validity(RegimeRevision regime) {
        return Objects.toString(format.date(regime.validFrom()), "?")
                + " – "
                + (regime.validTo() == null ? language.text("reporting.regime.open") : format.date(regime.validTo()));
    }

    /** Whether it is in force today: inForce, future, ended. */
    public String standing(RegimeRevision regime) {
        if (regime.isInForce(today.date())) {
            return "inForce";
        }
        return today.date().isBefore(regime.validFrom()) ? "future" : "ended";
    }

    public String deadline(DeadlineDraft deadline) {
        LocalTime time = deadline.time() == null ? USUAL_TIME : deadline.time();
        String key = "reporting.regime.deadline.words." + deadline.kind();
        return switch (deadline.kind()) {
            case WORKING_DAYS -> language.text(key, deadline.workingDays(), time);
            case DAY_OF_MONTH -> language.text(key, deadline.day(), deadline.monthsLater(), time);
            case DATE -> language.text(key, deadline.day(), deadline.month(), time);
            case ON_DAY -> language.text(key, format.date(deadline.onDay()), time);
        };
    }

    public String message(FieldError error) {
        return error == null ? "" : error.message(language.getLocale());
    }

    public String units(Duplicate duplicate) {
        String named = String.join(", ", duplicate.unitNames());
        return language.text(
                "reporting.regime.show.duplicateUnits",
                duplicate.units(),
                duplicate.units() > duplicate.unitNames().size()
                        ? language.text("reporting.regime.show.more", named)
                        : named);
    }

    public String join(Collection<?> words) {
        return words.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    public List<Choice> getLevels() {
        return Arrays.stream(OrgLevel.values())
                .map(each -> new Choice(each, language.text("admin.orgunit.level." + each)))
                .toList();
    }

    public List<Choice> getGroups() {
        return groups.list(today.date()).stream()
                .map(each -> new Choice(each.code(), each.name()))
                .toList();
    }

    public List<Choice> getFrequencies() {
        return Arrays.stream(PeriodType.values())
                .map(each -> new Choice(each, language.text("kpi.indicator.frequency." + each)))
                .toList();
    }

    public List<Choice> getSchemes() {
        return years.schemes().stream()
                .map(each -> new Choice(each.code(), scheme(each.code())))
                .toList();
    }

    public List<Choice> getDeadlineKinds() {
        return Arrays.stream(DeadlineRule.Kind.values())
                .map(each -> new Choice(each, language.text("admin.calendar.kind." + each)))
                .toList();
    }

    public SectionKind[] getSectionKinds() {
        return SectionKind.values();
    }
}
