package vn.chitieuso.reporting.rollup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
                   coalesce(bit_or(<marks>) FILTER (WHERE v.illustrative OR v.<qualifier> <> 'EQUAL'), 0) AS marks,
                   <fingerprint> AS fingerprint
            FROM member m
            JOIN indicator_value v ON v.unit_id = m.unit_id AND v.period_id = <period>
             AND v.indicator_id IN (<inputs>) AND v.<value> IS NOT NULL
            WHERE DATE '<day>' BETWEEN m.valid_from AND m.valid_to AND (m.own OR v.indicator_id NOT IN (<ownOnly>))
            GROUP BY m.group_id, v.indicator_id""";

    private static final String COUNTED = """
            WITH member AS MATERIALIZED (<members>), stretch AS (
                SELECT * FROM unnest(<stretches>) AS stretch (place, period_id, closes, mask, months, ends, whole)
            ), input AS (
                SELECT * FROM unnest(<inputs>) AS input (place, indicator_id, stock, timeless, own_only, grain)
            ), figures AS (
                SELECT s.place, s.period_id, s.closes, s.mask, s.months, s.ends, s.whole, i.indicator_id, i.stock,
                       i.own_only, v.unit_id, v.<value> AS value, <marks> AS marks
                FROM stretch s
                JOIN input i ON i.place = s.place AND (s.mask = s.whole OR NOT i.timeless)
                JOIN indicator_value v ON v.period_id = s.period_id AND v.indicator_id = i.indicator_id
                 AND v.<value> IS NOT NULL
                WHERE v.unit_id IN (SELECT unit_id FROM member)
            ), flows AS (<flows>), counted AS (
                SELECT place, indicator_id, own_only, unit_id, period_id, value, marks, false AS stock, mask,
                       mask AS pairs, closes AS day, whole
                FROM flows
                UNION ALL
                (SELECT DISTINCT ON (place, indicator_id, unit_id) place, indicator_id, own_only, unit_id, period_id, value,
                        marks, true, CASE WHEN closes = ends THEN whole ELSE 0 END, whole, ends, whole
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
                   bit_or(marks) AS marks,
                   bit_xor(hashint8extended(unit_id, pairs)) AS fingerprint
            FROM (SELECT c.place, m.group_id, c.indicator_id, c.unit_id, c.whole, sum(<counted>) AS total,
                         bit_or(c.mask) AS mask, bit_or(c.pairs) AS pairs, bit_or(c.marks) AS marks
                 <in groups>
                 GROUP BY c.place, m.group_id, c.indicator_id, c.unit_id, c.whole) AS unit_sum
            JOIN input i USING (place, indicator_id)
            GROUP BY place, group_id, indicator_id""";

    /** Where every month is counted by itself and nothing is paired, the units need not be told apart. */
    private static final String SUMMED_AT_ONCE = """
            SELECT c.place, m.group_id, c.indicator_id, sum(<counted>) AS total, sum(<count>) AS reported,
                   bit_or(c.marks) AS marks, CAST(0 AS bigint) AS fingerprint
            <in groups>
            JOIN input i ON i.place = c.place AND i.indicator_id = c.indicator_id
            GROUP BY c.place, m.group_id, c.indicator_id""";

    private static final String SINGLE = """
            SELECT c.place, m.group_id, c.indicator_id, c.unit_id, u.level, c.period_id, <counted> AS value, c.stock, c.mask,
                   c.pairs, c.marks
            <in groups>
            JOIN org_unit u ON u.id = c.unit_id
            WHERE m.group_id IN (<among>)""";

    @Inject
    private Sql sql;

    /**
     * Sums of inputs for each group.
     *
     * @param pairing whether some formula reads several of them, so that their fingerprints are asked for
     */
    List<InputSum> of(
            Members members, List<Stretch> stretches, List<WantedInput> inputs, Included included, boolean pairing) {
        if (members.isEmpty() || stretches.isEmpty() || inputs.isEmpty()) {
            return List.of();
        }
        if (stretches.size() == 1
                && stretches.get(0).isWhole()
                && inputs.stream().allMatch(input -> input.place() == 0)) {
            return ofItsOwn(members, stretches.get(0), inputs, included, pairing);
        }
        boolean atOnce = !pairing && inputs.stream().allMatch(input -> input.stock() || input.grain() == 1);
        String mask = atOnce ? "c.mask" : "mask";
        String whole = atOnce ? "c.whole" : "whole";
        String summed = (atOnce ? SUMMED_AT_ONCE : SUMMED)
                .replace("<in groups>", IN_GROUPS)
                .replace("<counted>", members.counted("c.value"))
                .replace("<count>", Stretch.countSql(mask, "i.grain", whole));
        return read(counted(members, stretches, inputs, included) + summed, InputSum.class);
    }

    private <T> List<T> read(String statement, Class<T> type) {
        return sql.read(handle -> handle.createQuery(statement).mapTo(type).list());
    }

    private List<InputSum> ofItsOwn(
            Members members, Stretch stretch, List<WantedInput> inputs, Included included, boolean pairing) {
        List<Long> ownOnly = inputs.stream()
                .filter(WantedInput::ownOnly)
                .map(WantedInput::id)
                .toList();
        String fingerprint = "bit_xor(hashint8extended(v.unit_id, " + stretch.mask() + "))";
        String statement = OF_ITS_OWN
                .replace("<members>", members.table())
                .replace("<counted>", members.counted("v." + included.valueColumn()))
                .replace("<value>", included.valueColumn())
                .replace("<marks>", InputSum.marks("v." + included.qualifierColumn(), "v.illustrative"))
                .replace("<qualifier>", included.qualifierColumn())
                .replace("<fingerprint>", pairing ? fingerprint : "CAST(0 AS bigint)")
                .replace("<period>", String.valueOf(stretch.period().id()))
                .replace("<day>", stretch.period().dataTo().toString())
                .replace("<inputs>", Members.literals(WantedInput.ids(inputs)))
                .replace("<ownOnly>", Members.literals(ownOnly.isEmpty() ? List.of(-1L) : ownOnly));
        return read(statement, InputSum.class).stream()
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
        String single = SINGLE.replace("<in groups>", IN_GROUPS)
                .replace("<counted>", members.counted("c.value"))
                .replace("<among>", Members.literals(groups));
        return read(counted(members, stretches, inputs, included) + single, CountedFigure.class);
    }

    private static String counted(
            Members members, List<Stretch> stretches, List<WantedInput> inputs, Included included) {
        return COUNTED.replace("<members>", members.table())
                .replace("<stretches>", columns(stretches))
                .replace("<inputs>", inputColumns(inputs))
                .replace("<flows>", Stretches.overlap(stretches) ? STANDING_FLOWS : FLOWS)
                .replace("<value>", included.valueColumn())
                .replace("<marks>", InputSum.marks("v." + included.qualifierColumn(), "v.illustrative"));
    }

    private static String columns(List<Stretch> stretches) {
        return String.join(
                ", ",
                Members.array("integer", stretches, Stretch::place),
                Members.array("bigint", stretches, stretch -> stretch.period().id()),
                Members.array("date", stretches, stretch -> stretch.period().dataTo()),
                Members.array("integer", stretches, Stretch::mask),
                Members.array("integer", stretches, Stretch::months),
                Members.array("date", stretches, stretch -> stretch.whole().dataTo()),
                Members.array(
                        "integer",
                        stretches,
                        stretch -> Stretch.all(stretch.whole().code())));
    }

    private static String inputColumns(List<WantedInput> inputs) {
        return String.join(
                ", ",
                Members.array("integer", inputs, WantedInput::place),
                Members.array("bigint", inputs, WantedInput::id),
                Members.array("boolean", inputs, WantedInput::stock),
                Members.array("boolean", inputs, WantedInput::timeless),
                Members.array("boolean", inputs, WantedInput::ownOnly),
                Members.array("integer", inputs, WantedInput::grain));
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
        String only = among == null ? "true" : "u.id IN (" + Members.literals(among) + ")";
        return read(
                """
                WITH member AS (<members>)
                SELECT m.group_id, u.level, day, count(*) AS units FROM member m
                JOIN unnest(<days>) AS day ON day BETWEEN m.valid_from AND m.valid_to
                JOIN org_unit u ON u.id = m.unit_id
                WHERE <only>
                GROUP BY m.group_id, u.level, day""".replace("<members>", members.table())
                        .replace("<days>", Members.array("date", days, day -> day))
                        .replace("<only>", only),
                GroupSize.class);
    }

    /** How many units of a level stand in a group on a day. */
    record GroupSize(long groupId, OrgLevel level, LocalDate day, long units) {}
}
