package vn.chitieuso.reporting.report.rest;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.report.Report;
import vn.chitieuso.reporting.report.ReportAction;
import vn.chitieuso.reporting.report.ReportCell;
import vn.chitieuso.reporting.report.ReportState;
import vn.chitieuso.reporting.report.ReportView;
import vn.chitieuso.reporting.report.ShorterPeriods;
import vn.chitieuso.reporting.validation.Finding;
import vn.chitieuso.reporting.value.ValueSource;
import vn.chitieuso.reporting.value.Verification;

/**
 * A report as the API tells it.
 *
 * @param narrativeVersions count of each text's changes, to be sent back as {@code narrativesSeen}
 * @param sectionsNotAsked ordinals of the sections whose condition does not hold
 * @param endorsedAt when the level between verified the last sending
 * @param onBehalfReason why it was sent in the unit's place; null where it was not
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
        Map<String, Integer> narrativeVersions,
        List<LineBody> lines,
        Set<Integer> sectionsNotAsked,
        List<Finding> findings,
        OffsetDateTime endorsedAt,
        String onBehalfReason,
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
            String updatedBy,
            Verified verified,
            List<Part> fromPeriods) {

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
                    figure.updatedBy(),
                    Verified.of(cell.verification()),
                    cell.isFromPeriods()
                            ? cell.shorter().parts().stream().map(Part::of).toList()
                            : null);
        }
    }

    /** What a reviewer found to be right in a cell. */
    public record Verified(
            String value, Qualifier qualifier, String reason, OffsetDateTime verifiedAt, String verifiedBy) {

        static Verified of(Verification verification) {
            return verification == null
                    ? null
                    : new Verified(
                            Decimals.exchange(verification.value()),
                            verification.qualifier(),
                            verification.reason(),
                            Zone.inVietnam(verification.verifiedAt()),
                            verification.verifiedBy());
        }
    }

    /** A shorter period's figure from which a longer one's follows. */
    public record Part(String regime, String period, String value, boolean sent) {

        static Part of(ShorterPeriods.Part part) {
            return new Part(part.regime(), part.period(), Decimals.exchange(part.value()), part.sent());
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
                view.contentVisible() ? view.content().narrativeVersions() : Map.of(),
                view.lines().stream().map(LineBody::of).toList(),
                view.notAsked(),
                view.findings(),
                report == null || report.getEndorsedAt() == null
                        ? null
                        : report.getEndorsedAt().atZone(Zone.VIETNAM).toOffsetDateTime(),
                report == null ? null : report.getOnBehalfReason(),
                view.actions().stream().map(ReportAction::path).toList());
    }
}
