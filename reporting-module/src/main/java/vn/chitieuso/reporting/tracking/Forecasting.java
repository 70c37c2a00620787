package vn.chitieuso.reporting.tracking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Foresees the year's end.
 *
 * <p>A flow: the mean of the year's periods goes on. Of k periods with mean m and standard deviation s, n more come: their sum
 * is n·m ± t·s·√(n + n²/k), with Student's t of k − 1 degrees of freedom.
 *
 * <p>A stock or a ratio: the least-squares line through the last figures is drawn on to the year's last period x, ± t·s·√(1 +
 * 1/k + (x − x̄)²/Σ(xᵢ − x̄)²), with k − 2 degrees of freedom.
 *
 * <p>Both take the periods for independent and alike, which seasons and campaigns are not: hence an interval, and hence a
 * forecast never decides where a target stands. Statistics, not figures, hence not exact.
 */
final class Forecasting {

    static final int POINTS_MIN = 3;
    static final int POINTS_MAX = 12;
    private static final int PLACES = 6;

    private final double share;
    private final Bounds bounds;

    /**
     * @param share of the distribution below the interval's upper end
     * @param bounds between which the truth can lie
     */
    Forecasting(double share, Bounds bounds) {
        this.share = share;
        this.bounds = bounds;
    }

    /** Null where there is no end. */
    record Bounds(BigDecimal minimum, BigDecimal maximum) {}

    /** A figure and the place of its period among all. */
    record Place(int x, BigDecimal value) {}

    /**
     * @param before what earlier years of a cumulative path reached; zero where the year stands alone
     * @param year the figures of the year's periods
     * @param left periods to come
     */
    Forecast ofFlow(BigDecimal before, List<BigDecimal> year, int left) {
        int k = year.size();
        if (k < POINTS_MIN) {
            return Forecast.none(Forecast.Method.TOO_FEW, k);
        }
        double mean =
                year.stream().mapToDouble(BigDecimal::doubleValue).average().orElseThrow();
        double squares = year.stream()
                .mapToDouble(value -> square(value.doubleValue() - mean))
                .sum();
        double deviation = Math.sqrt(squares / (k - 1));
        double reached = before.add(year.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .doubleValue();
        double centre = reached + left * mean;
        double half = StudentT.quantile(share, k - 1) * deviation * Math.sqrt(left + (double) left * left / k);
        boolean onlyRises = year.stream().allMatch(value -> value.signum() >= 0);
        return cut(Forecast.Method.MEAN_RATE, centre, half, k, onlyRises ? reached : Double.NEGATIVE_INFINITY);
    }

    /**
     * @param last the last figures, the oldest first
     * @param end place of the year's last period
     */
    Forecast ofLevel(List<Place> last, int end) {
        int k = last.size();
        if (k < POINTS_MIN) {
            return Forecast.none(Forecast.Method.TOO_FEW, k);
        }
        double xMean = last.stream().mapToInt(Place::x).average().orElseThrow();
        double yMean = last.stream().mapToDouble(Forecasting::y).average().orElseThrow();
        double xSquares =
                last.stream().mapToDouble(place -> square(place.x() - xMean)).sum();
        double products = last.stream()
                .mapToDouble(place -> (place.x() - xMean) * (y(place) - yMean))
                .sum();
        double slope = products / xSquares;
        double rest = last.stream()
                .mapToDouble(place -> square(y(place) - yMean - slope * (place.x() - xMean)))
                .sum();
        double deviation = Math.sqrt(rest / (k - 2));
        double centre = yMean + slope * (end - xMean);
        double half =
                StudentT.quantile(share, k - 2) * deviation * Math.sqrt(1 + 1.0 / k + square(end - xMean) / xSquares);
        return cut(Forecast.Method.LINEAR_TREND, centre, half, k, Double.NEGATIVE_INFINITY);
    }

    private Forecast cut(Forecast.Method method, double centre, double half, int points, double reached) {
        double least = Math.max(
                reached, bounds.minimum() == null ? reached : bounds.minimum().doubleValue());
        double most = bounds.maximum() == null
                ? Double.POSITIVE_INFINITY
                : bounds.maximum().doubleValue();
        boolean cut = centre - half < least || centre + half > most;
        return new Forecast(
                method,
                within(centre, least, most),
                within(centre - half, least, most),
                within(centre + half, least, most),
                points,
                cut);
    }

    private static BigDecimal within(double number, double least, double most) {
        return BigDecimal.valueOf(Math.min(most, Math.max(least, number))).setScale(PLACES, RoundingMode.HALF_UP);
    }

    private static double y(Place place) {
        return place.value().doubleValue();
    }

    private static double square(double number) {
        return number * number;
    }
}
