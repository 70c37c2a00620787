package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Points in whole millionths, so that a tie is a tie and a thousand orders take no time. What could not be given counts
 * nothing.
 */
final class PointGrid {

    private static final int DECIMALS = 6;

    private final long[][] points;
    private final int[][] keys;

    private PointGrid(long[][] points, int[][] keys) {
        this.points = points;
        this.keys = keys;
    }

    static PointGrid of(ScoreTable table, TieRule rule) {
        return new PointGrid(
                table.units().stream().map(unit -> row(unit.points())).toArray(long[][]::new),
                rule.order().stream().map(table::named).toArray(int[][]::new));
    }

    static long[] row(List<BigDecimal> points) {
        return points.stream()
                .mapToLong(given -> given == null ? 0 : whole(given))
                .toArray();
    }

    static long whole(BigDecimal points) {
        return points.setScale(DECIMALS, RoundingMode.HALF_UP)
                .movePointRight(DECIMALS)
                .longValueExact();
    }

    /** The same grid with other points in some rows. */
    PointGrid with(long[][] rows) {
        return new PointGrid(rows, keys);
    }

    long[][] rows() {
        return points;
    }

    /**
     * The place of each unit when each criterion weighs so many percent of its own maximum. That all points are then scaled
     * to the old maximum moves nobody, for they are scaled alike.
     */
    int[] places(int[] percents) {
        long[][] strengths = strengths(percents);
        Comparator<long[]> strongestFirst = (one, other) -> Arrays.compare(other, one);
        int[] order = IntStream.range(0, strengths.length)
                .boxed()
                .sorted((one, other) -> strongestFirst.compare(strengths[one], strengths[other]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            boolean equal = i > 0 && Arrays.equals(strengths[order[i]], strengths[order[i - 1]]);
            places[order[i]] = equal ? places[order[i - 1]] : i + 1;
        }
        return places;
    }

    int[] places() {
        return places(even());
    }

    /** The place of one unit among some, without ordering them. */
    int place(int unit, IntPredicate among) {
        long[][] strengths = strengths(even());
        return 1
                + (int) IntStream.range(0, strengths.length)
                        .filter(among)
                        .filter(other -> Arrays.compare(strengths[other], strengths[unit]) > 0)
                        .count();
    }

    private int[] even() {
        int[] percents = new int[points.length == 0 ? 0 : points[0].length];
        Arrays.fill(percents, 1);
        return percents;
    }

    /** The total first, then what breaks a tie. */
    private long[][] strengths(int[] percents) {
        int[] all = IntStream.range(0, percents.length).toArray();
        long[][] strengths = new long[points.length][];
        for (int unit = 0; unit < points.length; unit++) {
            strengths[unit] = new long[1 + keys.length];
            strengths[unit][0] = sum(points[unit], all, percents);
            for (int key = 0; key < keys.length; key++) {
                strengths[unit][key + 1] = sum(points[unit], keys[key], percents);
            }
        }
        return strengths;
    }

    private static long sum(long[] row, int[] positions, int[] percents) {
        long sum = 0;
        for (int position : positions) {
            sum += row[position] * percents[position];
        }
        return sum;
    }
}
