package vn.chitieuso.reporting.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The rows of attachments. */
@ApplicationScoped
class AttachmentTable {

    private static final String ALL = """
            SELECT t.id, t.file_id, t.place, f.name, f.media_type, f.size, f.sha256, f.active, t.signatures,
                   t.added_at, t.added_by, coalesce(a.full_name, t.added_by) AS added_by_name, t.removed_at, t.note
            FROM report_attachment t JOIN stored_file f ON f.id = t.file_id
            LEFT JOIN account a ON a.username = t.added_by
            WHERE t.report_id = :report\s""";

    @Inject
    private Sql sql;

    /** In the order in which they came. */
    List<Attachment> standing(long report) {
        return sql.read(handle -> handle.createQuery(ALL + "AND t.removed_at IS NULL ORDER BY t.id")
                .bind("report", report)
                .mapTo(Attachment.class)
                .list());
    }

    /** Also one that was taken away. */
    Optional<Attachment> find(long report, long id) {
        return sql.read(handle -> handle.createQuery(ALL + "AND t.id = :id")
                .bind("report", report)
                .bind("id", id)
                .mapTo(Attachment.class)
                .findOne());
    }

    Optional<Attachment> ofUpload(long report, UUID upload) {
        return sql.read(handle -> handle.createQuery(ALL + "AND t.upload_id = :upload")
                .bind("report", report)
                .bind("upload", upload)
                .mapTo(Attachment.class)
                .findOne());
    }

    /** @param signatures JSON of the verdict, or null */
    void add(long report, String place, long file, UUID upload, String signatures, Instant at, String by) {
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO report_attachment (report_id, place, file_id, upload_id, signatures, added_at, added_by)
                        VALUES (:report, :place, :file, :upload, :signatures, :at, :by)""")
                .bind("report", report)
                .bind("place", place)
                .bind("file", file)
                .bind("upload", upload)
                .bind("signatures", signatures)
                .bind("at", at)
                .bind("by", by)
                .execute());
    }

    void judge(long id, String signatures) {
        sql.write(handle -> handle.createUpdate("UPDATE report_attachment SET signatures = :signatures WHERE id = :id")
                .bind("signatures", signatures)
                .bind("id", id)
                .execute());
    }

    /** @param note null takes it away */
    void note(long id, String note) {
        sql.write(handle -> handle.createUpdate("UPDATE report_attachment SET note = :note WHERE id = :id")
                .bind("note", note)
                .bind("id", id)
                .execute());
    }

    void remove(long id, Instant at, String by) {
        sql.write(handle -> handle.createUpdate("""
                        UPDATE report_attachment SET removed_at = :at, removed_by = :by
                        WHERE id = :id AND removed_at IS NULL""")
                .bind("at", at)
                .bind("by", by)
                .bind("id", id)
                .execute());
    }
}
