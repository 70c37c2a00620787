package vn.chitieuso.kpi.indicator;

/** Which way is better. */
public enum Direction {
    /** More is better. */
    HIGHER,
    /** Less is better. */
    LOWER,
    /** Neither. */
    NEUTRAL
}
