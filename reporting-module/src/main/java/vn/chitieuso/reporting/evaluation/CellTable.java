package vn.chitieuso.reporting.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads what stands at the cells of a round, a cell being a unit's criterion. */
@ApplicationScoped
class CellTable {

    private static final String WHERE = """
             JOIN evaluation_criterion c ON c.id = t.criterion_id
            LEFT JOIN account a ON a.username = t.%s
            WHERE c.round_id = :round AND (CAST(:unit AS bigint) IS NULL OR t.unit_id = :unit)""";

    @Inject
    private Sql sql;

    Map<Key, SelfScore> selfScores(long round, Long unit) {
        return byKey(
                read(
                        "SELECT t.criterion_id, t.unit_id, t.version, t.points, t.claimed_value, t.reason, t.written_at,"
                                + " t.written_by, coalesce(a.full_name, t.written_by) AS written_by_name"
                                + " FROM evaluation_self_score t" + WHERE.formatted("written_by"),
                        round,
                        unit,
                        SelfScore.class),
                each -> new Key(each.unitId(), each.criterionId()));
    }

    Map<Key, Verdict> verdicts(long round, Long unit, Seat seat) {
        String text = """
                SELECT t.criterion_id, t.unit_id, t.seat, t.version, t.points, t.source, t.value, t.reason,
                       (SELECT n.name FROM org_unit_name n WHERE n.unit_id = t.department_id
                        ORDER BY (CAST(t.given_at AS date) BETWEEN n.valid_from AND n.valid_to) DESC, n.valid_to DESC
                        LIMIT 1) AS department_name,
                       t.given_at, t.given_by, coalesce(a.full_name, t.given_by) AS given_by_name
                FROM evaluation_verdict t""" + WHERE.formatted("given_by") + " AND t.seat = :seat";
        return byKey(
                sql.read(handle -> bound(handle.createQuery(text), round, unit)
                        .bind("seat", seat.name())
                        .mapTo(Verdict.class)
                        .list()),
                each -> new Key(each.unitId(), each.criterionId()));
    }

    /** The latest of each cell. */
    Map<Key, Settlement> settlements(long round, Long unit) {
        return byKey(
                read(
                        "SELECT t.criterion_id, t.unit_id, t.edition, t.version, t.points, t.reason, t.settled_at,"
                                + " t.settled_by, coalesce(a.full_name, t.settled_by) AS settled_by_name"
                                + " FROM evaluation_settlement t" + WHERE.formatted("settled_by")
                                + " ORDER BY t.edition",
                        round,
                        unit,
                        Settlement.class),
                each -> new Key(each.unitId(), each.criterionId()));
    }

    /** The oldest first. */
    List<Message> messages(long round, Long unit) {
        return read(
                "SELECT t.id, t.criterion_id, t.unit_id, t.kind, t.text, t.written_at, t.written_by,"
                        + " coalesce(a.full_name, t.written_by) AS written_by_name"
                        + " FROM evaluation_message t" + WHERE.formatted("written_by") + " ORDER BY t.id",
                round,
                unit,
                Message.class);
    }

    /** Department of the second seat, by cell. */
    Map<Key, Long> sample(long round, Long unit) {
        Map<Key, Long> sample = new HashMap<>();
        sql.read(handle -> bound(handle.createQuery("""
                                        SELECT t.unit_id, t.criterion_id, d.department_id
                                        FROM evaluation_sample t JOIN evaluation_draw d ON d.id = t.draw_id
                                        WHERE d.round_id = :round
                                          AND (CAST(:unit AS bigint) IS NULL OR t.unit_id = :unit)"""), round, unit)
                        .mapTo(Sampled.class)
                        .list())
                .forEach(each -> sample.put(new Key(each.unitId(), each.criterionId()), each.departmentId()));
        return sample;
    }

    /** How much evidence stands at each cell. */
    Map<Key, Integer> evidence(long round, Long unit) {
        Map<Key, Integer> counts = new HashMap<>();
        sql.read(handle -> bound(handle.createQuery("""
                                        SELECT t.unit_id, t.criterion_id, count(*) AS pieces
                                        FROM evaluation_evidence t JOIN evaluation_criterion c ON c.id = t.criterion_id
                                        WHERE c.round_id = :round AND t.removed_at IS NULL
                                          AND (CAST(:unit AS bigint) IS NULL OR t.unit_id = :unit)
                                        GROUP BY t.unit_id, t.criterion_id"""), round, unit)
                        .mapTo(Pieces.class)
                        .list())
                .forEach(each -> counts.put(new Key(each.unitId(), each.criterionId()), (int) each.pieces()));
        return counts;
    }

    /** What stood at some time, what was taken away too. */
    List<Evidence> allEvidence(long round, Long unit) {
        return read("""
                SELECT t.id, t.criterion_id, t.unit_id, c.code AS criterion, t.file_id, f.name, f.media_type, f.size,
                       f.sha256, f.active, t.document_number, t.document_date, t.document_name, t.added_at, t.added_by,
                       coalesce(a.full_name, t.added_by) AS added_by_name, t.removed_at
                FROM evaluation_evidence t LEFT JOIN stored_file f ON f.id = t.file_id""" + WHERE.formatted("added_by") + " ORDER BY t.id", round, unit, Evidence.class);
    }

    private <T> List<T> read(String text, long round, Long unit, Class<T> type) {
        return sql.read(handle ->
                bound(handle.createQuery(text), round, unit).mapTo(type).list());
    }

    private static Query bound(Query query, long round, Long unit) {
        return query.bind("round", round).bind("unit", unit);
    }

    private static <T> Map<Key, T> byKey(List<T> rows, Function<T, Key> key) {
        Map<Key, T> map = new HashMap<>();
        rows.forEach(row -> map.put(key.apply(row), row));
        return map;
    }

    /** A unit's criterion. */
    record Key(long unitId, long criterionId) {}

    private record Sampled(long unitId, long criterionId, long departmentId) {}

    private record Pieces(long unitId, long criterionId, long pieces) {}
}
