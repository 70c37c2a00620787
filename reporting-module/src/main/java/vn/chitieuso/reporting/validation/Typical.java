package vn.chitieuso.reporting.validation;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * What is usual among some numbers, told so that a few wild ones among them do not matter: their median and how far they
 * spread around it. The spread is the median absolute deviation (MAD), scaled by 1/0.6745 to what a standard deviation
 * would be; where more than half of the numbers are equal and it is therefore 0, the mean absolute deviation times 1.2533
 * (Iglewicz and Hoaglin, 1993). It is 0 only where all numbers are equal. Statistics, not figures, hence not exact.
 *
 * @param count of the numbers
 */
public record Typical(double median, double spread, int count) {

    private static final double NORMAL_PER_MEDIAN_DEVIATION = 1 / 0.6745;
    private static final double NORMAL_PER_MEAN_DEVIATION = 1.2533;
    private static final double PERCENT = 100;

    public static Typical of(double... numbers) {
        double median = median(numbers);
        double[] deviations =
                Arrays.stream(numbers).map(number -> Math.abs(number - median)).toArray();
        double medianDeviation = median(deviations);
        double spread = medianDeviation > 0
                ? medianDeviation * NORMAL_PER_MEDIAN_DEVIATION
                : DoubleStream.of(deviations).average().orElse(0) * NORMAL_PER_MEAN_DEVIATION;
        return new Typical(median, spread, numbers.length);
    }

    private static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * How many spreads a number lies above the median, below it where negative.
     *
     * @param least spread that chance alone brings about, so that equal numbers do not make the next one a wonder
     */
    public double score(double number, double least) {
        double distance = number - median;
        double measure = Math.max(spread, least);
        if (distance == 0) {
            return 0;
        }
        return measure == 0 ? Math.copySign(Double.POSITIVE_INFINITY, distance) : distance / measure;
    }

    /** How far a number lies from the median in per cent of it; endless where the median is 0. */
    public double percentFrom(double number) {
        double distance = Math.abs(number - median);
        return distance == 0 ? 0 : distance * PERCENT / Math.abs(median);
    }
}
