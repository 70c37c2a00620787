package vn.chitieuso.reporting.report;

/** Where a report stands. */
public enum ReportState {
    /** The unit is filling it. */
    DRAFT,
    /** The officer has finished; the head of the unit decides. */
    AWAITING_APPROVAL,
    /** The head has sent it. */
    SUBMITTED,
    /** A reviewer is looking at it. */
    UNDER_VERIFICATION,
    /** The standing agency has accepted it. */
    ACCEPTED,
    /** It went back with a reason; the unit corrects it. */
    RETURNED;

    /** Whether the unit may change figures and texts. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether the unit's head has sent it and it has not gone back: its figures count. */
    public boolean isSent() {
        return this == SUBMITTED || this == UNDER_VERIFICATION || this == ACCEPTED;
    }
}
