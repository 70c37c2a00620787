package vn.chitieuso.reporting.completeness;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.reporting.report.ReportState;

/**
 * One report on the board, begun or not. Moments are in the province's time.
 *
 * @param unitCode the unit's code at the end of the period's data, under which the report is addressed
 * @param state null while the unit has not begun
 * @param version of the report as it was seen; 0 while not begun
 * @param deadline null where nobody has set one
 * @param firstSentAt when the head sent it for the first time, by which lateness is told; null while never sent
 * @param sentBack whether it was returned at least once after it had been sent
 */
public record BoardCell(
        String regime,
        String period,
        String unitCode,
        ReportState state,
        long version,
        Deadline deadline,
        LocalDateTime firstSentAt,
        boolean sentBack,
        Standing standing) {

    /** The deadline that counts, extensions included; null where nobody has set one. */
    public LocalDateTime due() {
        return deadline == null ? null : deadline.inForce();
    }

    public boolean isExtended() {
        return deadline != null && deadline.inForce().isAfter(deadline.due());
    }

    public boolean isSubmitted() {
        return firstSentAt != null;
    }

    public boolean isLate() {
        return firstSentAt != null && due() != null && firstSentAt.isAfter(due());
    }

    /** Where the report is read, or filled by whoever may. */
    public String link() {
        String page = state == null || state.isEditable() ? "edit" : "show";
        return "/reporting/report/" + page + ".xhtml?" + query();
    }

    /** Where the report is read, whoever reads. */
    public String readingLink() {
        return "/reporting/report/show.xhtml?" + query();
    }

    private String query() {
        return "regime=" + encoded(regime) + "&period=" + encoded(period) + "&unit=" + encoded(unitCode);
    }

    private static String encoded(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8);
    }
}
