package vn.chitieuso.kpi.indicator;

/** How figures become one figure, over periods or over units. */
public enum Aggregation {
    /** They add up: a flow over time, a count over units. */
    SUM,
    /** The last one stands: a stock over time. */
    LAST,
    /** The formula is computed on the aggregated inputs. */
    FORMULA,
    /** They do not aggregate: a rank, a score. */
    NONE
}
