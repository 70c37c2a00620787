package vn.chitieuso.reporting.validation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What is usual among the units of a level: what they sent for the period or, while too few have, for the last one before
 * it for which enough had. All indicators of a report come from one query. A unit that has itself sent is among them; one
 * of a dozen hardly moves a median.
 */
@ApplicationScoped
class PeerFigures {

    private static final Duration KEPT_FOR = Duration.ofMinutes(10);
    private static final int KEPT_MAX = 200;
    private static final int PERIODS_BACK = 13;

    @Inject
    private Sql sql;

    private final KeptForAWhile<Key, Map<Long, Peers>> kept = new KeptForAWhile<>(KEPT_FOR, KEPT_MAX);

    /** By indicator; an indicator for which nobody can be compared with is left out. */
    Map<Long, Peers> of(ReportFacts.Origin origin, Set<Long> levels, Set<Long> growths, OutlierRules rules) {
        Key key = new Key(origin.scheme(), origin.period(), origin.level(), levels, growths, rules.peersMin());
        return kept.get(key, this::read);
    }

    private Map<Long, Peers> read(Key key) {
        return sql
                .read(handle -> handle.createQuery("""
                                WITH candidate AS (
                                    SELECT p.id, c.code, c.ordinal
                                    FROM unnest(string_to_array(:periods, ',')) WITH ORDINALITY AS c(code, ordinal)
                                    JOIN period p ON p.code = c.code
                                    JOIN period_scheme s ON s.id = p.scheme_id AND s.code = :scheme
                                ), compared AS (
                                    SELECT i.id AS indicator_id, i.id IN (<growths>) AS grows, latest.*, b.id AS before_id
                                    FROM indicator i
                                    CROSS JOIN LATERAL (
                                        SELECT * FROM candidate
                                        WHERE (SELECT count(*) FROM (
                                                  SELECT FROM indicator_value v
                                                  JOIN org_unit u ON u.id = v.unit_id AND u.level = :level
                                                  WHERE v.period_id = candidate.id AND v.indicator_id = i.id
                                                    AND v.sent_value IS NOT NULL
                                                  LIMIT :least) AS enough) = :least
                                        ORDER BY ordinal LIMIT 1
                                    ) AS latest
                                    LEFT JOIN candidate b ON b.ordinal = latest.ordinal + 1
                                    WHERE i.id IN (<levels>) OR i.id IN (<growths>)
                                ), sent AS MATERIALIZED (
                                    SELECT c.indicator_id, c.code, c.grows, v.sent_value::float8 AS figure,
                                           CASE WHEN c.grows THEN (
                                               SELECT b.sent_value::float8 FROM indicator_value b
                                               WHERE b.unit_id = v.unit_id AND b.period_id = c.before_id
                                                 AND b.indicator_id = c.indicator_id) END AS before
                                    FROM compared c
                                    CROSS JOIN LATERAL (
                                        SELECT s.unit_id, s.sent_value FROM indicator_value s
                                        JOIN org_unit u ON u.id = s.unit_id AND u.level = :level
                                        WHERE s.period_id = c.id AND s.indicator_id = c.indicator_id
                                          AND s.sent_value IS NOT NULL
                                        -- keeps the planner from reading figures of all periods
                                        OFFSET 0
                                    ) AS v
                                )
                                SELECT indicator_id, code,
                                       array_agg(CASE WHEN grows THEN ln(figure / before) ELSE figure END) AS figures
                                FROM sent WHERE NOT grows OR figure > 0 AND before > 0
                                GROUP BY indicator_id, code HAVING count(*) >= :least""")
                        .bind("periods", key.period() + "," + key.origin().earlier(PERIODS_BACK))
                        .bind("scheme", key.scheme())
                        .bind("level", key.level().name())
                        .bindList("levels", orNone(key.levels()))
                        .bindList("growths", orNone(key.growths()))
                        .bind("least", key.least())
                        .map((row, context) -> new Peers(
                                row.getLong("indicator_id"),
                                PeriodCode.parse(row.getString("code")),
                                UnitHistory.typical(row, "figures")))
                        .list())
                .stream()
                .collect(Collectors.toMap(Peers::indicator, Function.identity()));
    }

    private static List<Long> orNone(Set<Long> indicators) {
        return indicators.isEmpty() ? List.of(0L) : List.copyOf(indicators);
    }

    private record Key(
            String scheme, PeriodCode period, OrgLevel level, Set<Long> levels, Set<Long> growths, int least) {

        ReportFacts.Origin origin() {
            return new ReportFacts.Origin(0, level, scheme, period);
        }
    }

    /** @param figures the figures themselves, or the natural logarithms of their growths on the period before */
    record Peers(long indicator, PeriodCode period, Typical figures) {}
}
