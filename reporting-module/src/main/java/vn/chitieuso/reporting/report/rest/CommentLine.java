package vn.chitieuso.reporting.report.rest;

import java.time.OffsetDateTime;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.report.ReportComment;

/** A comment as the API tells it. */
public record CommentLine(
        long id,
        String place,
        String text,
        boolean byUnit,
        int sending,
        OffsetDateTime writtenAt,
        String writtenBy,
        OffsetDateTime settledAt,
        String settledBy) {

    static CommentLine of(ReportComment comment) {
        return new CommentLine(
                comment.id(),
                comment.place(),
                comment.text(),
                comment.byUnit(),
                comment.sending(),
                Zone.inVietnam(comment.writtenAt()),
                comment.writtenBy(),
                Zone.inVietnam(comment.settledAt()),
                comment.settledBy());
    }
}
