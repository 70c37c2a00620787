package vn.chitieuso.reporting.report.rest;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.report.Report;
import vn.chitieuso.reporting.report.ReportAction;
import vn.chitieuso.reporting.report.ReportCell;
import vn.chitieuso.reporting.report.ReportState;
import vn.chitieuso.reporting.report.ReportView;
import vn.chitieuso.reporting.validation.Finding;
import vn.chitieuso.reporting.value.ValueSource;

/**
 * A report as the API tells it.
 *
 * @param contentVisible false where the reader may know the state alone; values, texts and findings are empty then
 */
public record ReportBody(
        String regime,
        String period,
        String unit,
        String unitName,
        ReportState state,
        OffsetDateTime due,
        OffsetDateTime submittedAt,
        boolean late,
        boolean locked,
        long version,
        String returnReason,
        boolean contentVisible,
        List<ValueLine> values,
        Map<String, String> narratives,
        List<Finding> findings,
        List<String> actions) {

    /** A figure; derived ones are computed on what stands beside them. */
    public record ValueLine(
            String indicator,
            String value,
            Qualifier qualifier,
            String note,
            ValueSource source,
            boolean illustrative,
            OffsetDateTime updatedAt,
            String updatedBy) {

        static ValueLine of(ReportCell cell) {
            var figure = cell.figure();
            return new ValueLine(
                    cell.indicator().code(),
                    Decimals.exchange(Decimals.rounded(figure.value())),
                    figure.qualifier(),
                    figure.note(),
                    figure.source(),
                    figure.illustrative(),
                    Zone.inVietnam(figure.updatedAt()),
                    figure.updatedBy());
        }
    }

    static ReportBody of(ReportView view) {
        Report report = view.report();
        boolean sent = report != null && report.getSubmittedAt() != null;
        return new ReportBody(
                view.address().regime().code(),
                view.address().period().code().toString(),
                view.address().unitCode(),
                view.address().unit().nameOn(view.address().day()),
                view.state(),
                Deadline.inVietnam(view.deadline().inForce()),
                sent ? report.getSubmittedAt().atZone(Zone.VIETNAM).toOffsetDateTime() : null,
                view.late(),
                view.isLocked(),
                view.version(),
                report == null ? null : report.getReturnReason(),
                view.contentVisible(),
                view.cells().stream()
                        .filter(cell -> cell.figure() != null)
                        .map(ValueLine::of)
                        .toList(),
                view.narratives(),
                view.findings(),
                view.actions().stream().map(ReportAction::path).toList());
    }
}
