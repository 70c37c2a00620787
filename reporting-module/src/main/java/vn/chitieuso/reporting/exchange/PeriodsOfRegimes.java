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
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodLock;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;
import vn.chitieuso.reporting.report.ReportRight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads what rows of a period are checked by: a handful of queries per regime and period, none per row. */
@ApplicationScoped
class PeriodsOfRegimes {

    @Inject
    private Regimes regimes;

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
     * @param numbers counts forms
     */
    List<PeriodOfRegime> of(String regime, PeriodCode code, AtomicInteger numbers) {
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
                        units.computeIfAbsent(period.dataTo(), this::units),
                        forms(inForce, period, numbers),
                        obstacle(inForce, period).orElse(null)));
            }
        }
        return found;
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
        List<Long> ids = regime.sections().stream()
                .flatMap(section -> section.indicators().stream())
                .map(RegimeRevision.AskedIndicator::indicatorId)
                .distinct()
                .toList();
        Map<Long, IndicatorRow> definitions = indicators.ofIds(ids, period.dataTo()).stream()
                .collect(Collectors.toMap(IndicatorRow::id, Function.identity()));
        Map<OrgLevel, AskedForm> forms = new EnumMap<>(OrgLevel.class);
        for (OrgLevel level : regime.levels()) {
            Map<String, AskedCell> cells = new HashMap<>();
            regime.indicatorsFor(level)
                    .filter(asked -> definitions.containsKey(asked.indicatorId()))
                    .forEach(asked -> cells.computeIfAbsent(
                            asked.code(),
                            indicator -> new AskedCell(cells.size(), definitions.get(asked.indicatorId()))));
            forms.put(level, new AskedForm(numbers.getAndIncrement(), regime, period, cells));
        }
        return forms;
    }

    private Map<String, UnitOnDay> units(LocalDate day) {
        List<Long> above = currentUser.unitsWith(ExchangeRight.SEND_ON_BEHALF);
        return sql
                .read(handle -> handle.createQuery("""
                                SELECT u.id, c.code, n.name, u.level,
                                       :everywhere OR u.id IN (SELECT descendant_id FROM org_unit_ancestry
                                                               WHERE ancestor_id IN (<above>)) AS below
                                FROM org_unit u
                                JOIN org_unit_code c ON c.unit_id = u.id AND :day BETWEEN c.valid_from AND c.valid_to
                                JOIN org_unit_name n ON n.unit_id = u.id AND :day BETWEEN n.valid_from AND n.valid_to""")
                        .bind("day", day)
                        .bind("everywhere", currentUser.mayEverywhere(ExchangeRight.SEND_ON_BEHALF))
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
