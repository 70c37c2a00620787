package vn.chitieuso.reporting.value;

/** Where a figure came from. */
public enum ValueSource {
    /** Typed into a form. */
    ENTERED,
    /** From an uploaded list. */
    IMPORTED,
    /** Sent by another system. */
    API,
    /** Computed by the indicator's formula. */
    DERIVED
}
