package vn.chitieuso.reporting.report;

import java.util.List;

/**
 * What somebody wants done with a report.
 *
 * @param reason told to the others; needed where {@link ReportAction.Step} says so
 * @param comments at cells and texts, written in the same moment
 * @param expectedVersion the version the caller has seen, null where any will do
 * @param requestKey of the request, so that its repetition takes no second step; null where the caller gives none
 */
public record ReportOrder(
        ReportAction action, String reason, List<NewComment> comments, Long expectedVersion, String requestKey) {

    public static final int REQUEST_KEY_MAX = 100;

    public static ReportOrder of(ReportAction action) {
        return of(action, null);
    }

    public static ReportOrder of(ReportAction action, String reason) {
        return new ReportOrder(action, reason, List.of(), null, null);
    }

    boolean hasReason() {
        return reason != null && !reason.isBlank();
    }
}
