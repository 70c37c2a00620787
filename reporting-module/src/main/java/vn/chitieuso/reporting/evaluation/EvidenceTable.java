package vn.chitieuso.reporting.evaluation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes the rows of evidence; {@link CellTable} reads them. */
@ApplicationScoped
class EvidenceTable {

    @Inject
    private Sql sql;

    /** Key of the evidence an upload became. */
    Optional<Long> ofUpload(UUID upload) {
        return sql.read(handle -> handle.createQuery("SELECT id FROM evaluation_evidence WHERE upload_id = :upload")
                .bind("upload", upload)
                .mapTo(Long.class)
                .findOne());
    }

    long addFile(Cell cell, long file, UUID upload, Instant at, String by) {
        return sql.read(handle -> handle.createQuery("""
                        INSERT INTO evaluation_evidence (criterion_id, unit_id, file_id, upload_id, added_at, added_by)
                        VALUES (:criterion, :unit, :file, :upload, :at, :by) RETURNING id""")
                .bind("criterion", cell.criterion().id())
                .bind("unit", cell.unit().id())
                .bind("file", file)
                .bind("upload", upload)
                .bind("at", at)
                .bind("by", by)
                .mapTo(long.class)
                .one());
    }

    long addDocument(Cell cell, DocumentTold told, Instant at, String by) {
        return sql.read(handle -> handle.createQuery("""
                        INSERT INTO evaluation_evidence (criterion_id, unit_id, document_number, document_date, document_name,
                            added_at, added_by)
                        VALUES (:criterion, :unit, :number, :date, :name, :at, :by) RETURNING id""")
                .bind("criterion", cell.criterion().id())
                .bind("unit", cell.unit().id())
                .bind("number", told.number())
                .bind("date", told.date())
                .bind("name", told.name())
                .bind("at", at)
                .bind("by", by)
                .mapTo(long.class)
                .one());
    }

    void remove(long id, Instant at, String by) {
        sql.write(handle -> handle.createUpdate("""
                        UPDATE evaluation_evidence SET removed_at = :at, removed_by = :by
                        WHERE id = :id AND removed_at IS NULL""")
                .bind("at", at)
                .bind("by", by)
                .bind("id", id)
                .execute());
    }
}
