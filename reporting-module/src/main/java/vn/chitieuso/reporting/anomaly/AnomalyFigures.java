package vn.chitieuso.reporting.anomaly;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads what was sent for a period, whatever the number of units, in a query for each question. */
@ApplicationScoped
class AnomalyFigures {

    private static final int ROUND_FROM = 100;

    @Inject
    private Sql sql;

    /** Every figure of the period with the one of the period before. */
    List<Cell> cells(long period, long before, Collection<Long> inputs) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT v.unit_id, u.level, v.indicator_id, v.sent_value AS value, b.sent_value AS previous
                        FROM indicator_value v
                        JOIN org_unit u ON u.id = v.unit_id
                        LEFT JOIN indicator_value b ON b.unit_id = v.unit_id AND b.period_id = :before
                         AND b.indicator_id = v.indicator_id
                        WHERE v.period_id = :period AND v.indicator_id IN (<inputs>) AND v.sent_value IS NOT NULL""")
                .bind("period", period)
                .bind("before", before)
                .bindList("inputs", List.copyOf(inputs))
                .mapTo(Cell.class)
                .list());
    }

    List<RoundCount> rounds(long period, Collection<Long> periods, Collection<Long> counts) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT v.unit_id, u.level, count(*) AS cells, count(*) FILTER (WHERE v.sent_value % 10 = 0) AS round,
                               count(*) FILTER (WHERE v.sent_value % 10 = 0 AND v.period_id = :period) AS round_now
                        FROM indicator_value v
                        JOIN org_unit u ON u.id = v.unit_id
                        WHERE v.period_id IN (<periods>) AND v.indicator_id IN (<counts>) AND v.sent_value >= :from
                          AND v.sent_value = trunc(v.sent_value)
                        GROUP BY v.unit_id, u.level""")
                .bind("period", period)
                .bind("from", ROUND_FROM)
                .bindList("periods", List.copyOf(periods))
                .bindList("counts", List.copyOf(counts))
                .mapTo(RoundCount.class)
                .list());
    }

    /** Figures that are not those that stood when the report was accepted first. */
    List<Change> changes(long regime, long period, Collection<Long> inputs) {
        return sql.read(handle -> handle.createQuery("""
                        WITH accepted AS (
                            SELECT r.id, r.unit_id, r.period_id, min(e.at) AS at
                            FROM report r JOIN report_event e ON e.report_id = r.id AND e.to_state = 'ACCEPTED'
                            WHERE r.regime_id = :regime AND r.period_id = :period
                            GROUP BY r.id
                        ), changed AS (
                            SELECT a.id, a.at, v.unit_id, v.indicator_id, old.value AS before_value,
                                   old.qualifier AS before_qualifier, v.sent_value AS after_value,
                                   v.sent_qualifier AS after_qualifier, v.updated_at AS changed_at, v.updated_by AS changed_by
                            FROM accepted a
                            JOIN indicator_value v ON v.unit_id = a.unit_id AND v.period_id = a.period_id
                             AND v.indicator_id IN (<inputs>) AND v.updated_at > a.at AND v.sent_value IS NOT NULL
                            JOIN LATERAL (SELECT h.value, h.qualifier FROM indicator_value_history h
                                          WHERE h.unit_id = v.unit_id AND h.period_id = v.period_id
                                            AND h.indicator_id = v.indicator_id AND h.updated_at <= a.at
                                          ORDER BY h.id DESC LIMIT 1) old ON true
                            WHERE old.value IS DISTINCT FROM v.sent_value OR old.qualifier <> v.sent_qualifier
                            UNION ALL
                            SELECT a.id, a.at, v.unit_id, v.indicator_id, v.sent_value, v.sent_qualifier, w.value, w.qualifier,
                                   w.verified_at, w.verified_by
                            FROM accepted a
                            JOIN value_verification w ON w.unit_id = a.unit_id AND w.period_id = a.period_id
                             AND w.indicator_id IN (<inputs>) AND w.verified_at > a.at
                            JOIN indicator_value v ON v.unit_id = w.unit_id AND v.period_id = w.period_id
                             AND v.indicator_id = w.indicator_id AND v.updated_at <= a.at
                            WHERE v.sent_value IS DISTINCT FROM w.value
                        )
                        SELECT c.unit_id, c.indicator_id, c.at AS accepted_at, c.before_value, c.before_qualifier,
                               c.after_value, c.after_qualifier, c.changed_at, c.changed_by, back.reason
                        FROM changed c
                        LEFT JOIN LATERAL (SELECT e.reason FROM report_event e
                                           WHERE e.report_id = c.id AND e.from_state = 'ACCEPTED' AND e.at <= c.changed_at
                                           ORDER BY e.id DESC LIMIT 1) back ON true""")
                .bind("regime", regime)
                .bind("period", period)
                .bindList("inputs", List.copyOf(inputs))
                .mapTo(Change.class)
                .list());
    }

    /**
     * A figure that changed after it was accepted.
     *
     * @param reason why the acceptance was taken back; null where it was changed otherwise
     */
    record Change(
            long unitId,
            long indicatorId,
            OffsetDateTime acceptedAt,
            BigDecimal beforeValue,
            Qualifier beforeQualifier,
            BigDecimal afterValue,
            Qualifier afterQualifier,
            OffsetDateTime changedAt,
            String changedBy,
            String reason) {}
}
