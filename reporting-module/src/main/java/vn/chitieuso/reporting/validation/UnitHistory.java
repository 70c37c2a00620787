package vn.chitieuso.reporting.validation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What is usual for a unit: the figures it sent for earlier periods of the same type and scheme. */
@ApplicationScoped
class UnitHistory {

    private static final Duration KEPT_FOR = Duration.ofMinutes(2);
    private static final int KEPT_MAX = 2_000;

    @Inject
    private Sql sql;

    private final KeptForAWhile<Key, Map<Long, Typical>> kept = new KeptForAWhile<>(KEPT_FOR, KEPT_MAX);

    /** By indicator; an indicator with too few periods is left out. */
    Map<Long, Typical> of(ReportFacts.Origin origin, List<Long> indicators, OutlierRules rules) {
        return kept.get(new Key(origin, indicators, rules.periods(), rules.periodsMin()), this::read);
    }

    private Map<Long, Typical> read(Key key) {
        return sql
                .read(handle -> handle.createQuery("""
                                SELECT v.indicator_id, array_agg(v.sent_value::float8) AS figures
                                FROM period p
                                JOIN period_scheme s ON s.id = p.scheme_id
                                JOIN indicator_value v ON v.period_id = p.id
                                WHERE s.code = :scheme AND p.code = ANY(string_to_array(:periods, ','))
                                  AND v.unit_id = :unit AND v.indicator_id IN (<indicators>)
                                  AND v.sent_value IS NOT NULL
                                GROUP BY v.indicator_id
                                HAVING count(*) >= :least""")
                        .bind("scheme", key.origin().scheme())
                        .bind("periods", key.origin().earlier(key.periods()))
                        .bind("unit", key.origin().unit())
                        .bindList("indicators", key.indicators())
                        .bind("least", key.least())
                        .map((row, context) -> Map.entry(row.getLong("indicator_id"), typical(row, "figures")))
                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Typical typical(ResultSet row, String column) throws SQLException {
        Array numbers = row.getArray(column);
        return Typical.of(Arrays.stream((Double[]) numbers.getArray())
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    private record Key(ReportFacts.Origin origin, List<Long> indicators, int periods, int least) {}
}
