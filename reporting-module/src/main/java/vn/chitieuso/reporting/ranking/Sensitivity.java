package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import java.util.List;

/**
 * How much ranks depend on the weights: each weight alone is made greater and smaller by a percentage, all points of what it
 * weighs are scaled with it, and the totals are brought back to the old maximum. What a unit achieved does not change.
 *
 * @param percent by which each weight is moved
 * @param units in the order of the ranking
 * @param weights the most deciding first
 */
public record Sensitivity(int percent, List<UnitRange> units, List<WeightEffect> weights) {

    public static final int PERCENT_BY_DEFAULT = 10;

    /** How many units keep their place whatever weight is moved. */
    public long steady() {
        return units.stream().filter(UnitRange::isSteady).count();
    }

    /** The best and the worst place a unit comes to. */
    public record UnitRange(RankedUnit row, Extreme best, Extreme worst) {

        public boolean isSteady() {
            return best.rank() == worst.rank();
        }

        public int span() {
            return worst.rank() - best.rank();
        }
    }

    /**
     * A place and what leads to it.
     *
     * @param by null where it is the place held anyway
     * @param points what the unit then has of the old maximum
     */
    public record Extreme(int rank, WeightChange by, BigDecimal points) {}

    /**
     * What one weight decides, moved up or down.
     *
     * @param moved how many units change their place either way
     * @param farthest by how many places one of them moves at most
     */
    public record WeightEffect(WeightChange weight, int moved, int farthest) {}
}
