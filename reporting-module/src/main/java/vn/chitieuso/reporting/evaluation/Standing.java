package vn.chitieuso.reporting.evaluation;

/** Where the score of one unit's criterion stands. */
public enum Standing {
    /** Nothing was accepted, claimed or said: no points, which is not zero points. */
    GAP,
    /** There is something to verify. */
    PROPOSED,
    /** An explanation was asked and not given yet. */
    ASKED,
    /** An explanation was given since. */
    ANSWERED,
    /** Verified. */
    VERIFIED,
    /** Verified, but what it was verified on has changed since. */
    CHANGED,
    /** Those who checked blindly came to other points. */
    DIFFERENT,
    /** Settled by the council. */
    SETTLED;

    /** Whether whoever verifies has something to do. */
    public boolean awaitsVerdict() {
        return this == GAP || this == PROPOSED || this == ASKED || this == ANSWERED;
    }
}
