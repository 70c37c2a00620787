package vn.chitieuso.reporting.recognition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** All recognitions. */
@ApplicationScoped
public class Recognitions {

    private static final String ROWS = """
            SELECT r.id, r.version, i.code AS indicator, d.name AS indicator_name, r.unit_id, c.code AS unit,
                   n.name AS unit_name, u.level, nullif(u.valid_to, DATE '9999-12-31') AS unit_ended,
                   CASE WHEN u.valid_to < DATE '9999-12-31' THEN (
                       SELECT string_agg(sn.name, ', ' ORDER BY s.is_primary DESC, sn.name)
                       FROM succession s
                       JOIN org_unit_name sn ON sn.unit_id = s.successor_id
                        AND s.effective_date BETWEEN sn.valid_from AND sn.valid_to
                       WHERE s.predecessor_id = r.unit_id AND s.effective_date = u.valid_to + 1) END AS successors,
                   r.recognition_year, r.target_year, r.reporting_year, b.reference AS decision, r.recognised_on,
                   r.reported_value AS reported, r.verified_value AS verified, r.recognised_value AS recognised, r.remark,
                   r.illustrative, r.recorded_at, r.recorded_by, r.withdrawn_on, w.reference AS withdrawal_decision,
                   r.withdrawal_reason, r.withdrawn_at, r.withdrawn_by,
                   CAST(:root AS bigint) IS NOT NULL AND NOT EXISTS (
                       SELECT 1 FROM org_unit_ancestry a
                       WHERE a.ancestor_id = :root AND a.descendant_id = r.unit_id) AS history
            FROM recognition r
            JOIN indicator i ON i.id = r.indicator_id
            JOIN LATERAL (SELECT name FROM indicator_definition WHERE indicator_id = i.id
                          ORDER BY greatest(valid_from - r.recognised_on, r.recognised_on - valid_to, 0) LIMIT 1) d ON true
            JOIN org_unit u ON u.id = r.unit_id
            JOIN org_unit_code c ON c.unit_id = r.unit_id AND r.recognised_on BETWEEN c.valid_from AND c.valid_to
            JOIN org_unit_name n ON n.unit_id = r.unit_id AND r.recognised_on BETWEEN n.valid_from AND n.valid_to
            JOIN decision_reference b ON b.id = r.decision_id
            LEFT JOIN decision_reference w ON w.id = r.withdrawal_decision_id
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sql sql;

    Optional<Recognition> find(long id) {
        return Optional.ofNullable(entities.find(Recognition.class, id));
    }

    Recognition get(long id) {
        return find(id).orElseThrow(() -> new NotFoundException("reporting.recognition.unknown", String.valueOf(id)));
    }

    RecognitionRow getRow(long id) {
        return sql.read(handle -> handle.createQuery(ROWS + " WHERE r.id = :id")
                        .bind("root", (Long) null)
                        .bind("id", id)
                        .mapTo(RecognitionRow.class)
                        .findOne())
                .orElseThrow(() -> new NotFoundException("reporting.recognition.unknown", String.valueOf(id)));
    }

    /** Those that are in force for an indicator. */
    List<Recognition> inForce(Collection<Long> indicators) {
        return indicators.isEmpty()
                ? List.of()
                : entities.createQuery("""
                                SELECT r FROM Recognition r JOIN FETCH r.unit JOIN FETCH r.decision
                                WHERE r.withdrawnOn IS NULL AND r.indicator.id IN :indicators""", Recognition.class)
                        .setParameter("indicators", indicators)
                        .getResultList();
    }

    void add(Recognition recognition) {
        entities.persist(recognition);
    }

    void writePending() {
        entities.flush();
    }

    /** @param root id of the unit at, below, or before which the units stand; null for all */
    List<RecognitionRow> search(RecognitionQuestion question, Long root) {
        RecognitionQuestion.Standing standing =
                question.standing() == null ? RecognitionQuestion.Standing.IN_FORCE : question.standing();
        return sql.read(handle -> handle.createQuery("""
                        WITH RECURSIVE before AS (
                            SELECT CAST(:root AS bigint) AS id
                            UNION
                            SELECT s.predecessor_id FROM before JOIN succession s ON s.successor_id = before.id
                        )
                        """ + ROWS + """
                         WHERE (CAST(:root AS bigint) IS NULL
                                OR r.unit_id IN (SELECT descendant_id FROM org_unit_ancestry WHERE ancestor_id = :root)
                                OR r.unit_id IN (SELECT id FROM before))
                           AND (CAST(:indicator AS varchar) IS NULL OR i.code = :indicator)
                           AND (CAST(:year AS integer) IS NULL OR r.recognition_year = :year)
                           AND (CAST(:targetYear AS integer) IS NULL OR r.target_year = :targetYear)
                           AND (CAST(:asOf AS date) IS NULL
                                OR r.recognised_on <= :asOf AND (r.withdrawn_on IS NULL OR r.withdrawn_on > :asOf))
                           AND (:standing = 'ALL' OR CAST(:asOf AS date) IS NOT NULL
                                OR (r.withdrawn_on IS NULL) = (:standing = 'IN_FORCE'))
                         ORDER BY r.recognition_year DESC, i.code, r.recognised_on DESC,
                                  n.name COLLATE "vi-VN-x-icu", r.id""")
                .bind("root", root)
                .bind("indicator", question.indicator())
                .bind("year", question.recognitionYear())
                .bind("targetYear", question.targetYear())
                .bind("asOf", question.asOf())
                .bind("standing", standing.name())
                .mapTo(RecognitionRow.class)
                .list());
    }

    /** How many of each indicator and level below a unit are recognised by a day. */
    List<RecognitionCount> counts(String indicator, long root, LocalDate asOf) {
        return sql.read(handle -> handle.createQuery("""
                        WITH held AS (
                            SELECT DISTINCT i.code, u.level, u.id, :asOf BETWEEN u.valid_from AND u.valid_to AS lives
                            FROM recognition r
                            JOIN indicator i ON i.id = r.indicator_id
                            JOIN org_unit u ON u.id = r.unit_id
                            JOIN org_unit_ancestry a ON a.descendant_id = u.id AND a.ancestor_id = :root
                             AND least(CAST(:asOf AS date), u.valid_to) BETWEEN a.valid_from AND a.valid_to
                            WHERE (CAST(:indicator AS varchar) IS NULL OR i.code = :indicator)
                              AND r.recognised_on <= :asOf AND (r.withdrawn_on IS NULL OR r.withdrawn_on > :asOf)
                        )
                        SELECT held.code AS indicator, CAST(:asOf AS date) AS as_of, held.level,
                               count(*) FILTER (WHERE lives) AS recognised,
                               count(*) FILTER (WHERE NOT lives) AS recognised_ended,
                               (SELECT count(*) FROM org_unit_ancestry b JOIN org_unit o ON o.id = b.descendant_id
                                WHERE b.ancestor_id = :root AND o.level = held.level
                                  AND :asOf BETWEEN b.valid_from AND b.valid_to) AS units
                        FROM held GROUP BY held.code, held.level ORDER BY held.code, held.level""")
                .bind("indicator", indicator)
                .bind("root", root)
                .bind("asOf", asOf)
                .mapTo(RecognitionCount.class)
                .list());
    }

    List<RecognisedIndicator> indicators() {
        return sql.read(handle ->
                handle.createQuery("""
                        SELECT i.code, d.name FROM indicator i
                        JOIN LATERAL (SELECT name FROM indicator_definition WHERE indicator_id = i.id
                                      ORDER BY valid_to DESC LIMIT 1) d ON true
                        WHERE EXISTS (SELECT 1 FROM recognition r WHERE r.indicator_id = i.id)
                        ORDER BY i.code""").mapTo(RecognisedIndicator.class).list());
    }

    List<Integer> years() {
        return sql.read(handle -> handle.createQuery(
                        "SELECT DISTINCT recognition_year FROM recognition ORDER BY recognition_year DESC")
                .mapTo(Integer.class)
                .list());
    }

    /**
     * How many recognitions in force each year brought for an indicator to units at or below others, as these stood on the day
     * of recognition.
     */
    public List<YearCount> byYear(Collection<String> indicators, Collection<Long> units) {
        return indicators.isEmpty() || units.isEmpty()
                ? List.of()
                : sql.read(handle -> handle.createQuery("""
                                SELECT i.code AS indicator, a.ancestor_id AS unit, r.recognition_year AS year, count(*) AS count
                                FROM recognition r
                                JOIN indicator i ON i.id = r.indicator_id AND i.code IN (<indicators>)
                                JOIN org_unit_ancestry a ON a.descendant_id = r.unit_id AND a.ancestor_id IN (<units>)
                                 AND r.recognised_on BETWEEN a.valid_from AND a.valid_to
                                WHERE r.withdrawn_on IS NULL
                                GROUP BY i.code, a.ancestor_id, r.recognition_year""")
                        .bindList("indicators", List.copyOf(indicators))
                        .bindList("units", List.copyOf(units))
                        .mapTo(YearCount.class)
                        .list());
    }

    /** @param year of recognition */
    public record YearCount(String indicator, long unit, int year, long count) {}
}
