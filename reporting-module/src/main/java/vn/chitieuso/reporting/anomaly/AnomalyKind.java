package vn.chitieuso.reporting.anomaly;

/** What is unusual about a figure, or about a report's figures. */
public enum AnomalyKind {
    /** It is another one than was accepted first. */
    CHANGED_AFTER_ACCEPTANCE,
    /** All or nearly all amounts of a report are those of the period before. */
    COPIED_REPORT,
    /** It is that of the period before, which chance hardly brings. */
    SAME_AS_BEFORE,
    /** A unit's numbers end in zero more often than chance and its peers do. */
    ROUND_NUMBERS,
    /** It is far from that of units of the level. */
    UNLIKE_PEERS
}
