package vn.chitieuso.reporting.tracking;

import java.math.BigDecimal;
import vn.chitieuso.kpi.Qualifier;

/**
 * Says where a target stands. Reached is reached at any time of the year, with one exception: an amount that shall not be
 * exceeded can still be, so that it is only achieved once the year is over. Before, whatever falls short of the path by no
 * more than the tolerance is on path; once the year is over there is no path any more.
 *
 * @param wanted how the truth shall stand to the goal
 * @param share of the year for which figures are there
 * @param flow whether the year's figures add up
 * @param closed whether the year is over
 */
record Judgement(Qualifier wanted, Course course, BigDecimal share, boolean flow, boolean closed, TrackingRules rules) {

    /** @param reached null where nothing is known */
    TrackingState of(Reached reached) {
        if (reached == null) {
            return TrackingState.NO_DATA;
        }
        boolean satisfied = reached.satisfies(wanted, course.goal());
        if (closed) {
            return satisfied ? TrackingState.ACHIEVED : TrackingState.BEHIND;
        }
        boolean mayStillRise = flow && wanted != Qualifier.GREATER_OR_EQUAL && wanted != Qualifier.GREATER_THAN;
        if (mayStillRise && reached.value().compareTo(course.goal()) > 0) {
            return TrackingState.BEHIND;
        }
        if (satisfied && !mayStillRise) {
            return TrackingState.ACHIEVED;
        }
        return isNear(reached.value()) ? TrackingState.ON_PATH : TrackingState.BEHIND;
    }

    private boolean isNear(BigDecimal value) {
        BigDecimal tolerated = course.way().abs().multiply(rules.tolerance());
        BigDecimal ahead = value.subtract(course.at(share));
        boolean notTooLow = ahead.compareTo(tolerated.negate()) >= 0;
        boolean notTooHigh = ahead.compareTo(tolerated) <= 0;
        return switch (wanted) {
            case GREATER_OR_EQUAL, GREATER_THAN -> notTooLow;
            case LESS_OR_EQUAL, LESS_THAN -> notTooHigh;
            case EQUAL -> notTooLow && notTooHigh;
        };
    }
}
