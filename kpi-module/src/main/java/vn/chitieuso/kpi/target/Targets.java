package vn.chitieuso.kpi.target;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All targets. */
@ApplicationScoped
public class Targets {

    /** The sum of the steps, or of a cumulative path the difference between them. */
    private static final String PATHS = """
            SELECT t.*,
                   CASE t.path WHEN 'IN_YEAR' THEN t.value ELSE t.value - coalesce(lag(t.value) OVER way, 0) END AS in_year,
                   CASE WHEN t.path = 'CUMULATIVE' OR s.time_aggregation <> 'SUM' THEN t.value
                        ELSE sum(t.value) OVER way END AS accumulated
            FROM target t
            JOIN LATERAL (SELECT time_aggregation FROM indicator_definition WHERE indicator_id = t.indicator_id
                          ORDER BY greatest(valid_from - make_date(t.year, 12, 31),
                                            make_date(t.year, 12, 31) - valid_to, 0) LIMIT 1) s ON true
            WHERE t.superseded_at IS NULL AND <only>
            WINDOW way AS (PARTITION BY t.indicator_id, t.unit_id, t.group_id, t.path ORDER BY t.year)
            """;

    /** What stands in the paths, of one year where it is given. */
    private static final String ROWS = "WITH way AS (" + PATHS + """
            )
            SELECT t.indicator_id, i.code AS indicator, t.unit_id,
                   (SELECT c.code FROM org_unit_code c WHERE c.unit_id = t.unit_id
                    ORDER BY make_date(t.year, 12, 31) BETWEEN c.valid_from AND c.valid_to DESC,
                             c.valid_from DESC LIMIT 1) AS unit,
                   g.code AS "group", t.year, t.value, t.qualifier, t.path, t.baseline, t.in_year, t.accumulated,
                   d.reference AS decision, d.verification, t.remark
            FROM way t
            JOIN indicator i ON i.id = t.indicator_id
            LEFT JOIN unit_group g ON g.id = t.group_id
            LEFT JOIN decision_reference d ON d.id = t.decision_id
            WHERE (CAST(:year AS integer) IS NULL OR t.year = :year)
            ORDER BY t.year, i.code, g.code NULLS FIRST, unit""";

    @Inject
    private Sql sql;

    /** In force; every criterion may be null. */
    public List<TargetRow> search(Integer year, Long unit, String indicator) {
        return sql.read(handle -> handle.createQuery(ROWS.replace("<only>", """
                        (CAST(:unit AS bigint) IS NULL OR t.unit_id = :unit)
                        AND (CAST(:indicator AS varchar) IS NULL
                             OR t.indicator_id = (SELECT id FROM indicator WHERE code = :indicator))"""))
                .bind("year", year)
                .bind("unit", unit)
                .bind("indicator", indicator == null || indicator.isBlank() ? null : indicator)
                .mapTo(TargetRow.class)
                .list());
    }

    /** In force in the year for any of the units, or for any group at all. */
    public List<TargetRow> ofUnitsAndGroups(int year, Collection<Long> units) {
        return sql.read(handle -> handle.createQuery(
                        ROWS.replace("<only>", "(t.unit_id IN (<units>) OR t.group_id IS NOT NULL)"))
                .bind("year", year)
                .bindList("units", List.copyOf(units))
                .mapTo(TargetRow.class)
                .list());
    }

    /** All targets ever set for the indicator, the latest year first. */
    public List<TargetEntry> ofIndicator(String code) {
        return entries("i.code = :key", "t.indicator_id = (SELECT id FROM indicator WHERE code = :key)", code);
    }

    /** All targets the decision set, those superseded since included. */
    public List<TargetEntry> setBy(long decision) {
        return entries(
                "t.decision_id = :key",
                "t.indicator_id IN (SELECT indicator_id FROM target WHERE decision_id = :key)",
                decision);
    }

    /** All that was ever asked of the unit, by groups included only where the group is named. */
    public List<TargetEntry> ofUnit(long unit) {
        return entries("t.unit_id = :key", "t.unit_id = :key", unit);
    }

