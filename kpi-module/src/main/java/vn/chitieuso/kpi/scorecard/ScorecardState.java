package vn.chitieuso.kpi.scorecard;

/** How far a scorecard is. */
public enum ScorecardState {
    /** Being designed; anything may change. */
    DRAFT,
    /** In force; nothing changes any more. */
    PUBLISHED
}
