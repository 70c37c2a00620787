package vn.chitieuso.reporting.tracking;

import java.math.BigDecimal;

/**
 * The straight way a target takes through its year: from where it starts to what shall be reached by the year's end. Of a flow
 * it starts with nothing, or with what earlier years of a cumulative path reached, and asks for the year's amount month by
 * month; of a stock or a ratio it leads from the baseline, or from where the last year ended.
 */
public record Course(BigDecimal start, BigDecimal goal, Start from) {

    /** Where the start is taken from. */
    public enum Start {
        /** A flow begins the year with nothing. */
        NOTHING,
        /** What the years of a cumulative path before reached. */
        YEARS_BEFORE,
        /** The baseline the target was set with. */
        BASELINE,
        /** What the year before ended with. */
        LAST_YEAR,
        /** No start is known: the path leads up from zero. */
        UNKNOWN,
        /** No start is known and less is better: what shall be reached is asked for all year. */
        GOAL
    }

    public BigDecimal way() {
        return goal.subtract(start);
    }

    /** @param share of the year that has passed, from 0 to 1 */
    public BigDecimal at(BigDecimal share) {
        return start.add(way().multiply(share));
    }
}
