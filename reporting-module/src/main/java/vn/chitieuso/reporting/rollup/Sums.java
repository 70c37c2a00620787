package vn.chitieuso.reporting.rollup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Adds up in the database. */
@ApplicationScoped
class Sums {

    @Inject
    private Sql sql;

    /**
     * Sums of inputs for each group, a group being a unit with all below it as of the day.
     *
     * @param ownOnly inputs that do not add up over units: the group's own figure stands for it
     */
    List<InputSum> of(
            Collection<Long> groups,
            LocalDate day,
            long period,
            Collection<Long> inputs,
            Collection<Long> ownOnly,
            Included included) {
        if (groups.isEmpty() || inputs.isEmpty() || period == 0) {
            return List.of();
        }
        return sql.read(handle -> handle.createQuery("""
                        SELECT a.ancestor_id AS group_id, v.indicator_id, sum(v.<value>) AS total, count(v.<value>) AS reported,
                               bool_or(v.<qualifier> IN ('GREATER_THAN', 'GREATER_OR_EQUAL')) AS lower,
                               bool_or(v.<qualifier> IN ('LESS_THAN', 'LESS_OR_EQUAL')) AS upper,
                               bool_or(v.illustrative) AS illustrative
                        FROM org_unit_ancestry a
                        JOIN indicator_value v ON v.unit_id = a.descendant_id AND v.period_id = :period
                         AND v.indicator_id IN (<inputs>) AND v.<value> IS NOT NULL
                        WHERE a.ancestor_id IN (<groups>) AND :day BETWEEN a.valid_from AND a.valid_to
                          AND (a.distance = 0 OR v.indicator_id NOT IN (<ownOnly>))
                        GROUP BY a.ancestor_id, v.indicator_id""".replace("<value>", included.valueColumn())
                        .replace("<qualifier>", included.qualifierColumn()))
                .bind("period", period)
                .bind("day", day)
                .bindList("inputs", List.copyOf(inputs))
                .bindList("groups", List.copyOf(groups))
                .bindList("ownOnly", ownOnly.isEmpty() ? List.of(-1L) : List.copyOf(ownOnly))
                .mapTo(InputSum.class)
                .list());
    }

    /** How many units of each level stand in each group as of the day. */
    Map<Long, Map<OrgLevel, Long>> sizes(Collection<Long> groups, LocalDate day) {
        Map<Long, Map<OrgLevel, Long>> sizes = new HashMap<>();
        if (groups.isEmpty()) {
            return sizes;
        }
        sql.write(handle -> handle.createQuery("""
                        SELECT a.ancestor_id, u.level, count(*) FROM org_unit_ancestry a
                        JOIN org_unit u ON u.id = a.descendant_id
                        WHERE a.ancestor_id IN (<groups>) AND :day BETWEEN a.valid_from AND a.valid_to
                        GROUP BY a.ancestor_id, u.level""")
                .bindList("groups", List.copyOf(groups))
                .bind("day", day)
                .map((row, context) -> sizes.computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                        .put(OrgLevel.valueOf(row.getString(2)), row.getLong(3)))
                .list());
        return sizes;
    }
}
