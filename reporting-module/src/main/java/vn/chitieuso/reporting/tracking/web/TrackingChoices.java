package vn.chitieuso.reporting.tracking.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.rollup.Included;
import vn.chitieuso.reporting.tracking.TargetTracking;
import vn.chitieuso.reporting.tracking.TrackingRight;
import vn.chitieuso.reporting.tracking.TrackingState;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What can be chosen on the pages of tracking. */
@RequestScoped
class TrackingChoices {

    static final String ACCEPTED = Included.ACCEPTED.name();

    @Inject
    private TargetTracking tracking;

    @Inject
    private Indicators indicators;

    @Inject
    private OrgUnits units;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    private List<Integer> known;

    private List<Integer> known() {
        if (known == null) {
            known = tracking.years();
        }
        return known;
    }

    /** The year of the address, else the present one or, where nothing is asked in it, the last before it that asks. */
    int year(Integer asked) {
        int now = LocalDate.now(clock).getYear();
        if (asked != null && known().contains(asked)) {
            return asked;
        }
        return known().stream().filter(year -> year <= now).findFirst().orElse(now);
    }

    List<Choice> years() {
        return known().stream()
                .map(year -> new Choice(year, String.valueOf(year)))
                .toList();
    }

    /** Units with others below them at the year's end, or at its beginning, that the reader may look at. */
    List<Choice> parents(int year) {
        return withAll(
                "everyUnit",
                Stream.of(LocalDate.of(year, 12, 31), LocalDate.of(year, 1, 1))
                        .flatMap(day -> units.parents(day).stream())
                        .distinct()
                        .filter(unit -> unit.level() != OrgLevel.PROVINCE)
                        .filter(unit -> currentUser.mayAt(TrackingRight.SEE_TRACKING, unit.id()))
                        .map(unit -> new Choice(unit.code(), unit.name())));
    }

    List<Choice> groups(int year) {
        return withAll(
                "everyGroup",
                indicators.groups(LocalDate.of(year, 12, 31)).stream().map(group -> new Choice(group, group)));
    }

    List<Choice> states() {
        return withAll(
                "everyState",
                Stream.of(TrackingState.values())
                        .map(state -> new Choice(state.name(), language.text("reporting.tracking.state." + state))));
    }

    List<Choice> includes() {
        return Stream.of(Included.SUBMITTED, Included.ACCEPTED)
                .map(each -> new Choice(each.name(), language.text("reporting.rollup.include." + each)))
                .toList();
    }

    private List<Choice> withAll(String all, Stream<Choice> others) {
        return Stream.concat(Stream.of(new Choice("", language.text("reporting.tracking.list." + all))), others)
                .toList();
    }

    static TrackingState state(String name) {
        return Stream.of(TrackingState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static String named(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
