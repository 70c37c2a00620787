package vn.chitieuso.reporting.report;

import java.time.Instant;
import java.util.List;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All comments on reports. */
@ApplicationScoped
class Comments {

    @Inject
    private Sql sql;

    /** The oldest first; whoever wrote is told by their full name. */
    List<ReportComment> of(long report) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT c.id, c.place, c.text, c.by_unit, c.sending, c.written_at, a.id AS account,
                               coalesce(a.full_name, c.written_by) AS written_by, c.settled_at,
                               coalesce(s.full_name, c.settled_by) AS settled_by
                        FROM report_comment c
                        LEFT JOIN account a ON a.username = c.written_by
                        LEFT JOIN account s ON s.username = c.settled_by
                        WHERE c.report_id = :report ORDER BY c.id""")
                .bind("report", report)
                .mapTo(ReportComment.class)
                .list());
    }

    boolean isWritten(long report, String requestKey) {
        return requestKey != null
                && sql.read(handle -> handle.createQuery("""
                                SELECT EXISTS (SELECT 1 FROM report_comment
                                               WHERE report_id = :report AND request_key = :key)""")
                        .bind("report", report)
                        .bind("key", requestKey)
                        .mapTo(boolean.class)
                        .one());
    }

    long add(Report report, NewComment comment, String requestKey, boolean byUnit, Instant at, String by) {
        return sql.read(handle -> handle.createQuery("""
                        INSERT INTO report_comment (report_id, place, text, by_unit, sending, written_at, written_by,
                            request_key)
                        VALUES (:report, :place, :text, :byUnit, :sending, :at, :by, :key) RETURNING id""")
                .bind("report", report.getId())
                .bind("place", comment.place())
                .bind("key", requestKey)
                .bind("text", comment.text().strip())
                .bind("byUnit", byUnit)
                .bind("sending", report.getSendings())
                .bind("at", at)
                .bind("by", by)
                .mapTo(long.class)
                .one());
    }

    /** Settles the thread of a place. @return how many comments were open */
    int settle(long report, String place, Instant at, String by) {
        return sql.read(handle -> handle.createUpdate("""
                        UPDATE report_comment SET settled_at = :at, settled_by = :by
                        WHERE report_id = :report AND place IS NOT DISTINCT FROM :place AND settled_at IS NULL""")
                .bind("report", report)
                .bind("place", place)
                .bind("at", at)
                .bind("by", by)
                .execute());
    }
}
