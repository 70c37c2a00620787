package vn.chitieuso.reporting.rollup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Adds up over units and periods in the database. A unit's figure for the very period counts; where it has none, its figures
 * of the shorter periods within do, the indicator's frequency saying which: a flow adds up, of a stock the unit's last one
 * stands, what does not aggregate over time is left out. A flow belongs to the group its unit stood in when the shorter
 * period closed; a stock only to a group the unit still stands in when the asked period closes, for else the households of a
 * merged commune would be counted with those of its successor.
 */
@ApplicationScoped
class PeriodSums {

    private static final String SUMS = """
            WITH asked AS (
                SELECT id, data_from, data_to, CAST(place - 1 AS integer) AS place
                FROM unnest(CAST(:ids AS bigint[]), CAST(:froms AS date[]), CAST(:tos AS date[]))
                     WITH ORDINALITY AS asked (id, data_from, data_to, place)
            ), covering AS (
                SELECT asked.place, asked.data_to AS asked_to, p.id AS period_id, p.data_to, p.id = asked.id AS own,
                       d.indicator_id, d.time_aggregation, d.space_aggregation
                FROM asked
                JOIN indicator_definition d ON d.indicator_id IN (<inputs>)
                 AND asked.data_to BETWEEN d.valid_from AND d.valid_to
                JOIN period p ON p.id = asked.id
                  OR p.scheme_id = (SELECT id FROM period_scheme WHERE code = :scheme) AND p.type = d.frequency
                 AND d.time_aggregation IN ('SUM', 'LAST')
                 AND p.data_from >= asked.data_from AND p.data_to <= asked.data_to
            ), figures AS (
                SELECT c.*, v.unit_id, v.<value> AS value, v.<qualifier> AS qualifier, v.illustrative,
                       first_value(c.own) OVER latest AS has_own, row_number() OVER latest AS latest
                FROM covering c
                JOIN indicator_value v ON v.period_id = c.period_id AND v.indicator_id = c.indicator_id
                 AND v.<value> IS NOT NULL
                 AND v.unit_id IN (SELECT descendant_id FROM org_unit_ancestry WHERE ancestor_id IN (<groups>))
                WINDOW latest AS (PARTITION BY c.place, c.indicator_id, v.unit_id ORDER BY c.own DESC, c.data_to DESC)
            )
            SELECT f.place, a.ancestor_id AS group_id, f.indicator_id, sum(f.value) AS total,
                   count(DISTINCT f.unit_id) AS reported,
                   bool_or(f.qualifier IN ('GREATER_THAN', 'GREATER_OR_EQUAL')) AS lower,
                   bool_or(f.qualifier IN ('LESS_THAN', 'LESS_OR_EQUAL')) AS upper,
                   bool_or(f.illustrative) AS illustrative
            FROM figures f
            JOIN org_unit_ancestry a ON a.descendant_id = f.unit_id AND a.ancestor_id IN (<groups>)
             AND CASE WHEN f.has_own OR f.time_aggregation = 'LAST' THEN f.asked_to ELSE f.data_to END
                 BETWEEN a.valid_from AND a.valid_to
             AND (a.distance = 0 OR f.space_aggregation <> 'NONE')
            WHERE CASE WHEN f.has_own THEN f.own ELSE f.time_aggregation = 'SUM' OR f.latest = 1 END
            GROUP BY f.place, a.ancestor_id, f.indicator_id""";

    @Inject
    private Sql sql;

    /** @param periods of one type under the scheme; those nothing is stored for are aggregated, too */
    List<PeriodSum> of(
            Collection<Long> groups, List<Period> periods, String scheme, Collection<Long> inputs, Included included) {
        if (groups.isEmpty() || periods.isEmpty() || inputs.isEmpty()) {
            return List.of();
        }
        return sql.read(handle -> handle.createQuery(SUMS.replace("<value>", included.valueColumn())
                        .replace("<qualifier>", included.qualifierColumn()))
                .bind("ids", array(periods, Period::id))
                .bind("froms", array(periods, Period::dataFrom))
                .bind("tos", array(periods, Period::dataTo))
                .bind("scheme", scheme)
                .bindList("inputs", List.copyOf(inputs))
                .bindList("groups", List.copyOf(groups))
                .mapTo(PeriodSum.class)
                .list());
    }

    private static String array(List<Period> periods, Function<Period, Object> part) {
        return periods.stream().map(part).map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** The types of the periods for which a unit or one below it has sent one of the inputs, the commonest first. */
    List<PeriodType> sentTypes(long unit, String scheme, Collection<Long> inputs) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT p.type FROM period p
                        WHERE p.scheme_id = (SELECT id FROM period_scheme WHERE code = :scheme)
                          AND EXISTS (SELECT 1 FROM indicator_value v
                                      WHERE v.period_id = p.id AND v.indicator_id IN (<inputs>) AND v.sent_value IS NOT NULL
                                        AND v.unit_id IN (SELECT descendant_id FROM org_unit_ancestry
                                                          WHERE ancestor_id = :unit))
                        GROUP BY p.type ORDER BY count(*) DESC, p.type""")
                .bind("unit", unit)
                .bind("scheme", scheme)
                .bindList("inputs", List.copyOf(inputs))
                .mapTo(PeriodType.class)
                .list());
    }

    /** The last day of the data of any figure sent for one of the inputs. */
    Optional<LocalDate> lastSent(Collection<Long> inputs) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT max(p.data_to) FROM period p
                        WHERE EXISTS (SELECT 1 FROM indicator_value v
                                      WHERE v.period_id = p.id AND v.indicator_id IN (<inputs>)
                                        AND v.sent_value IS NOT NULL)""")
                .bindList("inputs", List.copyOf(inputs))
                .mapTo(LocalDate.class)
                .findOne());
    }
}
