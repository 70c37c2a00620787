package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import java.util.List;
import vn.chitieuso.kpi.scorecard.NeededValue;

/**
 * What one criterion could still give a unit, while all others stay as they are.
 *
 * @param points given now; null where nothing could be given yet
 * @param value measured now; null where nothing was
 * @param reaches from the nearest to the farthest; none where nothing more can be had
 */
public record Lift(RankedCriterion criterion, BigDecimal points, BigDecimal value, List<Reach> reaches) {

    /** What the farthest reach gives. */
    public Reach farthest() {
        return reaches.get(reaches.size() - 1);
    }

    /** Null where there is none of the kind. */
    public Reach reach(Kind kind) {
        return reaches.stream()
                .filter(reach -> reach.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    /**
     * Something to reach.
     *
     * @param points of the criterion then
     * @param gain points more than now
     * @param rank place then
     * @param places won
     * @param needed the value it takes; null where no value decides
     * @param met whether the value is there already and points were held back when they were verified
     */
    public record Reach(
            Kind kind, BigDecimal points, BigDecimal gain, int rank, int places, NeededValue needed, boolean met) {}

    /** How far a reach goes. */
    public enum Kind {
        /** The next threshold of the rule, or the next better value among the units. */
        NEXT,
        /** What half of the other units have. */
        MEDIAN,
        /** All points of the criterion. */
        FULL
    }
}
