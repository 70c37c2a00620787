package vn.chitieuso.reporting.evaluation;

/** Where a score's points come from. */
public enum ScoreSource {
    /** The rule, applied to accepted figures. */
    COMPUTED,
    /** The rule, applied to a value the unit claimed where no accepted figure was, and the panel believed. */
    CLAIMED,
    /** The unit's own score of what only people can judge. */
    SELF,
    /** Whoever verified gave other points, with a reason. */
    VERIFIED,
    /** The council settled them, with a reason. */
    COUNCIL
}
