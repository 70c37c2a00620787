package vn.chitieuso.reporting.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodLock;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.formula.Condition;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;
import vn.chitieuso.reporting.regime.Respondents;
import vn.chitieuso.reporting.report.ReportRight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads what rows of a period are checked by: a handful of queries per regime and period, none per row. */
@ApplicationScoped
class PeriodsOfRegimes {

    @Inject
    private Regimes regimes;

    @Inject
    private Respondents respondents;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Indicators indicators;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /**
     * The regimes a row of the period may belong to, with the period stored.
     *
     * @param regime null for all that report by such periods
     * @param onBehalf by which right somebody takes a unit's place
     * @param numbers counts forms
     */
    List<PeriodOfRegime> of(String regime, PeriodCode code, Right onBehalf, AtomicInteger numbers) {
        LocalDate end = code.lastMonth().atEndOfMonth();
        List<RegimeRevision> candidates = regime == null ? regimes.inForce(end) : List.of(regimes.get(regime, end));
        List<PeriodOfRegime> found = new ArrayList<>();
        Map<LocalDate, Map<String, UnitOnDay>> units = new HashMap<>();
        for (RegimeRevision latest : candidates) {
            if (latest.periodType() == code.type()) {
                Period period = calendar.storedPeriod(latest.schemeCode(), code);
                RegimeRevision inForce = regimes.get(latest.code(), period.dataTo());
                found.add(new PeriodOfRegime(
                        inForce,
                        period,
                        units.computeIfAbsent(period.dataTo(), day -> units(day, onBehalf)),
                        asks(inForce, period) ? forms(inForce, period, numbers) : Map.of(),
                        respondents.members(inForce, period.dataTo()),
                        obstacle(inForce, period).orElse(null)));
            }
        }
        return found;
    }

    private static boolean asks(RegimeRevision regime, Period period) {
        return regime.isFor(period.code()) && regime.isInForce(period.dataTo());
    }

    /** The same form under another revision of its regime: the one a report was begun under. */
    AskedForm under(long revision, AskedForm form, AtomicInteger numbers) {
        RegimeRevision begunUnder = regimes.get(revision);
        return form(begunUnder, form.period(), form.level(), definitions(begunUnder, form.period()), numbers);
    }

    private Optional<PeriodOfRegime.Obstacle> obstacle(RegimeRevision regime, Period period) {
        if (period.dataFrom().isAfter(LocalDate.now(clock))) {
            return Optional.of(
                    new PeriodOfRegime.Obstacle("reporting.report.beforeItsTime", period.dataFrom(), period.code()));
        }
        return calendar.lock(regime.code(), period)
                .map(PeriodLock::reason)
                .map(reason -> new PeriodOfRegime.Obstacle("admin.calendar.locked", period.code(), reason));
    }

    private Map<OrgLevel, AskedForm> forms(RegimeRevision regime, Period period, AtomicInteger numbers) {
        Map<Long, IndicatorRow> definitions = definitions(regime, period);
        Map<OrgLevel, AskedForm> forms = new EnumMap<>(OrgLevel.class);
        for (OrgLevel level : regime.levels()) {
            forms.put(level, form(regime, period, level, definitions, numbers));
        }
        return forms;
    }

    private Map<Long, IndicatorRow> definitions(RegimeRevision regime, Period period) {
        List<Long> ids = regime.sections().stream()
                .flatMap(section -> section.indicators().stream())
                .map(RegimeRevision.AskedIndicator::indicatorId)
                .distinct()
                .toList();
        return indicators.ofIds(ids, period.dataTo()).stream()
                .collect(Collectors.toMap(IndicatorRow::id, Function.identity()));
    }

    private static AskedForm form(
            RegimeRevision regime,
            Period period,
            OrgLevel level,
            Map<Long, IndicatorRow> definitions,
            AtomicInteger numbers) {
        Map<String, AskedCell> cells = new HashMap<>();
        regime.sectionsFor(level).forEach(section -> {
            Condition condition = section.condition() == null ? null : Condition.parse(section.condition());
            section.indicators().stream()
                    .filter(asked -> asked.levels().contains(level) && definitions.containsKey(asked.indicatorId()))
                    .forEach(asked -> cells.computeIfAbsent(
                            asked.code(),
                            code -> new AskedCell(
                                    cells.size(), definitions.get(asked.indicatorId()), asked.required(), condition)));
        });
        return new AskedForm(numbers.getAndIncrement(), regime, period, level, cells);
    }

    private Map<String, UnitOnDay> units(LocalDate day, Right onBehalf) {
        List<Long> above = currentUser.unitsWith(onBehalf);
        return sql
                .read(handle -> handle.createQuery("""
                                SELECT u.id, c.code, n.name, u.level,
                                       :everywhere OR u.id IN (SELECT descendant_id FROM org_unit_ancestry
                                                               WHERE ancestor_id IN (<above>)) AS below
                                FROM org_unit u
                                JOIN org_unit_code c ON c.unit_id = u.id AND :day BETWEEN c.valid_from AND c.valid_to
                                JOIN org_unit_name n ON n.unit_id = u.id AND :day BETWEEN n.valid_from AND n.valid_to""")
                        .bind("day", day)
                        .bind("everywhere", currentUser.mayEverywhere(onBehalf))
                        .bindList("above", above.isEmpty() ? List.of(-1L) : above)
                        .mapTo(Borne.class)
                        .list())
                .stream()
                .map(unit -> new UnitOnDay(
                        unit.id(),
                        unit.code(),
                        unit.name(),
                        unit.level(),
                        currentUser.mayAt(ReportRight.FILL, unit.id()),
                        unit.below()))
                .collect(Collectors.toMap(UnitOnDay::code, Function.identity()));
    }

    /** A row of the query. */
    record Borne(long id, String code, String name, OrgLevel level, boolean below) {}
}
