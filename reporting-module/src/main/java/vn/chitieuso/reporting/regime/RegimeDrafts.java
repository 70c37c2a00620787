package vn.chitieuso.reporting.regime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.rest.JsonBody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The drafts people work on, one of each regime at most. */
@ApplicationScoped
class RegimeDrafts {

    private static final String DRAFTS = "SELECT code, version, content, changed_at, changed_by FROM regime_draft ";

    @Inject
    private Sql sql;

    List<StoredDraft> list() {
        return sql.read(handle -> handle.createQuery(DRAFTS + "ORDER BY code")
                .map(RegimeDrafts::draft)
                .list());
    }

    Optional<StoredDraft> find(String code) {
        return sql.read(handle -> handle.createQuery(DRAFTS + "WHERE code = :code")
                .bind("code", code)
                .map(RegimeDrafts::draft)
                .findOne());
    }

    StoredDraft get(String code) {
        return find(code).orElseThrow(() -> new NotFoundException("reporting.regime.noDraft", code));
    }

    private static StoredDraft draft(ResultSet row, StatementContext context) throws SQLException {
        return new StoredDraft(
                row.getLong("version"),
                RegimeDraftJson.read(row.getString("code"), JsonBody.parse(row.getString("content"))),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"));
    }

    /** @return whether it was added; false where somebody was faster */
    boolean add(RegimeDraft draft, Instant at, String by) {
        int[] added = new int[1];
        sql.write(handle -> added[0] = handle.createUpdate("""
                        INSERT INTO regime_draft (code, version, content, changed_at, changed_by)
                        VALUES (:code, 1, :content, :at, :by) ON CONFLICT (code) DO NOTHING""")
                .bind("code", draft.code())
                .bind("content", RegimeDraftJson.write(draft).toString())
                .bind("at", at)
                .bind("by", by)
                .execute());
        return added[0] == 1;
    }

    /** @return whether the version was still there to be changed */
    boolean change(RegimeDraft draft, long seen, Instant at, String by) {
        int[] changed = new int[1];
        sql.write(handle -> changed[0] = handle.createUpdate("""
                        UPDATE regime_draft SET version = version + 1, content = :content, changed_at = :at, changed_by = :by
                        WHERE code = :code AND version = :seen""")
                .bind("code", draft.code())
                .bind("content", RegimeDraftJson.write(draft).toString())
                .bind("seen", seen)
                .bind("at", at)
                .bind("by", by)
                .execute());
        return changed[0] == 1;
    }

    /** @return whether the version was still there to be removed */
    boolean remove(String code, long seen) {
        int[] removed = new int[1];
        sql.write(handle ->
                removed[0] = handle.createUpdate("DELETE FROM regime_draft WHERE code = :code AND version = :seen")
                        .bind("code", code)
                        .bind("seen", seen)
                        .execute());
        return removed[0] == 1;
    }
}
