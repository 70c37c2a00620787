package vn.chitieuso.reporting.completeness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What reports come to: each one expected was submitted, is in hand, or is missing. Those submitted were on time or late by
 * their first sending, whatever became of them since; accepted and returned tell where some of them stand now.
 *
 * @param inHand never sent and not due yet, begun or not
 * @param missing never sent although due
 * @param returned with the unit again after it was sent
 */
public record Tally(
        long expected,
        long submitted,
        long onTime,
        long late,
        long accepted,
        long returned,
        long inHand,
        long missing) {

    /** Of nothing. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 1;

    static Tally of(Stream<BoardCell> reports) {
        List<BoardCell> cells = reports.toList();
        long submitted = count(cells, BoardCell::isSubmitted);
        long late = count(cells, BoardCell::isLate);
        long missing = count(cells, cell -> cell.standing() == Standing.MISSING);
        return new Tally(
                cells.size(),
                submitted,
                submitted - late,
                late,
                count(cells, cell -> cell.standing().isAccepted()),
                count(cells, cell -> cell.standing() == Standing.RETURNED),
                cells.size() - submitted - missing,
                missing);
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(
                expected + other.expected,
                submitted + other.submitted,
                onTime + other.onTime,
                late + other.late,
                accepted + other.accepted,
                returned + other.returned,
                inHand + other.inHand,
                missing + other.missing);
    }

    private static long count(List<BoardCell> cells, Predicate<BoardCell> wanted) {
        return cells.stream().filter(wanted).count();
    }

    /** Of what was sent or should have been, the share sent in time, in percent; null where nothing was due yet. */
    public BigDecimal onTimePercent() {
        return percent(onTime, submitted + missing);
    }

    static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
