package vn.chitieuso.reporting.report;

/** Another report of the same unit and period that asks a figure too and has been passed on. */
public record OtherReport(String regime, String regimeName, ReportState state) {

    /** Whichever of two has come further: what is accepted stands before what is merely sent. */
    OtherReport furtherOn(OtherReport other) {
        return weight() >= other.weight() ? this : other;
    }

    private int weight() {
        return state == ReportState.ACCEPTED ? 2 : state.isSent() ? 1 : 0;
    }

    boolean isSent() {
        return state.isSent();
    }

    boolean isAccepted() {
        return state == ReportState.ACCEPTED;
    }
}
