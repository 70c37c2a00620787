package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The rows of what was published; the database itself refuses to change them. */
@ApplicationScoped
class PublicationTable {

    private static final String PUBLICATIONS = """
            SELECT id, edition, decision_number, decision_date, reason, published_at, published_by, sha256
            FROM evaluation_publication WHERE round_id = :round""";

    @Inject
    private Sql sql;

    /** The newest first. */
    List<Publication> of(long round) {
        return sql.read(handle -> handle.createQuery(PUBLICATIONS + " ORDER BY edition DESC")
                .bind("round", round)
                .mapTo(Publication.class)
                .list());
    }

    Optional<Publication> newest(long round) {
        return of(round).stream().findFirst();
    }

    /** By unit and criterion. */
    Map<Long, Map<Long, Row>> scores(long publication) {
        Map<Long, Map<Long, Row>> scores = new HashMap<>();
        sql.read(handle -> handle.createQuery("""
                                SELECT criterion_id, unit_id, value, share, points, source FROM evaluation_published_score
                                WHERE publication_id = :publication""")
                        .bind("publication", publication)
                        .mapTo(Row.class)
                        .list())
                .forEach(row -> scores.computeIfAbsent(row.unitId(), unit -> new HashMap<>())
                        .put(row.criterionId(), row));
        return scores;
    }

    /** One score that was published. */
    record Row(
            long criterionId, long unitId, BigDecimal value, BigDecimal share, BigDecimal points, ScoreSource source) {}
}
