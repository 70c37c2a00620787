package vn.chitieuso.kpi.indicator;

/** What a figure of an indicator is. */
public enum ValueType {
    /** A number with a unit of measure. */
    NUMBER,
    /** Yes or no; kept as 1 or 0, so that counting the ones over units tells how many. */
    YES_NO,
    /** A step of a scale; kept as its number, the lowest being 1. */
    LEVEL,
    /** Words; they do not aggregate. */
    TEXT
}
