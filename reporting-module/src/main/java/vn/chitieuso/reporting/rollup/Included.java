package vn.chitieuso.reporting.rollup;

/** Which figures a roll-up counts. */
public enum Included {
    /** What heads of units have sent and nobody has returned. */
    SUBMITTED("sent_value", "sent_qualifier"),
    /** What the standing agency has accepted. */
    ACCEPTED("accepted_value", "accepted_qualifier"),
    /** Whatever is typed, drafts too. */
    ALL("value", "qualifier");

    private final String valueColumn;
    private final String qualifierColumn;

    Included(String valueColumn, String qualifierColumn) {
        this.valueColumn = valueColumn;
        this.qualifierColumn = qualifierColumn;
    }

    String valueColumn() {
        return valueColumn;
    }

    String qualifierColumn() {
        return qualifierColumn;
    }
}
