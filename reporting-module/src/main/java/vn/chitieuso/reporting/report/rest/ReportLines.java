package vn.chitieuso.reporting.report.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.admin.calendar.Deadlines;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;
import vn.chitieuso.reporting.report.ReportLists;
import vn.chitieuso.reporting.report.ReportRow;
import vn.chitieuso.reporting.report.ReportState;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

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

    private final Map<String, Deadlines> deadlines = new HashMap<>();

    List<ReportLine> search(String regime, String period, String unit, ReportState state) {
        if (regime != null) {
            regimes.get(regime, LocalDate.now(clock));
        }
        PeriodCode code = period == null || period.isBlank() ? null : PeriodCode.parse(period);
        Long unitId = unit == null || unit.isBlank() ? null : unitId(unit, code);
        return lists.search(regime, code == null ? null : code.toString(), unitId, state).stream()
                .map(this::line)
                .toList();
    }

    private Long unitId(String unit, PeriodCode code) {
        LocalDate day = code == null
                ? LocalDate.now(clock)
                : calendar.period(ReportingCalendar.STANDARD_SCHEME, code).dataTo();
        return units.getRow(unit, day).id();
    }

    private ReportLine line(ReportRow row) {
        Deadline deadline = deadlines
                .computeIfAbsent(row.regime() + " " + row.period(), key -> deadlines(row))
                .of(row.unitId(), row.level());
        OffsetDateTime counted =
                row.firstSubmittedAt() == null ? OffsetDateTime.now(clock) : Zone.inVietnam(row.firstSubmittedAt());
        return new ReportLine(
                row.regime(),
                row.period(),
                row.unit(),
                row.unitName(),
                row.state(),
                Deadline.inVietnam(deadline.inForce()),
                Zone.inVietnam(row.submittedAt()),
                deadline.isMissedAt(counted.toLocalDateTime()),
                row.version());
    }

    private Deadlines deadlines(ReportRow row) {
        RegimeRevision regime = regimes.get(row.regime(), LocalDate.now(clock));
        return calendar.deadlines(row.regime(), calendar.period(regime.schemeCode(), PeriodCode.parse(row.period())));
    }
}
