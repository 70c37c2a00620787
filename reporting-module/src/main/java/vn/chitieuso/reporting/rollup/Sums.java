package vn.chitieuso.reporting.rollup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Adds up over units and periods in the database. A unit's figure for a period counts before those for the shorter periods
 * within: of a flow they add up, of a stock the unit's last one stands, what does not aggregate over time has none. A flow
 * belongs to the group its unit stood in when its own period closed; a stock only to a group the unit still stands in when
 * the asked period closes, for else the households of a merged commune would be counted with those of its successor.
 */
@ApplicationScoped
class Sums {

    /** Of one period for which nothing shorter has a figure: the way most sums go. */
    private static final String OF_ITS_OWN = """
            WITH member AS MATERIALIZED (<members>)
            SELECT CAST(0 AS integer) AS place, m.group_id, v.indicator_id, sum(<counted>) AS total, count(*) AS reported,
                   bit_or(<qualifiers>) AS qualifiers, bool_or(v.illustrative) AS illustrative,
                   bit_xor(hashint8extended(v.unit_id, :all)) AS fingerprint
            FROM member m
            JOIN indicator_value v ON v.unit_id = m.unit_id AND v.period_id = :period
             AND v.indicator_id IN (<inputs>) AND v.<value> IS NOT NULL
            WHERE :day BETWEEN m.valid_from AND m.valid_to AND (m.own OR v.indicator_id NOT IN (<ownOnly>))
            GROUP BY m.group_id, v.indicator_id""";

    private static final String COUNTED = """
            WITH member AS MATERIALIZED (<members>), stretch AS (
                SELECT * FROM unnest(CAST(:places AS integer[]), CAST(:periods AS bigint[]), CAST(:closes AS date[]),
                    CAST(:masks AS integer[]), CAST(:months AS integer[]), CAST(:ends AS date[]), CAST(:alls AS integer[]))
                    AS stretch (place, period_id, closes, mask, months, ends, whole)
            ), input AS (
                SELECT * FROM unnest(CAST(:inputPlaces AS integer[]), CAST(:inputIds AS bigint[]),
                    CAST(:stocks AS boolean[]), CAST(:timeless AS boolean[]), CAST(:ownOnly AS boolean[]),
                    CAST(:grains AS integer[])) AS input (place, indicator_id, stock, timeless, own_only, grain)
            ), figures AS (
                SELECT s.place, s.period_id, s.closes, s.mask, s.months, s.ends, s.whole, i.indicator_id, i.stock,
                       i.own_only, v.unit_id, v.<value> AS value, <qualifiers> AS qualifiers, v.illustrative
                FROM stretch s
                JOIN input i ON i.place = s.place AND (s.mask = s.whole OR NOT i.timeless)
                JOIN indicator_value v ON v.period_id = s.period_id AND v.indicator_id = i.indicator_id
                 AND v.<value> IS NOT NULL
                WHERE v.unit_id IN (SELECT unit_id FROM member)
            ), flows AS (<flows>), counted AS (
                SELECT place, indicator_id, own_only, unit_id, period_id, value, qualifiers, illustrative, false AS stock, mask,
                       mask AS pairs, closes AS day, whole
                FROM flows
                UNION ALL
                (SELECT DISTINCT ON (place, indicator_id, unit_id) place, indicator_id, own_only, unit_id, period_id, value,
                        qualifiers, illustrative, true, CASE WHEN closes = ends THEN whole ELSE 0 END, whole, ends, whole
                 FROM figures WHERE stock
                 ORDER BY place, indicator_id, unit_id, closes DESC, months DESC)
            )""";

    private static final String FLOWS = "SELECT * FROM figures WHERE NOT stock";

