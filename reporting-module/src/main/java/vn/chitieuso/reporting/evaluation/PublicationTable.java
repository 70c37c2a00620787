package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
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

    /** The frozen explanations of a unit's scores, by criterion. */
    Map<Long, String> explanations(long publication, long unit) {
        Map<Long, String> texts = new HashMap<>();
        sql.write(handle -> handle.createQuery("""
                        SELECT criterion_id, explanation FROM evaluation_published_score
                        WHERE publication_id = :publication AND unit_id = :unit""")
                .bind("publication", publication)
                .bind("unit", unit)
                .map((row, context) -> texts.put(row.getLong(1), row.getString(2)))
                .list());
        return texts;
    }

    long add(long round, Publication publication, long decision) {
        return sql.read(handle -> handle.createQuery("""
                        INSERT INTO evaluation_publication (round_id, edition, decision_id, decision_number, decision_date,
                            reason, published_at, published_by, sha256)
                        VALUES (:round, :edition, :decision, :number, :date, :reason, :at, :by, :sha256) RETURNING id""")
                .bind("round", round)
                .bind("edition", publication.edition())
                .bind("decision", decision)
                .bind("number", publication.decisionNumber())
                .bind("date", publication.decisionDate())
                .bind("reason", publication.reason())
                .bind("at", publication.publishedAt())
                .bind("by", publication.publishedBy())
                .bind("sha256", publication.sha256())
                .mapTo(long.class)
                .one());
    }

    void addScores(long publication, List<Frozen> scores) {
        sql.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO evaluation_published_score (publication_id, criterion_id, unit_id, value, share, points, source,
                        explanation)
                    VALUES (:publication, :criterion, :unit, :value, :share, :points, :source, :explanation)""");
            scores.forEach(each -> batch.bind("publication", publication)
                    .bind("criterion", each.row().criterionId())
                    .bind("unit", each.row().unitId())
                    .bind("value", each.row().value())
                    .bind("share", each.row().share())
                    .bind("points", each.row().points())
                    .bind("source", each.row().source().name())
                    .bind("explanation", each.explanation())
                    .add());
            batch.execute();
        });
    }

    /** Everything of an edition, unit by unit in the order of their codes and the criteria's. */
    List<Frozen> frozen(long publication) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT s.criterion_id, s.unit_id, s.value, s.share, s.points, s.source, s.explanation
                        FROM evaluation_published_score s
                        JOIN evaluation_criterion c ON c.id = s.criterion_id
                        JOIN evaluation_unit u ON u.round_id = c.round_id AND u.unit_id = s.unit_id
                        WHERE s.publication_id = :publication ORDER BY u.code COLLATE "C", c.place""")
                .bind("publication", publication)
                .map((row, context) -> new Frozen(
                        new Row(
                                row.getLong(1),
                                row.getLong(2),
                                row.getBigDecimal(3),
                                row.getBigDecimal(4),
                                row.getBigDecimal(5),
                                ScoreSource.valueOf(row.getString(6))),
                        row.getString(7)))
                .list());
    }

    /** One score with its explanation, as it goes into an edition. */
    record Frozen(Row row, String explanation) {}

    /** One score that was published. */
    record Row(
            long criterionId, long unitId, BigDecimal value, BigDecimal share, BigDecimal points, ScoreSource source) {}
}
