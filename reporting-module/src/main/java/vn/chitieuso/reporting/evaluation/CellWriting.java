package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Writes what stands at the cells of a round. Whoever writes says which version they saw, 0 where nothing stood there, or
 * null for whatever stands; the answer is false where another stands by now.
 */
@ApplicationScoped
class CellWriting {

    private static final String VERDICT = """
            INSERT INTO evaluation_verdict AS t (criterion_id, unit_id, seat, version, points, source, value, reason,
                department_id, given_at, given_by)
            VALUES (:criterion, :unit, :seat, 1, :points, :source, :value, :reason, :department, :at, :by)
            ON CONFLICT (criterion_id, unit_id, seat) DO UPDATE
            SET version = t.version + 1, points = excluded.points, source = excluded.source, value = excluded.value,
                reason = excluded.reason, department_id = excluded.department_id, given_at = excluded.given_at,
                given_by = excluded.given_by
            WHERE CAST(:seen AS bigint) IS NULL OR t.version = :seen""";

    @Inject
    private Sql sql;

    boolean selfScore(Cell cell, SelfEntry entry, Long seen, Instant at, String by) {
        return sql.read(handle -> at(handle.createUpdate("""
                                INSERT INTO evaluation_self_score AS t (criterion_id, unit_id, version, points, claimed_value,
                                    reason, written_at, written_by)
                                VALUES (:criterion, :unit, 1, :points, :claimed, :reason, :at, :by)
                                ON CONFLICT (criterion_id, unit_id) DO UPDATE
                                SET version = t.version + 1, points = excluded.points,
                                    claimed_value = excluded.claimed_value, reason = excluded.reason,
                                    written_at = excluded.written_at, written_by = excluded.written_by
                                WHERE CAST(:seen AS bigint) IS NULL OR t.version = :seen"""), cell)
                        .bind("points", entry.points())
                        .bind("claimed", entry.claimedValue())
                        .bind("reason", entry.reason())
                        .bind("at", at)
                        .bind("by", by)
                        .bind("seen", seen)
                        .execute())
                == 1;
    }

    boolean verdict(Given given, Long seen, Instant at, String by) {
        return sql.read(handle -> bound(handle.createUpdate(VERDICT), given, at, by)
                        .bind("seen", seen)
                        .execute())
                == 1;
    }

    void verdicts(List<Given> all, Instant at, String by) {
        sql.write(handle -> {
            PreparedBatch batch = handle.prepareBatch(VERDICT);
            all.forEach(given ->
                    bound(batch, given, at, by).bind("seen", (Long) null).add());
            batch.execute();
        });
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Given given, Instant at, String by) {
        return at(statement, given.cell())
                .bind("seat", given.seat().name())
                .bind("points", given.points())
                .bind("source", given.source().name())
                .bind("value", given.value())
                .bind("reason", given.reason())
                .bind("department", given.department())
                .bind("at", at)
                .bind("by", by);
    }

    boolean settlement(Cell cell, int edition, BigDecimal points, String reason, Long seen, Instant at, String by) {
        return sql.read(handle -> at(handle.createUpdate("""
                                INSERT INTO evaluation_settlement AS t (criterion_id, unit_id, edition, version, points,
                                    reason, settled_at, settled_by)
                                VALUES (:criterion, :unit, :edition, 1, :points, :reason, :at, :by)
                                ON CONFLICT (criterion_id, unit_id, edition) DO UPDATE
                                SET version = t.version + 1, points = excluded.points, reason = excluded.reason,
                                    settled_at = excluded.settled_at, settled_by = excluded.settled_by
                                WHERE CAST(:seen AS bigint) IS NULL OR t.version = :seen"""), cell)
                        .bind("edition", edition)
                        .bind("points", points)
                        .bind("reason", reason)
                        .bind("at", at)
                        .bind("by", by)
                        .bind("seen", seen)
                        .execute())
                == 1;
    }

    void message(Cell cell, Message.Kind kind, String text, Instant at, String by) {
        sql.write(handle -> at(handle.createUpdate("""
                        INSERT INTO evaluation_message (criterion_id, unit_id, kind, text, written_at, written_by)
                        VALUES (:criterion, :unit, :kind, :text, :at, :by)"""), cell)
                .bind("kind", kind.name())
                .bind("text", text)
                .bind("at", at)
                .bind("by", by)
                .execute());
    }

    long draw(long round, Draw draw) {
        return sql.read(handle -> handle.createQuery("""
                        INSERT INTO evaluation_draw (round_id, department_id, seed, size, population, drawn_at, drawn_by)
                        VALUES (:round, :department, :seed, :size, :population, :at, :by) RETURNING id""")
                .bind("round", round)
                .bind("department", draw.departmentId())
                .bind("seed", draw.seed())
                .bind("size", draw.size())
                .bind("population", draw.population())
                .bind("at", draw.drawnAt())
                .bind("by", draw.drawnBy())
                .mapTo(long.class)
                .one());
    }

    void sample(long draw, List<Cell> cells) {
        sql.write(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    "INSERT INTO evaluation_sample (criterion_id, unit_id, draw_id) VALUES (:criterion, :unit, :draw)");
            cells.forEach(cell -> at(batch, cell).bind("draw", draw).add());
            batch.execute();
        });
    }

    List<Draw> draws(long round) {
        return sql.read(handle ->
                handle.createQuery("""
                        SELECT department_id, seed, size, population, drawn_at, drawn_by FROM evaluation_draw
                        WHERE round_id = :round ORDER BY id""").bind("round", round).mapTo(Draw.class).list());
    }

    private static <S extends SqlStatement<S>> S at(S statement, Cell cell) {
        return statement
                .bind("criterion", cell.criterion().id())
                .bind("unit", cell.unit().id());
    }

    /** What a seat gives. @param department for which; null for the standing agency */
    record Given(
            Cell cell,
            Seat seat,
            BigDecimal points,
            ScoreSource source,
            BigDecimal value,
            String reason,
            Long department) {}
}