    /** A month counts for nothing where its quarter, half or year has a figure of its own, and so on. */
    private static final String STANDING_FLOWS = """
            SELECT * FROM (
                SELECT figures.*, bit_or(mask) FILTER (WHERE months > 1) OVER cell AS above_months,
                       bit_or(mask) FILTER (WHERE months > 3) OVER cell AS above_quarters,
                       bit_or(mask) FILTER (WHERE months > 6) OVER cell AS above_halves
                FROM figures WHERE NOT stock WINDOW cell AS (PARTITION BY place, indicator_id, unit_id)
            ) AS beside
            WHERE mask & coalesce(CASE months WHEN 1 THEN above_months WHEN 3 THEN above_quarters
                                              WHEN 6 THEN above_halves END, 0) = 0""";

    private static final String IN_GROUPS = """
             FROM counted c
             JOIN member m ON m.unit_id = c.unit_id AND c.day BETWEEN m.valid_from AND m.valid_to
              AND (m.own OR NOT c.own_only)
            """;

    private static final String SUMMED = """
            SELECT place, group_id, indicator_id, sum(total) AS total, sum(<count>) AS reported,
                   bit_or(qualifiers) AS qualifiers, bool_or(illustrative) AS illustrative,
                   bit_xor(hashint8extended(unit_id, pairs)) AS fingerprint
            FROM (SELECT c.place, m.group_id, c.indicator_id, c.unit_id, c.whole, sum(<counted>) AS total,
                         bit_or(c.mask) AS mask, bit_or(c.pairs) AS pairs, bit_or(c.qualifiers) AS qualifiers,
                         bool_or(c.illustrative) AS illustrative
                 <in groups>
                 GROUP BY c.place, m.group_id, c.indicator_id, c.unit_id, c.whole) AS unit_sum
            JOIN input i USING (place, indicator_id)
            GROUP BY place, group_id, indicator_id""";

    private static final String SINGLE = """
            SELECT c.place, m.group_id, c.indicator_id, c.unit_id, u.level, c.period_id, <counted> AS value, c.stock, c.mask, c.pairs,
                   c.qualifiers, c.illustrative
            <in groups>
            JOIN org_unit u ON u.id = c.unit_id
            WHERE m.group_id IN (<among>)""";

    @Inject
    private Sql sql;

    /** Sums of inputs for each group. */
    List<InputSum> of(Members members, List<Stretch> stretches, List<WantedInput> inputs, Included included) {
        if (members.isEmpty() || stretches.isEmpty() || inputs.isEmpty()) {
            return List.of();
        }
        if (stretches.size() == 1
                && stretches.get(0).isWhole()
                && inputs.stream().allMatch(input -> input.place() == 0)) {
            return ofItsOwn(members, stretches.get(0), inputs, included);
        }
        String summed = SUMMED.replace("<in groups>", IN_GROUPS)
                .replace("<counted>", members.counted("c.value"))
                .replace("<count>", Stretch.countSql("mask", "i.grain", "whole"));
        return sql.read(handle -> bind(
                        handle.createQuery(counted(members, stretches, included) + summed), members, stretches, inputs)
                .mapTo(InputSum.class)
                .list());
    }

    private List<InputSum> ofItsOwn(Members members, Stretch stretch, List<WantedInput> inputs, Included included) {
        List<Long> ownOnly = inputs.stream()
                .filter(WantedInput::ownOnly)
                .map(WantedInput::id)
                .toList();
        List<InputSum> sums = sql.read(handle -> members.bind(handle.createQuery(OF_ITS_OWN
                        .replace("<members>", members.table())
                        .replace("<counted>", members.counted("v." + included.valueColumn()))
                        .replace("<value>", included.valueColumn())
                        .replace("<qualifiers>", InputSum.bit("v." + included.qualifierColumn()))))
                .bind("period", stretch.period().id())
                .bind("day", stretch.period().dataTo())
                .bind("all", (long) stretch.mask())
                .bindList("inputs", WantedInput.ids(inputs))
                .bindList("ownOnly", ownOnly.isEmpty() ? List.of(-1L) : ownOnly)
                .mapTo(InputSum.class)
                .list());
        return sums.stream()
                .map(sum -> sum.counting(sum.reported() * stretch.months() / grain(inputs, sum.indicatorId())))
                .toList();
    }

