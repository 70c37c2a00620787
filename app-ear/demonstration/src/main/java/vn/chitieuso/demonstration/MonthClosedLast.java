package vn.chitieuso.demonstration;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.reporting.report.ReportPatch.Cell;
import vn.chitieuso.reporting.report.ReportState;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The month whose data closed last, with units at every stage, and the month before, all of it accepted, so that every
 * figure has one to be compared with.
 */
@ApplicationScoped
class MonthClosedLast {

    private static final String TEXT =
            "Số liệu minh họa. Trong kỳ, đơn vị duy trì xử lý văn bản, hồ sơ trên môi trường mạng.";
    private static final String FEW_FILES =
            "Số liệu minh họa: ít hồ sơ nên tỷ lệ tăng, giảm giữa các tháng lớn; đã rà soát từng hồ sơ quá hạn.";
    private static final String FILES = "TTHC-01";
    private static final String FILES_ONLINE = "TTHC-04";
    private static final List<String> ALWAYS_DRAFTS = List.of("14797", "14755", "STTTT", "SKHCN");
    /** What the played reports bring. */
    static final Set<String> PLAYED = Set.of(
            "VB-03",
            "VB-04",
            "VB-06a",
            FILES,
            FILES_ONLINE,
            "DVC-09a",
            "TTHC-02",
            "TTHC-03",
            "PAKN-01a",
            "PAKN-01b",
            "KTS-04");

    private static final int HOURS_LATE_MAX = 40;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits units;

    @Inject
    private Clock clock;

    PeriodCode period() {
        return calendar.lastClosed("ND09", PeriodType.MONTH, LocalDate.now(clock));
    }

    List<PlayedReport> monthBefore() {
        Period period = calendar.period("ND09", period().previous());
        return reporting(period).stream()
                .map(unit -> report(unit, period, ReportState.ACCEPTED))
                .toList();
    }

    List<PlayedReport> month() {
        Period period = calendar.period("ND09", period());
        List<PlayedReport> reports = new ArrayList<>();
        for (UnitRow unit : reporting(period)) {
            ReportState reached = reaches(unit);
            if (reached != null) {
                reports.add(report(unit, period, reached));
            }
        }
        return reports;
    }

    private List<UnitRow> reporting(Period period) {
        return units.list(period.dataTo(), null, null, null).stream()
                .filter(unit -> unit.level() != OrgLevel.PROVINCE)
                .toList();
    }

    /** @return null for a unit that has not begun */
    private static ReportState reaches(UnitRow unit) {
        if (ALWAYS_DRAFTS.contains(unit.code())) {
            return ReportState.DRAFT;
        }
        return switch ((int) Chance.of("stage" + unit.code(), 15)) {
            case 0, 1, 2, 3, 4 -> ReportState.ACCEPTED;
            case 5, 6 -> ReportState.SUBMITTED;
            case 7 -> ReportState.UNDER_VERIFICATION;
            case 8 -> ReportState.AWAITING_APPROVAL;
            case 9 -> ReportState.RETURNED;
            case 10, 11, 12 -> ReportState.DRAFT;
            default -> null;
        };
    }

    /** Whether the unit's report of the month closed last counts in sums. */
    static boolean isSent(UnitRow unit) {
        ReportState reached = unit.level() == OrgLevel.PROVINCE ? null : reaches(unit);
        return reached != null && reached.isSent();
    }

    /** How many files the unit says were handed in online. */
    static BigDecimal filesOnline(UnitRow unit, Period period) {
        return cells(unit, period).stream()
                .filter(cell -> cell.indicator().equals(FILES_ONLINE))
                .map(Cell::value)
                .findFirst()
                .orElseThrow();
    }

    private PlayedReport report(UnitRow unit, Period period, ReportState reached) {
        String purpose = period.code() + unit.code();
        Deadline deadline = calendar.deadline(DemonstrationRegimes.MONTHLY, period, unit.id(), unit.level());
        boolean late = Chance.of("late" + purpose, 9) == 0;
        LocalDateTime begun = period.dataTo().plusDays(1).atTime(8, 0).plusMinutes(Chance.of("begun" + purpose, 500));
        LocalDateTime sent = late
                ? deadline.due().plusHours(2 + Chance.of("sent" + purpose, HOURS_LATE_MAX))
                : deadline.due().minusMinutes(5 + Chance.of("sent" + purpose, 1_300));
        List<Cell> cells = cells(unit, period);
        boolean half = reached == ReportState.DRAFT;
        return new PlayedReport(
                DemonstrationRegimes.MONTHLY,
                period.code().toString(),
                unit.code(),
                half ? cells.subList(0, 2 + (int) Chance.of("cells" + purpose, 4)) : cells,
                half ? Map.of() : Map.of(DemonstrationRegimes.RESULTS, TEXT),
                true,
                reached,
                begun,
                sent);
    }

    private static List<Cell> cells(UnitRow unit, Period period) {
        long size = switch (unit.level()) {
            case DEPARTMENT -> 3_000 + Chance.of("size" + unit.code(), 3_000);
            case DISTRICT -> 1_800 + Chance.of("size" + unit.code(), 900);
            default -> 500 + Chance.of("size" + unit.code(), 900);
        };
        long incoming = vary(size, "in", unit, period);
        long outgoing = vary(size * 2 / 5, "out", unit, period);
        long received = vary(size / 3, "files", unit, period);
        long online = received * (70 + Chance.of("online" + unit.code() + period.code(), 25)) / 100;
        long overdue = received * Chance.of("overdue" + unit.code() + period.code(), 3) / 100;
        long petitions = vary(20 + Chance.of("petitions" + unit.code(), 40), "petitions", unit, period);
        List<Cell> cells = new ArrayList<>(List.of(
                cell("VB-03", incoming),
                cell("VB-04", outgoing),
                cell("VB-06a", outgoing - Chance.of("unsigned" + unit.code() + period.code(), 3)),
                cell(FILES, received),
                cell(FILES_ONLINE, online),
                cell("DVC-09a", online - Math.min(online, Chance.of("paper" + unit.code(), 9))),
                cell("TTHC-02", received - overdue),
                cell("TTHC-03", overdue, FEW_FILES),
                cell("PAKN-01b", petitions),
                cell("PAKN-01a", petitions - Chance.of("unanswered" + unit.code() + period.code(), 4))));
        if (unit.level() == OrgLevel.DISTRICT || unit.level() == OrgLevel.COMMUNE) {
            cells.add(cell("KTS-04", 30 + Chance.of("sellers" + unit.code(), 120)));
        }
        return cells;
    }

    /** Up to fifteen per cent more or less. */
    private static long vary(long base, String purpose, UnitRow unit, Period period) {
        return base * (85 + Chance.of(purpose + unit.code() + period.code(), 31)) / 100;
    }

    /** A count so small that it jumps from month to month is explained, as a unit would have to. */
    private static Cell cell(String indicator, long value, String note) {
        return new Cell("/values/" + indicator, indicator, true, BigDecimal.valueOf(value), null, note, null, null);
    }

    private static Cell cell(String indicator, long value) {
        return Cell.of(indicator, BigDecimal.valueOf(value));
    }
}
