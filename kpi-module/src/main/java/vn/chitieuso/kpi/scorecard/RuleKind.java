package vn.chitieuso.kpi.scorecard;

/** The ways in which a value becomes points. */
public enum RuleKind {
    /** In proportion between the value that gives nothing and the one that gives all: a/b of the maximum. */
    LINEAR,
    /** Full, half or nothing, by thresholds. */
    STEPS,
    /** All for yes, nothing for no. */
    YES_NO,
    /** By the place among the units that are scored: all for the first, nothing for the last. */
    RANK,
    /** By whoever verifies, with a reason. */
    MANUAL
}
