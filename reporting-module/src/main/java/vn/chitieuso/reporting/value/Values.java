package vn.chitieuso.reporting.value;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All figures. */
@ApplicationScoped
public class Values {

    private static final String CELLS =
            " WHERE unit_id = :unit AND period_id = :period AND indicator_id IN (<indicators>)";

    @Inject
    private Sql sql;

    /** The figures a unit is working on for a period, by indicator. */
    public Map<Long, IndicatorValue> working(long unit, long period) {
        return sql
                .read(handle -> handle.createQuery("""
                                SELECT indicator_id, value, qualifier, note, source, illustrative, updated_at, updated_by
                                FROM indicator_value WHERE unit_id = :unit AND period_id = :period""")
                        .bind("unit", unit)
                        .bind("period", period)
                        .mapTo(IndicatorValue.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(IndicatorValue::indicatorId, Function.identity()));
    }

    /** The figures a unit has sent for a period and not taken back, by indicator. */
    public Map<Long, IndicatorValue> sent(long unit, long period) {
        return sql
                .read(handle -> handle.createQuery("""
                                SELECT indicator_id, sent_value AS value, sent_qualifier AS qualifier, note, source,
                                       illustrative, updated_at, updated_by
                                FROM indicator_value
                                WHERE unit_id = :unit AND period_id = :period AND sent_value IS NOT NULL""")
                        .bind("unit", unit)
                        .bind("period", period)
                        .mapTo(IndicatorValue.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(IndicatorValue::indicatorId, Function.identity()));
    }

    /** What stood in a cell before, the newest first. */
    public List<IndicatorValue> history(long unit, long period, long indicator) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT indicator_id, value, qualifier, note, source, false AS illustrative, updated_at, updated_by
                        FROM indicator_value_history
                        WHERE unit_id = :unit AND period_id = :period AND indicator_id = :indicator
                        ORDER BY id DESC LIMIT 50""")
                .bind("unit", unit)
                .bind("period", period)
                .bind("indicator", indicator)
                .mapTo(IndicatorValue.class)
                .list());
    }

    /** Who typed what stands in each of some cells now, figure and note. */
    public Map<Long, Set<String>> typists(long unit, long period, Collection<Long> indicators) {
        if (indicators.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<IndicatorValue>> stories = sql
                .read(handle -> handle.createQuery("""
                                SELECT indicator_id, value, qualifier, note, source, illustrative, updated_at, updated_by
                                FROM (SELECT indicator_id, value, qualifier, note, source, illustrative, updated_at,
                                             updated_by, true AS stands, 0 AS id
                                      FROM indicator_value
                                      WHERE unit_id = :unit AND period_id = :period AND indicator_id IN (<indicators>)
                                      UNION ALL
                                      SELECT indicator_id, value, qualifier, note, source, false, updated_at,
                                             updated_by, false, id
                                      FROM indicator_value_history
                                      WHERE unit_id = :unit AND period_id = :period AND indicator_id IN (<indicators>))
                                     AS states
                                ORDER BY stands DESC, id DESC""")
                        .bind("unit", unit)
                        .bind("period", period)
                        .bindList("indicators", List.copyOf(indicators))
                        .mapTo(IndicatorValue.class)
                        .list())
                .stream()
                .collect(Collectors.groupingBy(IndicatorValue::indicatorId));
        return stories.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, story -> Typists.of(story.getValue())));
    }

    /**
     * Writes cells, keeping what stood in those that really change; a cell that stays the same is not touched.
     *
     * @param illustrative whether the figures are a demonstration's
     */
    public void write(
            long unit,
            long period,
            Collection<ValueChange> changes,
            ValueSource source,
            boolean illustrative,
            Instant at,
            String by) {
        sql.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    WITH old AS (
                        SELECT * FROM indicator_value
                        WHERE unit_id = :unit AND period_id = :period AND indicator_id = :indicator
                          AND (value IS DISTINCT FROM :value OR qualifier <> :qualifier
                               OR note IS DISTINCT FROM CASE WHEN :keepNote THEN note ELSE :note END)
                    ), kept AS (
                        INSERT INTO indicator_value_history
                            (unit_id, period_id, indicator_id, value, qualifier, note, source, updated_at, updated_by)
                        SELECT unit_id, period_id, indicator_id, value, qualifier, note, source, updated_at, updated_by
                        FROM old
                    )
                    INSERT INTO indicator_value AS cell (unit_id, period_id, indicator_id, value, qualifier, note, source,
                        illustrative, updated_at, updated_by)
                    VALUES (:unit, :period, :indicator, :value, :qualifier, :note, :source, :illustrative, :at, :by)
                    ON CONFLICT (unit_id, period_id, indicator_id) DO UPDATE SET
                        value = excluded.value, qualifier = excluded.qualifier,
                        note = CASE WHEN :keepNote THEN cell.note ELSE excluded.note END,
                        source = excluded.source, illustrative = excluded.illustrative,
                        updated_at = excluded.updated_at, updated_by = excluded.updated_by
                    WHERE cell.value IS DISTINCT FROM excluded.value OR cell.qualifier <> excluded.qualifier
                       OR cell.note IS DISTINCT FROM CASE WHEN :keepNote THEN cell.note ELSE excluded.note END""");
            for (ValueChange change : changes) {
                batch.bind("unit", unit)
                        .bind("period", period)
                        .bind("indicator", change.indicatorId())
                        .bindBySqlType("value", change.value(), java.sql.Types.NUMERIC)
                        .bind("qualifier", change.qualifier().name())
                        .bind("keepNote", change.note() == null)
                        .bindBySqlType("note", blankToNull(change.note()), java.sql.Types.VARCHAR)
                        .bind("source", source.name())
                        .bind("illustrative", illustrative)
                        .bind("at", at)
                        .bind("by", by)
                        .add();
            }
            batch.execute();
        });
    }

    /**
     * Takes in figures that were accepted before they came here. What already stands in a cell stays.
     *
     * @param illustrative whether the figures are a demonstration's
     */
    public void takeInAccepted(
            long unit,
            long period,
            Collection<ValueChange> figures,
            ValueSource source,
            boolean illustrative,
            Instant at,
            String by) {
        sql.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO indicator_value (unit_id, period_id, indicator_id, value, qualifier, note, source,
                        illustrative, updated_at, updated_by, sent_value, sent_qualifier, accepted_value,
                        accepted_qualifier)
                    VALUES (:unit, :period, :indicator, :value, :qualifier, :note, :source, :illustrative, :at, :by,
                        :value, :qualifier, :value, :qualifier)
                    ON CONFLICT DO NOTHING""");
            for (ValueChange figure : figures) {
                batch.bind("unit", unit)
                        .bind("period", period)
                        .bind("indicator", figure.indicatorId())
                        .bind("value", figure.value())
                        .bind("qualifier", figure.qualifier().name())
                        .bindBySqlType("note", blankToNull(figure.note()), java.sql.Types.VARCHAR)
                        .bind("source", source.name())
                        .bind("illustrative", illustrative)
                        .bind("at", at)
                        .bind("by", by)
                        .add();
            }
            batch.execute();
        });
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** What the unit works on becomes what it sent; it is verified anew. */
    public void markSent(long unit, long period, Collection<Long> indicators) {
        mark(unit, period, indicators, "sent_value = value, sent_qualifier = qualifier");
        if (!indicators.isEmpty()) {
            sql.write(handle -> handle.createUpdate("DELETE FROM value_verification" + CELLS)
                    .bind("unit", unit)
                    .bind("period", period)
                    .bindList("indicators", List.copyOf(indicators))
                    .execute());
        }
    }

    /** What was sent no longer counts: it went back for correction. */
    public void withdrawSent(long unit, long period, Collection<Long> indicators) {
        mark(
                unit,
                period,
                indicators,
                "sent_value = NULL, sent_qualifier = NULL, accepted_value = NULL, accepted_qualifier = NULL");
    }

    /** What was sent is accepted, as it was verified where it was. */
    public void markAccepted(long unit, long period, Collection<Long> indicators) {
        mark(unit, period, indicators, """
                accepted_value = coalesce((SELECT v.value FROM value_verification v
                    WHERE (v.unit_id, v.period_id, v.indicator_id) = (cell.unit_id, cell.period_id, cell.indicator_id)),
                    sent_value),
                accepted_qualifier = coalesce((SELECT v.qualifier FROM value_verification v
                    WHERE (v.unit_id, v.period_id, v.indicator_id) = (cell.unit_id, cell.period_id, cell.indicator_id)),
                    sent_qualifier)""");
    }

    public void withdrawAccepted(long unit, long period, Collection<Long> indicators) {
        mark(unit, period, indicators, "accepted_value = NULL, accepted_qualifier = NULL");
    }

    private void mark(long unit, long period, Collection<Long> indicators, String change) {
        if (indicators.isEmpty()) {
            return;
        }
        sql.write(handle -> handle.createUpdate("UPDATE indicator_value AS cell SET " + change + CELLS)
                .bind("unit", unit)
                .bind("period", period)
                .bindList("indicators", List.copyOf(indicators))
                .execute());
    }
}
