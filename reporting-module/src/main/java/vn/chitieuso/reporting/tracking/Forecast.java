package vn.chitieuso.reporting.tracking;

import java.math.BigDecimal;

/**
 * What the year's end may bring by a simple method, with the interval in which it falls with the probability the settings say,
 * if the figures go on as they went.
 *
 * @param value null where there is none
 * @param low lower end of the interval, or null
 * @param high upper end of the interval, or null
 * @param points figures it is computed from
 * @param cut whether an end was cut to what is possible: a percentage to 0–100, an amount to what is reached already
 */
public record Forecast(Method method, BigDecimal value, BigDecimal low, BigDecimal high, int points, boolean cut) {

    /** How it is computed, or why it is not. */
    public enum Method {
        /** Of a flow: what is reached plus the mean of the year's periods for each period to come. */
        MEAN_RATE,
        /** Of a stock or a ratio: the straight line through the last figures, by least squares. */
        LINEAR_TREND,
        /** Of a ratio of amounts: that line for the periods to come, put together with the year so far. */
        RATIO_TREND,
        /** There are too few figures. */
        TOO_FEW,
        /** The year is over, nothing is left to be foreseen. */
        YEAR_OVER,
        /** Ranks and scores are not foreseen. */
        NOT_FORESEEN
    }

    static Forecast none(Method why, int points) {
        return new Forecast(why, null, null, null, points, false);
    }

    public boolean isKnown() {
        return value != null;
    }
}
