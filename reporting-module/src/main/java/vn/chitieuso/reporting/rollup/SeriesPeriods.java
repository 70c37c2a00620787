package vn.chitieuso.reporting.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Under which scheme and in which periods an indicator is looked at. */
@ApplicationScoped
class SeriesPeriods {

    /** Of the decree on reporting, NĐ 09/2019/NĐ-CP. */
    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Regimes regimes;

    @Inject
    private SentPeriods sent;

    /** The periods, the oldest first, and the scheme that gives them their windows. */
    record Asked(String scheme, List<Period> periods) {}

    /** No periods where nothing was ever sent by the unit or one below it. */
    Asked of(long unit, String code, List<IndicatorRow> definitions, LocalDate until, int count) {
        String scheme = scheme(definitions, until);
        List<Long> inputs = definitions.stream()
                .filter(definition -> !definition.isDerived())
                .map(IndicatorRow::id)
                .distinct()
                .toList();
        List<PeriodType> types = inputs.isEmpty() ? List.of() : sent.sentTypes(unit, scheme, inputs);
        return new Asked(
                scheme,
                type(code, definitions, until, types)
                        .map(type -> last(scheme, type, until, count))
                        .orElse(List.of()));
    }

    /** The indicator's own frequency if something was sent that it can be computed from, else the commonest there is. */
    static Optional<PeriodType> type(
            String code, List<IndicatorRow> definitions, LocalDate until, List<PeriodType> sent) {
        PeriodType frequency = definitions.stream()
                .filter(definition -> definition.code().equals(code))
                .min((one, other) -> Long.compare(distance(one, until), distance(other, until)))
                .orElseThrow()
                .frequency();
        boolean computable = definitions.stream()
                .filter(definition -> !definition.isDerived())
                .map(IndicatorRow::frequency)
                .anyMatch(each -> each.months() <= frequency.months() && sent.contains(each));
        return sent.contains(frequency) || computable
                ? Optional.of(frequency)
                : sent.stream().findFirst();
    }

    private static long distance(IndicatorRow definition, LocalDate day) {
        return Math.abs(definition.nearest(day).toEpochDay() - day.toEpochDay());
    }

    private List<Period> last(String scheme, PeriodType type, LocalDate until, int count) {
        List<Period> periods = new ArrayList<>();
        PeriodCode code = calendar.lastClosed(scheme, type, until);
        while (periods.size() < count) {
            periods.add(calendar.period(scheme, code));
            if (code.year() == PeriodCode.YEAR_MIN && code.ordinal() == 1) {
                break;
            }
            code = code.previous();
        }
        Collections.reverse(periods);
        return periods;
    }

    private String scheme(List<IndicatorRow> definitions, LocalDate day) {
        Set<String> codes = definitions.stream().map(IndicatorRow::code).collect(Collectors.toCollection(HashSet::new));
        return regimes.inForce(day).stream()
                .filter(regime -> regime.sections().stream()
                        .flatMap(section -> section.indicators().stream())
                        .anyMatch(asked -> codes.contains(asked.code())))
                .map(RegimeRevision::schemeCode)
                .findFirst()
                .orElse(ReportingCalendar.STANDARD_SCHEME);
    }

    /** The scheme whose window the period has. */
    String schemeOf(Period period) {
        return Stream.concat(
                        regimes.inForce(period.dataTo()).stream().map(RegimeRevision::schemeCode),
                        Stream.of(ReportingCalendar.STANDARD_SCHEME))
                .distinct()
                .filter(scheme -> calendar.period(scheme, period.code()).equals(period))
                .findFirst()
                .orElse(ReportingCalendar.STANDARD_SCHEME);
    }
}
