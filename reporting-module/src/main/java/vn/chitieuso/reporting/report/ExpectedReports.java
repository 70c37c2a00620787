package vn.chitieuso.reporting.report;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.admin.calendar.Deadlines;
import vn.chitieuso.admin.calendar.DuePeriods;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.calendar.ReportingSubject;
import vn.chitieuso.admin.calendar.ReportingSubjects;
import vn.chitieuso.admin.notification.DueReport;
import vn.chitieuso.admin.notification.DueReports;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;
import vn.chitieuso.reporting.regime.Respondents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Every report the regimes ask for, begun or not: of each unit of a regime's levels that is alive when the data of the
 * period close. A period costs the same few queries, however many units report.
 */
@ApplicationScoped
@Transactional
class ExpectedReports implements DueReports {

    @Inject
    private Instance<ReportingSubjects> subjects;

    @Inject
    private Regimes regimes;

    @Inject
    private Respondents respondents;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private DuePeriods duePeriods;

    @Inject
    private Sql sql;

    /** {@inheritDoc} Both moments belong to the window; names are in Vietnamese, as they are kept for other readers. */
    @Override
    public List<DueReport> between(LocalDateTime from, LocalDateTime to, Collection<Long> units) {
        List<DueReport> due = new ArrayList<>();
        if (units != null && units.isEmpty()) {
            return due;
        }
        for (ReportingSubjects source : subjects) {
            for (ReportingSubject subject : source.subjects()) {
                for (Period period : duePeriods.between(subject, from, to)) {
                    regimes.find(subject.code(), period.dataTo())
                            .ifPresent(regime -> due.addAll(due(regime, period, from, to, units)));
                }
            }
        }
        return due;
    }

    private List<DueReport> due(
            RegimeRevision regime, Period period, LocalDateTime from, LocalDateTime to, Collection<Long> units) {
        Deadlines deadlines = calendar.deadlines(regime.code(), period);
        List<OrgLevel> ruled = regime.levels().stream()
                .filter(level -> deadlines.ofLevel(level).isPresent())
                .toList();
        List<DueReport> due = new ArrayList<>();
        if (!regime.isFor(period.code()) || !regime.isInForce(period.dataTo()) || ruled.isEmpty()) {
            return due;
        }
        boolean locked = calendar.lock(regime.code(), period).isPresent();
        Optional<Set<Long>> members = respondents.members(regime, period.dataTo());
        for (Expected expected : expected(regime, period, ruled, units)) {
            if (members.isPresent() && !members.get().contains(expected.unitId())) {
                continue;
            }
            Deadline deadline = deadlines.of(expected.unitId(), expected.level());
            if (!deadline.inForce().isBefore(from) && !deadline.inForce().isAfter(to)) {
                due.add(expected.due(regime, period, deadline.inForce(), locked));
            }
        }
        return due;
    }

    private List<Expected> expected(
            RegimeRevision regime, Period period, List<OrgLevel> levels, Collection<Long> units) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT u.id AS unit_id, u.level, c.code, n.name, r.state
                        FROM org_unit u
                        JOIN org_unit_code c ON c.unit_id = u.id AND :day BETWEEN c.valid_from AND c.valid_to
                        JOIN org_unit_name n ON n.unit_id = u.id AND :day BETWEEN n.valid_from AND n.valid_to
                        LEFT JOIN report r
                          ON r.unit_id = u.id AND r.regime_id = :regime AND r.period_id = :period
                        WHERE u.level IN (<levels>) AND (:everyUnit OR u.id IN (<units>))
                        ORDER BY u.id""")
                .bind("day", period.dataTo())
                .bind("regime", regime.regimeId())
                .bind("period", period.id())
                .bindList("levels", levels.stream().map(OrgLevel::name).toList())
                .bind("everyUnit", units == null)
                .bindList("units", units == null ? List.of(-1L) : List.copyOf(units))
                .mapTo(Expected.class)
                .list());
    }

    /** @param state null while the unit has not begun */
    record Expected(long unitId, OrgLevel level, String code, String name, ReportState state) {

        DueReport due(RegimeRevision regime, Period period, LocalDateTime due, boolean locked) {
            return new DueReport(
                    regime.code(),
                    regime.name(),
                    period.code().toString(),
                    period.name(Language.VIETNAMESE),
                    unitId,
                    code,
                    name,
                    due,
                    locked || state != null && state.isSent(),
                    PageLink.to(regime.code(), period.code().toString(), code, state));
        }
    }
}
