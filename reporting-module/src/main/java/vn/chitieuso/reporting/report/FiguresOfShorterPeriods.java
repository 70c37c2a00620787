package vn.chitieuso.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Respondents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Finds what is asked of the months or quarters within a period too, so that nothing is asked twice. A shorter period counts
 * only under a regime whose windows follow the same scheme, for only those make up the longer one day by day.
 */
@ApplicationScoped
public class FiguresOfShorterPeriods {

    @Inject
    private Respondents respondents;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Sql sql;

    /** By id of the indicator; none for a report by month, which nothing is shorter than. */
    public Map<Long, ShorterPeriods> of(ReportAddress address, Collection<IndicatorRow> definitions) {
        if (address.period().code().type() == PeriodType.MONTH) {
            return Map.of();
        }
        Map<String, RegimeRevision> shorter = shorterRegimes(address);
        List<IndicatorRow> concerned = definitions.stream()
                .filter(definition -> !definition.isDerived() && shorter.containsKey(definition.code()))
                .filter(definition -> definition.timeAggregation() == Aggregation.SUM
                        || definition.timeAggregation() == Aggregation.LAST)
                .toList();
        if (concerned.isEmpty()) {
            return Map.of();
        }
        Map<PeriodType, List<Period>> periods = new HashMap<>();
        shorter.values().stream()
                .map(RegimeRevision::periodType)
                .distinct()
                .forEach(type -> periods.put(type, within(address, type)));
        Map<String, Stored> stored = stored(address, concerned, periods.values());
        Map<Long, ShorterPeriods> found = new HashMap<>();
        for (IndicatorRow definition : concerned) {
            RegimeRevision regime = shorter.get(definition.code());
            List<ShorterPeriods.Part> parts = periods.get(regime.periodType()).stream()
                    .map(period -> part(regime, period, stored.get(period.code() + " " + definition.id())))
                    .toList();
            if (!parts.isEmpty()) {
                found.put(definition.id(), new ShorterPeriods(definition.timeAggregation(), parts));
            }
        }
        return found;
    }

    /** Of several regimes that ask an indicator more often, the one with the shortest periods. */
    private Map<String, RegimeRevision> shorterRegimes(ReportAddress address) {
        Map<String, RegimeRevision> shorter = new HashMap<>();
        int months = address.period().code().type().months();
        respondents
                .asking(address.unit(), address.day())
                .forEach((code, regimes) ->
                        shortest(regimes, address, months).ifPresent(regime -> shorter.put(code, regime)));
        return shorter;
    }

    private static Optional<RegimeRevision> shortest(List<RegimeRevision> regimes, ReportAddress address, int months) {
        return regimes.stream()
                .filter(regime -> regime.onlyPeriod() == null
                        && regime.periodType().months() < months
                        && regime.schemeCode().equals(address.regime().schemeCode()))
                .min(Comparator.comparing(regime -> regime.periodType().months()));
    }

    /** The shorter periods whose windows lie within the longer one's. */
    private List<Period> within(ReportAddress address, PeriodType type) {
        String scheme = address.regime().schemeCode();
        Period whole = address.period();
        List<Period> periods = new ArrayList<>();
        PeriodCode code = PeriodCode.containing(whole.dataTo(), type).next();
        Period period = calendar.period(scheme, code);
        while (!period.dataTo().isBefore(whole.dataFrom())) {
            if (!period.dataFrom().isBefore(whole.dataFrom())
                    && !period.dataTo().isAfter(whole.dataTo())) {
                periods.add(0, period);
            }
            code = code.previous();
            period = calendar.period(scheme, code);
        }
        return periods;
    }

    private static ShorterPeriods.Part part(RegimeRevision regime, Period period, Stored stored) {
        return new ShorterPeriods.Part(
                regime.code(),
                period.code().toString(),
                stored == null ? null : stored.value(),
                stored != null && stored.sent());
    }

    private Map<String, Stored> stored(
            ReportAddress address, List<IndicatorRow> definitions, Collection<List<Period>> periods) {
        Set<Long> ids = periods.stream()
                .flatMap(List::stream)
                .map(Period::id)
                .filter(id -> id != 0)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql
                .read(handle -> handle.createQuery("""
                                SELECT p.code AS period, v.indicator_id, v.value, v.sent_value IS NOT NULL AS sent
                                FROM indicator_value v JOIN period p ON p.id = v.period_id
                                WHERE v.unit_id = :unit AND v.period_id IN (<periods>)
                                  AND v.indicator_id IN (<indicators>)""")
                        .bind("unit", address.unit().getId())
                        .bindList("periods", List.copyOf(ids))
                        .bindList(
                                "indicators",
                                definitions.stream().map(IndicatorRow::id).toList())
                        .mapTo(Stored.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(row -> row.period() + " " + row.indicatorId(), row -> row));
    }

    /** A shorter period's figure as the unit has it. */
    record Stored(String period, long indicatorId, BigDecimal value, boolean sent) {}
}
