package vn.chitieuso.reporting.ranking.rest;

import java.util.List;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.ranking.Sensitivity;
import vn.chitieuso.reporting.ranking.WeightChange;

/**
 * How much ranks depend on the weights.
 *
 * @param method in words
 * @param steady how many units keep their place whatever weight is moved
 * @param weights the most deciding first
 */
public record SensitivityBody(
        List<Line> items, int total, int percent, String method, long steady, List<WeightLine> weights) {

    static SensitivityBody of(Sensitivity found, List<Line> part, String method) {
        return new SensitivityBody(
                part,
                found.units().size(),
                found.percent(),
                method,
                found.steady(),
                found.weights().stream().map(WeightLine::of).toList());
    }

    /**
     * The best and the worst place of a unit.
     *
     * @param bestBy the section or criterion whose weight leads there, {@code +} or {@code -} before it; null where none is
     *     needed
     * @param bestPoints what the unit then has of the old maximum
     */
    public record Line(
            int rank,
            String unit,
            String unitName,
            int best,
            String bestBy,
            String bestPoints,
            int worst,
            String worstBy,
            String worstPoints) {

        static Line of(Sensitivity.UnitRange range) {
            return new Line(
                    range.row().rank(),
                    range.row().unit().code(),
                    range.row().unit().name(),
                    range.best().rank(),
                    sign(range.best().by()),
                    Decimals.exchange(range.best().points()),
                    range.worst().rank(),
                    sign(range.worst().by()),
                    Decimals.exchange(range.worst().points()));
        }

        private static String sign(WeightChange change) {
            return change == null ? null : (change.up() ? "+" : "-") + change.code();
        }
    }

    /** What one weight decides. */
    public record WeightLine(String code, String title, boolean section, String maximum, int moved, int farthest) {

        static WeightLine of(Sensitivity.WeightEffect effect) {
            return new WeightLine(
                    effect.weight().code(),
                    effect.weight().title(),
                    effect.weight().section(),
                    Decimals.exchange(effect.weight().maximum()),
                    effect.moved(),
                    effect.farthest());
        }
    }
}
