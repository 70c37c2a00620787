package vn.chitieuso.reporting.completeness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieuso.admin.calendar.Deadlines;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;
import vn.chitieuso.reporting.regime.Respondents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the regimes ask for, period by period; a period costs the same few queries, however many units report. */
@ApplicationScoped
class Askings {

    @Inject
    private Regimes regimes;

    @Inject
    private Respondents respondents;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Clock clock;

    /** @throws NotFoundException where the regime is unknown or reports for periods of another length */
    List<Asking> of(String regime, List<PeriodCode> codes) {
        List<RegimeRevision> revisions = regimes.revisions(regime);
        if (revisions.isEmpty()) {
            throw new NotFoundException("reporting.regime.unknown", regime);
        }
        RegimeRevision latest = revisions.get(revisions.size() - 1);
        codes.stream()
                .filter(code -> revisions.stream().noneMatch(revision -> revision.periodType() == code.type()))
                .findFirst()
                .ifPresent(other -> {
                    throw new NotFoundException("reporting.report.otherPeriodType", latest.name(), other);
                });
        List<Period> periods = calendar.periods(latest.schemeCode(), codes);
        List<Deadlines> deadlines = calendar.deadlines(regime, periods);
        Set<Long> locked = calendar.locked(regime, periods);
        List<Asking> asked = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            RegimeRevision inForce = inForce(revisions, period.dataTo());
            asked.add(new Asking(
                    inForce,
                    period,
                    period.code().toString(),
                    respondents.members(inForce, period.dataTo()),
                    deadlines.get(i),
                    locked.contains(period.id())));
        }
        return asked;
    }

    /** The revision of the day; before the first, the first, and after the end, the last: neither asks then. */
    private static RegimeRevision inForce(List<RegimeRevision> revisions, LocalDate day) {
        return revisions.stream()
                .filter(revision -> revision.isInForce(day))
                .findFirst()
                .orElse(
                        day.isBefore(revisions.get(0).validFrom())
                                ? revisions.get(0)
                                : revisions.get(revisions.size() - 1));
    }

    /** The regime as it is published today. */
    RegimeRevision current(String regime) {
        return regimes.get(regime, LocalDate.now(clock));
    }

    /** The period whose data closed last, or the only one of an ad-hoc report. */
    PeriodCode lastClosed(RegimeRevision regime) {
        return regime.onlyPeriod() != null
                ? regime.onlyPeriod()
                : calendar.lastClosed(regime.schemeCode(), regime.periodType(), untilEnd(regime));
    }

    /** Today or, once the regime has ended, the day after its last. */
    private LocalDate untilEnd(RegimeRevision regime) {
        LocalDate today = LocalDate.now(clock);
        return regime.validTo() != null && regime.validTo().isBefore(today)
                ? regime.validTo().plusDays(1)
                : today;
    }

    /** So many periods up to the one closed last, the oldest first; none from before the regime. */
    List<PeriodCode> lastClosed(RegimeRevision regime, int count) {
        PeriodCode last = lastClosed(regime);
        List<PeriodCode> codes = new ArrayList<>(List.of(last));
        if (regime.onlyPeriod() == null) {
            for (PeriodCode code = last; codes.size() < count && code.year() > PeriodCode.YEAR_MIN; ) {
                code = code.previous();
                codes.add(0, code);
            }
        }
        List<PeriodCode> reported = reported(regime, codes, LocalDate.MAX);
        return reported.isEmpty() ? List.of(last) : reported;
    }

    /** The periods of a year whose data have begun to come in; of an ad-hoc report its own. */
    List<PeriodCode> ofYear(RegimeRevision regime, int year) {
        return reported(regime, PeriodCode.ofYear(year, regime.periodType()), LocalDate.now(clock));
    }

    private List<PeriodCode> reported(RegimeRevision regime, List<PeriodCode> codes, LocalDate begunBy) {
        List<RegimeRevision> revisions = regimes.revisions(regime.code());
        return calendar.periods(regime.schemeCode(), codes).stream()
                .filter(period -> !period.dataFrom().isAfter(begunBy))
                .filter(period -> {
                    RegimeRevision then = inForce(revisions, period.dataTo());
                    return then.isFor(period.code()) && then.isInForce(period.dataTo());
                })
                .map(Period::code)
                .toList();
    }

    /** Every regime as it was published last, also those that have ended. */
    List<RegimeRevision> all() {
        Map<String, RegimeRevision> latest = new LinkedHashMap<>();
        regimes.all().forEach(revision -> latest.put(revision.code(), revision));
        return List.copyOf(latest.values());
    }
}
