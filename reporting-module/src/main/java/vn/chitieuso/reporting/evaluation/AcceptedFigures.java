package vn.chitieuso.reporting.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.kpi.indicator.ReportedFigure;
import vn.chitieuso.kpi.indicator.ReportedFigures;
import vn.chitieuso.kpi.scorecard.RuleKind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The accepted figures a round counts, as they are now. */
@ApplicationScoped
class AcceptedFigures {

    @Inject
    private ReportedFigures figures;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Indicators indicators;

    @Inject
    private RoundTable rounds;

    /** @param units whose scores are wanted; where a criterion goes by place all of the round are read for it */
    Measuring measuring(RoundRow round, Collection<ScoredCriterion> criteria, Collection<Long> units) {
        Set<String> own = new LinkedHashSet<>();
        Set<String> ranked = new LinkedHashSet<>();
        criteria.stream().filter(criterion -> !criterion.isManual()).forEach(criterion -> {
            Set<String> codes = criterion.formula().codes();
            (criterion.rule() == RuleKind.RANK ? ranked : own).addAll(codes);
        });
        Period period = period(round);
        Map<Long, Map<String, ReportedFigure>> known = new HashMap<>();
        read(known, units, period, withParts(own, period.dataTo()));
        if (!ranked.isEmpty()) {
            List<Long> all =
                    rounds.units(round.id()).stream().map(EvaluatedUnit::id).toList();
            read(known, all, period, withParts(ranked, period.dataTo()));
        }
        return new Measuring(known);
    }

    private void read(
            Map<Long, Map<String, ReportedFigure>> known,
            Collection<Long> units,
            Period period,
            Collection<String> codes) {
        if (!codes.isEmpty() && !units.isEmpty()) {
            figures.accepted(units, period, codes)
                    .forEach((unit, byCode) ->
                            known.computeIfAbsent(unit, id -> new HashMap<>()).putAll(byCode));
        }
    }

    private Set<String> withParts(Collection<String> codes, LocalDate day) {
        return codes.isEmpty() ? Set.of() : definitions(codes, day).keySet();
    }

    /** The indicators of the codes and all that their formulas read, by code, what is read after what reads it. */
    Map<String, IndicatorRow> definitions(Collection<String> codes, LocalDate day) {
        Map<String, IndicatorRow> found = new LinkedHashMap<>();
        Set<String> asked = new HashSet<>();
        Set<String> wanted = new LinkedHashSet<>(codes);
        while (!wanted.isEmpty()) {
            asked.addAll(wanted);
            Set<String> next = new LinkedHashSet<>();
            for (IndicatorRow row : indicators.ofCodes(wanted, day)) {
                found.put(row.code(), row);
                if (row.isDerived()) {
                    next.addAll(row.parsedFormula().codes());
                }
            }
            next.removeAll(asked);
            wanted = next;
        }
        return found;
    }

    Period period(RoundRow round) {
        return calendar.period(ReportingCalendar.STANDARD_SCHEME, PeriodCode.parse(round.period()));
    }
}
