package vn.chitieuso.reporting.tracking;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks which periods have any figure, one step in an index for each period and input. */
@ApplicationScoped
class SentPeriods {

    @Inject
    private Sql sql;

    Presence of(String scheme, Collection<PeriodCode> periods, Collection<Long> inputs) {
        Map<Long, Set<PeriodCode>> sent = new HashMap<>();
        sql.write(handle -> handle.createQuery("""
                        SELECT i.id, p.code
                        FROM period p
                        JOIN period_scheme s ON s.id = p.scheme_id AND s.code = :scheme
                        CROSS JOIN indicator i
                        WHERE p.code IN (<codes>) AND i.id IN (<inputs>)
                          AND EXISTS (SELECT 1 FROM indicator_value v
                                      WHERE v.period_id = p.id AND v.indicator_id = i.id AND v.sent_value IS NOT NULL)""")
                .bind("scheme", scheme)
                .bindList("codes", periods.stream().map(PeriodCode::toString).toList())
                .bindList("inputs", inputs.isEmpty() ? List.of(0L) : List.copyOf(inputs))
                .map((row, context) -> sent.computeIfAbsent(row.getLong(1), input -> new HashSet<>())
                        .add(PeriodCode.parse(row.getString(2))))
                .list());
        return new Presence(sent);
    }
}
