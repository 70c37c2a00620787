package vn.chitieuso.reporting.evaluation;

/** From where in the panel a score is looked at. */
public enum Seat {
    /** Verifies; what it gives counts unless the council says otherwise. */
    FIRST,
    /** Checks a sample without seeing what the first gave. */
    SECOND
}
