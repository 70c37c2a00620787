package vn.chitieuso.reporting.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;
import vn.chitieuso.reporting.regime.Respondents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Lists of reports: of the units somebody reaches, and what somebody has to do. */
@ApplicationScoped
@Transactional
public class ReportLists {

    private static final int ROWS_MAX = 100_000;

    @Inject
    private Sql sql;

    @Inject
    private Regimes regimes;

    @Inject
    private Respondents respondents;

    @Inject
    private OrgUnits units;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    /** Reports begun, of every unit whose state the reader may see; every criterion may be null. */
    public List<ReportRow> search(String regime, String period, Long unit, ReportState state) {
        List<Long> reached = currentUser.unitsWith(ReportRight.SEE_STATE);
        boolean everywhere = currentUser.mayEverywhere(ReportRight.SEE_STATE);
        return sql.read(handle -> handle.createQuery("""
                        SELECT g.code AS regime, p.code AS period, p.id AS period_id, r.unit_id, c.code AS unit, r.unit_name,
                               u.level, r.state, r.first_submitted_at, r.submitted_at, r.version, r.return_reason
                        FROM report r
                        JOIN reporting_regime g ON g.id = r.regime_id
                        JOIN period p ON p.id = r.period_id
                        JOIN org_unit u ON u.id = r.unit_id
                        JOIN org_unit_code c ON c.unit_id = u.id AND p.data_to BETWEEN c.valid_from AND c.valid_to
                        WHERE (CAST(:regime AS varchar) IS NULL OR g.code = :regime)
                          AND (CAST(:period AS varchar) IS NULL OR p.code = :period)
                          AND (CAST(:unit AS bigint) IS NULL OR r.unit_id = :unit)
                          AND (CAST(:state AS varchar) IS NULL OR r.state = :state)
                          AND (:everywhere OR r.unit_id IN (<own>)
                               OR EXISTS (SELECT 1 FROM org_unit_ancestry a
                                          WHERE a.descendant_id = r.unit_id AND a.ancestor_id IN (<reached>)))
                        ORDER BY p.data_to DESC, g.code, u.level, r.unit_name COLLATE "vi-VN-x-icu"
                        LIMIT :limit""")
                .bind("regime", regime)
                .bind("period", period)
                .bind("unit", unit)
                .bind("state", state == null ? null : state.name())
                .bind("everywhere", everywhere)
                .bindList("own", atLeastOne(ownUnits()))
                .bindList("reached", atLeastOne(reached))
                .bind("limit", ROWS_MAX)
                .mapTo(ReportRow.class)
                .list());
    }

    /** What waits for the reader: reports of their own unit to fill or approve, by deadline. */
    public List<WorkItem> ownWork() {
        LocalDate today = LocalDate.now(clock);
        List<WorkItem> items = new ArrayList<>();
        for (long id : ownUnits()) {
            OrgUnit unit = units.get(id);
            for (RegimeRevision regime : regimes.inForce(today)) {
                if (regime.levels().contains(unit.getLevel())) {
                    items.addAll(work(regime, unit, today));
                }
            }
        }
        items.sort(Comparator.comparing((WorkItem item) -> item.isDone())
                .thenComparing(item -> item.deadline().inForce()));
        return items;
    }

    private List<WorkItem> work(RegimeRevision regime, OrgUnit unit, LocalDate today) {
        PeriodCode closed = calendar.lastClosed(regime.schemeCode(), regime.periodType(), today);
        List<WorkItem> items = new ArrayList<>();
        Map<String, ReportRow> begun = new HashMap<>();
        search(regime.code(), null, unit.getId(), null).forEach(row -> begun.put(row.period(), row));
        for (PeriodCode code : List.of(closed.next(), closed, closed.previous())) {
            Period period = calendar.period(regime.schemeCode(), code);
            ReportRow row = begun.remove(code.toString());
            boolean asked = unit.getValidity().contains(period.dataTo())
                    && regime.isFor(code)
                    && respondents.asks(regime, unit, period.dataTo());
            boolean past = code.equals(closed.previous());
            if (asked && (row != null || !past)) {
                items.add(item(regime, period, unit, row));
            }
        }
        begun.values().stream()
                .filter(row -> !row.state().isSent())
                .forEach(row -> items.add(
                        item(regime, calendar.period(regime.schemeCode(), PeriodCode.parse(row.period())), unit, row)));
        return items;
    }

    private WorkItem item(RegimeRevision regime, Period period, OrgUnit unit, ReportRow row) {
        Deadline deadline = calendar.deadline(regime.code(), period, unit.getId(), unit.getLevel());
        LocalDate today = LocalDate.now(clock);
        int left = calendar.workingCalendar(today)
                .workingDaysBetween(today, deadline.inForce().toLocalDate());
        boolean late = row != null && row.firstSubmittedAt() != null
                ? deadline.isMissedAt(
                        row.firstSubmittedAt().atZoneSameInstant(Zone.VIETNAM).toLocalDateTime())
                : deadline.isMissedAt(LocalDateTime.ofInstant(clock.instant(), Zone.VIETNAM));
        return new WorkItem(
                regime,
                period,
                unit.codeOn(period.dataTo()),
                unit.nameOn(period.dataTo()),
                row == null ? null : row.state(),
                row == null ? null : row.returnReason(),
                deadline,
                left,
                late,
                calendar.lock(regime.code(), period).isPresent());
    }

    private List<Long> ownUnits() {
        List<Long> own = new ArrayList<>(currentUser.unitsAs(Role.REPORTER));
        currentUser.unitsAs(Role.UNIT_HEAD).stream()
                .filter(id -> !own.contains(id))
                .forEach(own::add);
        return own;
    }

    private static List<Long> atLeastOne(List<Long> ids) {
        return ids.isEmpty() ? List.of(-1L) : ids;
    }
}