    /** @param only what the paths are of: whole paths, of which the condition may take a part */
    private List<TargetEntry> entries(String condition, String only, Object key) {
        return sql.read(handle -> handle.createQuery(
                        "WITH way AS (" + PATHS.replace("<only>", only) + """
                        )
                        SELECT i.code AS indicator, def.name AS indicator_name, def.unit AS measure,
                               c.code AS unit, coalesce(n.name, g.name) AS unit_name, c.day AS unit_day,
                               t.year, t.value, t.qualifier, t.path, t.baseline, w.accumulated,
                               d.reference AS decision, d.verification, t.remark, t.set_at, t.set_by,
                               t.superseded_at IS NOT NULL AS superseded
                        FROM target t
                        JOIN indicator i ON i.id = t.indicator_id
                        LEFT JOIN way w ON w.id = t.id
                        JOIN LATERAL (SELECT name, unit FROM indicator_definition WHERE indicator_id = i.id
                                      ORDER BY greatest(valid_from - make_date(t.year, 12, 31),
                                                        make_date(t.year, 12, 31) - valid_to, 0) LIMIT 1) def ON true
                        LEFT JOIN LATERAL (SELECT code, least(valid_to, greatest(valid_from, make_date(t.year, 12, 31))) AS day
                                      FROM org_unit_code WHERE unit_id = t.unit_id
                                      ORDER BY greatest(valid_from - make_date(t.year, 12, 31),
                                                        make_date(t.year, 12, 31) - valid_to, 0) LIMIT 1) c ON true
                        LEFT JOIN org_unit_name n ON n.unit_id = t.unit_id AND c.day BETWEEN n.valid_from AND n.valid_to
                        LEFT JOIN unit_group g ON g.id = t.group_id
                        LEFT JOIN decision_reference d ON d.id = t.decision_id
                        WHERE\s""" + condition + "\n" + """
                         ORDER BY t.year DESC, i.code, coalesce(n.name, g.name) COLLATE "vi-VN-x-icu", t.set_at DESC""")
                .bind("key", key)
                .mapTo(TargetEntry.class)
                .list());
    }

    /** The indicators that have targets in force. */
    public List<TargetSummary> summaries() {
        return sql.read(
                handle -> handle.createQuery("""
                        SELECT i.code, d.name, min(t.year) AS first_year, max(t.year) AS last_year, count(*) AS count
                        FROM target t
                        JOIN indicator i ON i.id = t.indicator_id
                        JOIN LATERAL (SELECT name FROM indicator_definition WHERE indicator_id = i.id
                                      ORDER BY valid_to DESC LIMIT 1) d ON true
                        WHERE t.superseded_at IS NULL
                        GROUP BY i.code, d.name ORDER BY i.code""").mapTo(TargetSummary.class).list());
    }

    /** Those in force for the indicators. */
    Map<Target.Key, Target> inForce(Collection<Long> indicators) {
        if (indicators.isEmpty()) {
            return Map.of();
        }
        return sql
                .read(handle -> handle.createQuery("""
                                SELECT id, indicator_id AS indicator, unit_id AS unit, group_id AS "group", year, value,
                                       qualifier, path, baseline, decision_id AS decision, remark, set_at, set_by
                                FROM target WHERE superseded_at IS NULL AND indicator_id IN (<indicators>)""")
                        .bindList("indicators", List.copyOf(indicators))
                        .mapTo(Target.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(Target::key, Function.identity()));
    }

    void supersede(Collection<Long> ids, Instant at) {
        if (ids.isEmpty()) {
            return;
        }
        sql.write(handle -> {
            PreparedBatch batch =
                    handle.prepareBatch("UPDATE target SET superseded_at = :at, version = version + 1 WHERE id = :id");
            ids.forEach(id -> batch.bind("at", at).bind("id", id).add());
            batch.execute();
        });
    }

    void add(Collection<Target> targets) {
        if (targets.isEmpty()) {
            return;
        }
        sql.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO target (id, version, indicator_id, unit_id, group_id, year, value, qualifier, path, baseline,
                        decision_id, remark, set_at, set_by)
                    VALUES (nextval('entity_id'), 1, :indicator, :unit, :group, :year, :value, :qualifier, :path, :baseline,
                        :decision, :remark, :setAt, :setBy)""");
            targets.forEach(target -> batch.bind("indicator", target.indicator())
                    .bind("unit", target.unit())
                    .bind("group", target.group())
                    .bind("year", target.year())
                    .bind("value", target.value())
                    .bind("qualifier", target.qualifier().name())
                    .bind("path", target.path().name())
                    .bind("baseline", target.baseline())
                    .bind("decision", target.decision())
                    .bind("remark", target.remark())
                    .bind("setAt", target.setAt())
                    .bind("setBy", target.setBy())
                    .add());
            batch.execute();
        });
    }
}
