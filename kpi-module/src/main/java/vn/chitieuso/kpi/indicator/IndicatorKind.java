package vn.chitieuso.kpi.indicator;

/** Where a figure of an indicator comes from. */
public enum IndicatorKind {
    /** Typed, imported or sent by another system. */
    INPUT,
    /** Computed by a formula, never typed. */
    DERIVED
}
