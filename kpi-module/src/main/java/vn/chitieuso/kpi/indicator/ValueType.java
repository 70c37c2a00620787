package vn.chitieuso.kpi.indicator;

/** What an indicator's figures say. */
public enum ValueType {
    /** How many or how much. */
    NUMBER,
    /** Whether: 1 is yes, 0 is no. */
    YES_NO,
    /** Which name of the scale, counted from 1 for the lowest. */
    LEVEL,
    /** Words; there is no number. */
    TEXT
}
