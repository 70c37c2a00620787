package vn.chitieuso.reporting.completeness.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.completeness.BoardCell;
import vn.chitieuso.reporting.completeness.DisciplineYear;
import vn.chitieuso.reporting.completeness.Standing;

/** A unit's discipline in a year: BCN-01 and BCN-02 with their inputs, in all and month by month. */
public record DisciplineBody(
        String unit, String unitName, int year, boolean below, Figures figures, List<Month> months) {

    static DisciplineBody of(DisciplineYear year) {
        return new DisciplineBody(
                year.unitCode(),
                year.unitName(),
                year.year(),
                year.below(),
                Figures.of(year.total()),
                year.months().stream()
                        .map(month -> Month.of(month, year.below()))
                        .toList());
    }

    /**
     * The indicators by what they count; percentages are null where nothing is divided.
     *
     * @param due BCN-01b
     * @param onTime BCN-01a
     * @param onTimePercent BCN-01
     * @param submitted BCN-02b
     * @param returned BCN-02a
     * @param returnedPercent BCN-02
     */
    public record Figures(
            long due, long onTime, String onTimePercent, long submitted, long returned, String returnedPercent) {

        static Figures of(DisciplineYear.Counts counts) {
            return new Figures(
                    counts.due(),
                    counts.onTime(),
                    Decimals.exchange(counts.onTimePercent()),
                    counts.submitted(),
                    counts.returned(),
                    Decimals.exchange(counts.returnedPercent()));
        }
    }

    /** @param reports which made it so; none are listed where everything below the unit counts */
    public record Month(String period, LocalDate dataFrom, LocalDate dataTo, Figures figures, List<Counted> reports) {

        static Month of(DisciplineYear.Month month, boolean below) {
            return new Month(
                    month.period().code().toString(),
                    month.period().dataFrom(),
                    month.period().dataTo(),
                    Figures.of(month.counts()),
                    below
                            ? List.of()
                            : month.reports().stream().map(Counted::of).toList());
        }
    }

    /** A report that counts. */
    public record Counted(
            String regime,
            String period,
            String unit,
            Standing standing,
            OffsetDateTime due,
            OffsetDateTime firstSubmittedAt,
            boolean late,
            boolean returnedBefore) {

        static Counted of(BoardCell cell) {
            return new Counted(
                    cell.regime(),
                    cell.period(),
                    cell.unitCode(),
                    cell.standing(),
                    Deadline.inVietnam(cell.due()),
                    Deadline.inVietnam(cell.firstSentAt()),
                    cell.isLate(),
                    cell.sentBack());
        }
    }
}
