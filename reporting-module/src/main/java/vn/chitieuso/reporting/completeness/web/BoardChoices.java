package vn.chitieuso.reporting.completeness.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.completeness.Completeness;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.report.ReportRight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What can be chosen on the pages of the board. */
@RequestScoped
class BoardChoices {

    static final String LAST = "12";
    private static final int LAST_COUNT = 12;
    private static final int YEARS = 5;

    @Inject
    private Completeness completeness;

    @Inject
    private OrgUnits units;

    @Inject
    private UnitGroups groups;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    List<Choice> regimes() {
        return completeness.regimes().stream()
                .map(regime -> new Choice(regime.code(), regime.name()))
                .toList();
    }

    /** The regime of the address, else of those in force the one that reports most often. */
    String regime(String asked) {
        List<RegimeRevision> all = completeness.regimes();
        LocalDate today = LocalDate.now(clock);
        return all.stream()
                .filter(regime -> regime.code().equals(asked))
                .findFirst()
                .or(() -> all.stream()
                        .min(Comparator.comparing((RegimeRevision regime) -> regime.onlyPeriod() != null)
                                .thenComparing(regime -> !regime.isInForce(today))
                                .thenComparing(regime -> regime.periodType().months())))
                .map(RegimeRevision::code)
                .orElse(null);
    }

    List<Choice> spans() {
        List<Choice> spans = new ArrayList<>();
        spans.add(new Choice(LAST, language.text("reporting.completeness.board.last12")));
        int now = LocalDate.now(clock).getYear();
        for (int year = now; year > now - YEARS && year >= PeriodCode.YEAR_MIN; year--) {
            spans.add(new Choice(
                    String.valueOf(year), language.text("reporting.completeness.board.year", String.valueOf(year))));
        }
        return spans;
    }

    List<PeriodCode> periods(String regime, String span) {
        return span.matches("2\\d{3}")
                ? completeness.periodsOf(regime, Integer.parseInt(span))
                : completeness.lastPeriods(regime, LAST_COUNT);
    }

    List<Choice> levels() {
        return withAll(
                "everyLevel",
                Stream.of(OrgLevel.DEPARTMENT, OrgLevel.DISTRICT, OrgLevel.COMMUNE)
                        .map(each -> new Choice(each.name(), language.text("admin.orgunit.level." + each))));
    }

    List<Choice> groups(LocalDate day) {
        return withAll("everyGroup", groups.list(day).stream().map(group -> new Choice(group.code(), group.name())));
    }

    /** Units with others below them on the day that the reader may look at. */
    List<Choice> parents(LocalDate day) {
        return withAll(
                "everyParent",
                units.parents(day).stream()
                        .filter(unit -> unit.level() != OrgLevel.PROVINCE)
                        .filter(unit -> currentUser.mayAt(ReportRight.SEE_STATE, unit.id()))
                        .map(unit -> new Choice(unit.code(), unit.name())));
    }

    private List<Choice> withAll(String all, Stream<Choice> others) {
        return Stream.concat(Stream.of(new Choice("", language.text("reporting.completeness.board." + all))), others)
                .toList();
    }

    static OrgLevel level(String name) {
        return Stream.of(OrgLevel.values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static String named(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
