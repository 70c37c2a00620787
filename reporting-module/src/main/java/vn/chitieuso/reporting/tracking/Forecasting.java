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
 * <p>A ratio of amounts: the ratios of the periods to come are read off that line, weighted with the mean of what stood below
 * the line so far, and put together with the year so far; so are the half widths of their intervals.
 *
 * <p>All take the periods for independent and alike, which seasons and campaigns are not: hence an interval, and hence a
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
        Line line = Line.through(last);
        double half = StudentT.quantile(share, k - 2) * line.deviation(end);
        return cut(Forecast.Method.LINEAR_TREND, line.at(end), half, k, Double.NEGATIVE_INFINITY);
    }

    /**
     * @param last the last periods' ratios, the oldest first
     * @param soFar the year's ratio
     * @param below what stood below the line in the year's periods
     * @param left periods to come
     */
    Forecast ofRatio(List<Place> last, BigDecimal soFar, List<BigDecimal> below, int left) {
        int k = last.size();
        if (k < POINTS_MIN || below.isEmpty()) {
            return Forecast.none(Forecast.Method.TOO_FEW, k);
        }
        Line line = Line.through(last);
        double weight = below.stream().mapToDouble(BigDecimal::doubleValue).sum();
        double mean = weight / below.size();
        double known = soFar.doubleValue() * weight;
        double spread = 0;
        for (int x = last.get(k - 1).x() + 1; x <= last.get(k - 1).x() + left; x++) {
            known += mean * within(line.at(x), Double.NEGATIVE_INFINITY).doubleValue();
            spread += mean * StudentT.quantile(share, k - 2) * line.deviation(x);
        }
        double all = weight + left * mean;
        return all == 0
                ? Forecast.none(Forecast.Method.TOO_FEW, k)
                : cut(Forecast.Method.RATIO_TREND, known / all, spread / all, k, Double.NEGATIVE_INFINITY);
    }

    private BigDecimal within(double number, double reached) {
        return within(number, least(reached), most());
    }

    private double least(double reached) {
        return Math.max(
                reached, bounds.minimum() == null ? reached : bounds.minimum().doubleValue());
    }

    private double most() {
        return bounds.maximum() == null
                ? Double.POSITIVE_INFINITY
                : bounds.maximum().doubleValue();
    }

    /** A straight line by least squares. */
    private record Line(int count, double xMean, double yMean, double xSquares, double slope, double rest) {

        static Line through(List<Place> points) {
            double xMean = points.stream().mapToInt(Place::x).average().orElseThrow();
            double yMean = points.stream().mapToDouble(Forecasting::y).average().orElseThrow();
            double xSquares = points.stream()
                    .mapToDouble(place -> square(place.x() - xMean))
                    .sum();
            double products = points.stream()
                    .mapToDouble(place -> (place.x() - xMean) * (y(place) - yMean))
                    .sum();
            double slope = products / xSquares;
            double squares = points.stream()
                    .mapToDouble(place -> square(y(place) - yMean - slope * (place.x() - xMean)))
                    .sum();
            return new Line(points.size(), xMean, yMean, xSquares, slope, Math.sqrt(squares / (points.size() - 2)));
        }

        double at(int x) {
            return yMean + slope * (x - xMean);
        }

        /** Of a figure still to come around the line. */
        double deviation(int x) {
            return rest * Math.sqrt(1 + 1.0 / count + square(x - xMean) / xSquares);
        }
    }

    private Forecast cut(Forecast.Method method, double centre, double half, int points, double reached) {
        double least = least(reached);
        double most = most();
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
