package vn.chitieuso.reporting.report.rest;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;
import vn.chitieuso.reporting.report.ReportLists;
import vn.chitieuso.reporting.report.ReportRow;
import vn.chitieuso.reporting.report.ReportState;

/** Lists of reports with their deadlines; each regime, period and level is asked for its deadline once. */
@RequestScoped
class ReportLines {

    @Inject
    private ReportLists lists;

    @Inject
    private Regimes regimes;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits units;

    @Inject
    private Clock clock;

    private final Map<String, Period> periods = new HashMap<>();

    List<ReportLine> search(String regime, String period, String unit, ReportState state) {
        if (regime != null) {
            regimes.get(regime, LocalDateTime.now(clock).toLocalDate());
        }
        PeriodCode code = period == null || period.isBlank() ? null : PeriodCode.parse(period);
        Long unitId = unit == null || unit.isBlank() ? null : unitId(unit, code);
        return lists.search(regime, code == null ? null : code.toString(), unitId, state).stream()
                .map(this::line)
                .toList();
    }

    private Long unitId(String unit, PeriodCode code) {
        LocalDateTime now = LocalDateTime.now(clock);
        var day = code == null ? now.toLocalDate() : calendar.period("ND09", code).dataTo();
        return units.getRow(unit, day).id();
    }

    private ReportLine line(ReportRow row) {
        RegimeRevision regime = regimes.get(row.regime(), LocalDateTime.now(clock).toLocalDate());
        Period period = periods.computeIfAbsent(
                regime.schemeCode() + row.period(), key -> calendar.period(regime.schemeCode(), PeriodCode.parse(row.period())));
        Deadline deadline = calendar.deadline(row.regime(), period, row.unitId(), row.level());
        LocalDateTime counted = row.firstSubmittedAt() == null
                ? LocalDateTime.ofInstant(clock.instant(), Zone.VIETNAM)
                : row.firstSubmittedAt().atZoneSameInstant(Zone.VIETNAM).toLocalDateTime();
        return new ReportLine(
                row.regime(),
                row.period(),
                row.unit(),
                row.unitName(),
                row.state(),
                Deadline.inVietnam(deadline.inForce()),
                row.submittedAt(),
                deadline.isMissedAt(counted),
                row.version());
    }
}
