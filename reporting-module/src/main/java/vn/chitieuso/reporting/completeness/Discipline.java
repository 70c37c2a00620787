package vn.chitieuso.reporting.completeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.report.ReportRight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * How punctually and how well a unit reports: BCN-01, the share of reports sent in time, and BCN-02, the share sent back for
 * correction, of all regimes together. Computed on the reports as they stand, never typed. A report counts in the month in
 * whose window its data close, whatever its own period's length, and once it is due or sent.
 */
@ApplicationScoped
@Transactional
public class Discipline {

    @Inject
    private Completeness completeness;

    @Inject
    private Askings askings;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits units;

    @Inject
    private CurrentUser currentUser;

    /**
     * @param code of the unit as of the last month of the year in which somebody bore it
     * @param below whether everything below the unit counts, too; always for the province, which reports nothing itself
     */
    public DisciplineYear of(String code, int year, boolean below) {
        List<Period> months = calendar.periods(ReportingCalendar.STANDARD_SCHEME, year, PeriodType.MONTH);
        OrgUnit unit = unit(code, months);
        currentUser.requireAt(ReportRight.SEE_STATE, unit);
        boolean whole = below || unit.getLevel() == OrgLevel.PROVINCE;
        List<Dated> reports = askings.all().stream()
                .flatMap(regime -> reports(regime, unit, months, whole))
                .toList();
        LocalDate day = lastDay(unit, months);
        return new DisciplineYear(
                unit.codeOn(day),
                unit.nameOn(day),
                unit.getId(),
                year,
                whole,
                months.stream().map(month -> month(month, reports)).toList());
    }

    private OrgUnit unit(String code, List<Period> months) {
        List<Period> latestFirst = new ArrayList<>(months);
        Collections.reverse(latestFirst);
        return latestFirst.stream()
                .map(month -> units.find(code, month.dataTo()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> units.get(code, latestFirst.get(0).dataTo()));
    }

    private static LocalDate lastDay(OrgUnit unit, List<Period> months) {
        return months.stream()
                .map(Period::dataTo)
                .filter(unit.getValidity()::contains)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** A regime whose data close with the calendar's month ends the year in the next one's January. */
    private Stream<Dated> reports(RegimeRevision regime, OrgUnit unit, List<Period> months, boolean below) {
        LocalDate first = months.get(0).dataFrom();
        LocalDate last = months.get(months.size() - 1).dataTo();
        int year = months.get(0).code().year();
        List<PeriodCode> periods = Stream.of(year - 1, year)
                .filter(each -> each >= PeriodCode.YEAR_MIN)
                .flatMap(each -> askings.ofYear(regime, each).stream())
                .filter(code ->
                        isWithin(calendar.period(regime.schemeCode(), code).dataTo(), first, last))
                .toList();
        if (periods.isEmpty()) {
            return Stream.empty();
        }
        Board board = completeness.board(BoardQuestion.of(regime.code(), periods), unit);
        return board.rows().stream()
                .filter(row -> below || row.unit().id() == unit.getId())
                .flatMap(row -> dated(board, row));
    }

    private static Stream<Dated> dated(Board board, BoardRow row) {
        List<Dated> dated = new ArrayList<>();
        for (int i = 0; i < board.columns().size(); i++) {
            BoardCell cell = row.cells().get(i);
            dated.add(
                    cell == null
                            ? null
                            : new Dated(board.columns().get(i).period().dataTo(), cell));
        }
        return dated.stream().filter(Objects::nonNull);
    }

    private static DisciplineYear.Month month(Period month, List<Dated> reports) {
        List<BoardCell> own = reports.stream()
                .filter(report -> isWithin(report.day(), month.dataFrom(), month.dataTo()))
                .map(Dated::report)
                .toList();
        return new DisciplineYear.Month(month, DisciplineYear.Counts.of(own), own);
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** A report with the day on which its data closed. */
    private record Dated(LocalDate day, BoardCell report) {}
}