    private static int grain(List<WantedInput> inputs, long id) {
        return inputs.stream()
                .filter(input -> input.id() == id)
                .findFirst()
                .orElseThrow()
                .grain();
    }

    /** The single figures that are in the sums of some groups. */
    List<CountedFigure> single(
            Members members,
            Collection<Long> groups,
            List<Stretch> stretches,
            List<WantedInput> inputs,
            Included included) {
        if (groups.isEmpty() || stretches.isEmpty() || inputs.isEmpty()) {
            return List.of();
        }
        String single = SINGLE.replace("<in groups>", IN_GROUPS).replace("<counted>", members.counted("c.value"));
        return sql.read(handle -> bind(
                        handle.createQuery(counted(members, stretches, included) + single), members, stretches, inputs)
                .bindList("among", List.copyOf(groups))
                .mapTo(CountedFigure.class)
                .list());
    }

    private static String counted(Members members, List<Stretch> stretches, Included included) {
        return COUNTED.replace("<members>", members.table())
                .replace("<flows>", Stretches.overlap(stretches) ? STANDING_FLOWS : FLOWS)
                .replace("<value>", included.valueColumn())
                .replace("<qualifiers>", InputSum.bit("v." + included.qualifierColumn()));
    }

    private static Query bind(Query query, Members members, List<Stretch> stretches, List<WantedInput> inputs) {
        return members.bind(query)
                .bind("places", Members.array(stretches, Stretch::place))
                .bind(
                        "periods",
                        Members.array(stretches, stretch -> stretch.period().id()))
                .bind(
                        "closes",
                        Members.array(stretches, stretch -> stretch.period().dataTo()))
                .bind("masks", Members.array(stretches, Stretch::mask))
                .bind("months", Members.array(stretches, Stretch::months))
                .bind(
                        "ends",
                        Members.array(stretches, stretch -> stretch.whole().dataTo()))
                .bind(
                        "alls",
                        Members.array(
                                stretches,
                                stretch -> Stretch.all(stretch.whole().code())))
                .bind("inputPlaces", Members.array(inputs, WantedInput::place))
                .bind("inputIds", Members.array(inputs, WantedInput::id))
                .bind("stocks", Members.array(inputs, WantedInput::stock))
                .bind("timeless", Members.array(inputs, WantedInput::timeless))
                .bind("ownOnly", Members.array(inputs, WantedInput::ownOnly))
                .bind("grains", Members.array(inputs, WantedInput::grain));
    }

    /**
     * How many units of each level stand in each group on some days.
     *
     * @param among only these units are counted; null for all
     */
    List<GroupSize> sizes(Members members, Collection<LocalDate> days, Collection<Long> among) {
        if (members.isEmpty() || days.isEmpty() || among != null && among.isEmpty()) {
            return List.of();
        }
        return sql.read(handle -> members.bind(handle.createQuery("""
                        WITH member AS (<members>)
                        SELECT m.group_id, u.level, day, count(*) AS units FROM member m
                        JOIN unnest(CAST(:days AS date[])) AS day ON day BETWEEN m.valid_from AND m.valid_to
                        JOIN org_unit u ON u.id = m.unit_id
                        WHERE :everybody OR u.id IN (<among>)
                        GROUP BY m.group_id, u.level, day""".replace("<members>", members.table())))
                .bind("days", Members.array(days, day -> day))
                .bind("everybody", among == null)
                .bindList("among", among == null ? List.of(-1L) : List.copyOf(among))
                .mapTo(GroupSize.class)
                .list());
    }

    /** How many units of a level stand in a group on a day. */
    record GroupSize(long groupId, OrgLevel level, LocalDate day, long units) {}
}
