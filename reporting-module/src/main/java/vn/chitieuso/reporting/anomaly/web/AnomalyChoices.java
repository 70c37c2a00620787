package vn.chitieuso.reporting.anomaly.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.anomaly.AnomalyKind;
import vn.chitieuso.reporting.anomaly.AnomalyRight;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What can be chosen on the page of unusual figures, and whether the reader notes what was looked at. */
@Named
@RequestScoped
public class AnomalyChoices {

    private static final int PERIODS = 24;

    @Inject
    private Regimes regimes;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits units;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    public boolean isReviewing() {
        return currentUser.may(AnomalyRight.REVIEW_ANOMALIES);
    }

    private List<RegimeRevision> latest() {
        Map<String, RegimeRevision> latest = regimes.all().stream()
                .collect(Collectors.toMap(
                        RegimeRevision::code,
                        Function.identity(),
                        (one, other) -> one.number() > other.number() ? one : other));
        return latest.values().stream()
                .sorted(Comparator.comparing(
                                (RegimeRevision regime) -> regime.periodType().months())
                        .thenComparing(RegimeRevision::code))
                .toList();
    }

    public List<Choice> getRegimes() {
        return latest().stream()
                .map(regime -> new Choice(regime.code(), regime.name()))
                .toList();
    }

    /** The regime of the address, else the one that reports most often; null where there is none. */
    String regime(String asked) {
        return latest().stream()
                .filter(regime -> regime.code().equals(asked))
                .findFirst()
                .or(() -> latest().stream().findFirst())
                .map(RegimeRevision::code)
                .orElse(null);
    }

    private List<PeriodCode> codes(String regime) {
        RegimeRevision revision = regimes.last(regime).orElseThrow();
        if (revision.onlyPeriod() != null) {
            return List.of(revision.onlyPeriod());
        }
        List<PeriodCode> codes = new ArrayList<>();
        PeriodCode code = calendar.lastClosed(revision.schemeCode(), revision.periodType(), LocalDate.now(clock));
        while (codes.size() < PERIODS && code.year() > PeriodCode.YEAR_MIN) {
            codes.add(code);
            code = code.previous();
        }
        return codes;
    }

    /** The period of the address, else the one whose data closed last. */
    String period(String regime, String asked) {
        return asked == null || asked.isBlank() ? codes(regime).get(0).toString() : asked.strip();
    }

    List<Choice> periods(String regime) {
        return codes(regime).stream()
                .map(code -> new Choice(code.toString(), code.inBrief()))
                .toList();
    }

    /** Units with others below them when the period's data closed. */
    List<Choice> parents(String regime, String period) {
        LocalDate day = calendar.period(regimes.last(regime).orElseThrow().schemeCode(), PeriodCode.parse(period))
                .dataTo();
        return withAll(
                "everyUnit",
                units.parents(day).stream()
                        .filter(unit -> unit.level() != OrgLevel.PROVINCE)
                        .filter(unit -> currentUser.mayAt(AnomalyRight.SEE_ANOMALIES, unit.id()))
                        .map(unit -> new Choice(unit.code(), unit.name())));
    }

    public List<Choice> getKinds() {
        return withAll(
                "everyKind",
                Stream.of(AnomalyKind.values())
                        .map(kind -> new Choice(kind.name(), language.text("reporting.anomaly.kind." + kind))));
    }

    public List<Choice> getLooked() {
        return Stream.of("false", "true", "")
                .map(each -> new Choice(
                        each, language.text("reporting.anomaly.list.reviewed." + (each.isEmpty() ? "all" : each))))
                .toList();
    }

    private List<Choice> withAll(String all, Stream<Choice> others) {
        return Stream.concat(Stream.of(new Choice("", language.text("reporting.anomaly.list." + all))), others)
                .toList();
    }
}
