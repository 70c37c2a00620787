package vn.chitieuso.reporting.completeness;

import java.math.BigDecimal;
import java.util.List;
import vn.chitieuso.admin.calendar.Period;

/**
 * A unit's discipline in a year, month by month: the inputs of BCN-01 and BCN-02 and the reports they follow from.
 *
 * @param unitCode as of the last month in which the unit lived
 * @param below whether the reports of everything below the unit count, too
 */
public record DisciplineYear(
        String unitCode, String unitName, long unitId, int year, boolean below, List<Month> months) {

    public Counts total() {
        return Counts.of(
                months.stream().flatMap(month -> month.reports().stream()).toList());
    }

    /** A month with the reports whose data closed in its window. */
    public record Month(Period period, Counts counts, List<BoardCell> reports) {}

    /**
     * @param due reports that were due or sent already (BCN-01b)
     * @param onTime of them those first sent in time (BCN-01a)
     * @param submitted reports that were ever sent (BCN-02b)
     * @param returned of them those sent back at least once (BCN-02a)
     */
    public record Counts(long due, long onTime, long submitted, long returned) {

        static Counts of(List<BoardCell> reports) {
            long submitted = reports.stream().filter(BoardCell::isSubmitted).count();
            long missing = reports.stream()
                    .filter(report -> report.standing() == Standing.MISSING)
                    .count();
            long late = reports.stream().filter(BoardCell::isLate).count();
            long returned = reports.stream()
                    .filter(report -> report.isSubmitted() && report.sentBack())
                    .count();
            return new Counts(submitted + missing, submitted - late, submitted, returned);
        }

        /** BCN-01; null where nothing was due yet. */
        public BigDecimal onTimePercent() {
            return Tally.percent(onTime, due);
        }

        /** BCN-02; null where nothing was sent. */
        public BigDecimal returnedPercent() {
            return Tally.percent(returned, submitted);
        }
    }
}
