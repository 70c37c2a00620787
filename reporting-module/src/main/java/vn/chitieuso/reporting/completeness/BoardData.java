package vn.chitieuso.reporting.completeness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementContext;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.report.ReportState;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads the board: the units, their reports and their names in a query each, however many they are. */
@ApplicationScoped
class BoardData {

    private static final String NOBODY = "-1";

    @Inject
    private Sql sql;

    @Inject
    private CurrentUser currentUser;

    /**
     * Every unit at or below the root in some of the periods at which the reader holds the right; spans of one unit do not
     * overlap.
     *
     * @param levels of the units wanted
     */
    List<Span> spans(List<Period> periods, List<OrgLevel> levels, long root, Right right) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT * FROM (
                            SELECT u.id, u.level, c.code, coalesce(near.ancestor_id, u.id) AS branch_id,
                                   greatest(u.valid_from, a.valid_from, c.valid_from, near.valid_from) AS first_day,
                                   least(u.valid_to, a.valid_to, c.valid_to, near.valid_to) AS last_day
                            FROM org_unit_ancestry a
                            JOIN org_unit u ON u.id = a.descendant_id
                            JOIN org_unit_code c ON c.unit_id = u.id
                            LEFT JOIN org_unit_ancestry near
                              ON near.descendant_id = u.id AND near.distance = a.distance - 1
                             AND near.valid_from <= a.valid_to AND near.valid_to >= a.valid_from
                            WHERE a.ancestor_id = :root AND u.level = ANY(:levels)
                              AND (:everywhere OR u.id = ANY(CAST(:own AS bigint[]))
                                   OR EXISTS (SELECT 1 FROM org_unit_ancestry o
                                              WHERE o.descendant_id = u.id
                                                AND o.ancestor_id = ANY(CAST(:reached AS bigint[]))))) AS span
                        WHERE first_day <= last_day AND first_day <= :last AND last_day >= :first
                        ORDER BY id, first_day""")
                .bindArray(
                        "levels",
                        String.class,
                        levels.stream().map(OrgLevel::name).toList())
                .bind("root", root)
                .bind("everywhere", currentUser.mayEverywhere(right))
                .bindArray("own", String.class, ids(own(right)))
                .bindArray("reached", String.class, ids(currentUser.unitsWith(right)))
                .bind("first", day(periods, Comparator.naturalOrder()))
                .bind("last", day(periods, Comparator.reverseOrder()))
                .map(Span::of)
                .list());
    }

    private static LocalDate day(List<Period> periods, Comparator<LocalDate> order) {
        return periods.stream().map(Period::dataTo).min(order).orElseThrow();
    }

    /** The reports begun, by unit and period. */
    Map<Long, Map<Long, Begun>> begun(long regime, List<Period> periods, Collection<Long> units) {
        Map<Long, Map<Long, Begun>> begun = new HashMap<>();
        sql.write(handle -> handle.createQuery("""
                        SELECT r.unit_id, r.period_id, r.state, r.first_submitted_at, r.version,
                               (r.sendings > 1 OR r.state IN ('DRAFT', 'AWAITING_APPROVAL', 'RETURNED')) AND EXISTS (
                                   SELECT 1 FROM report_event e
                                   WHERE e.report_id = r.id AND e.action = 'return'
                                     AND e.from_state IN ('SUBMITTED', 'UNDER_VERIFICATION', 'ACCEPTED')) AS sent_back
                        FROM report r
                        WHERE r.regime_id = :regime AND r.period_id IN (<periods>)
                          AND r.unit_id = ANY(CAST(:units AS bigint[]))""")
                .bind("regime", regime)
                .bindList("periods", periods.stream().map(Period::id).toList())
                .bindArray("units", String.class, ids(List.copyOf(units)))
                .map((row, context) -> begun.computeIfAbsent(row.getLong(1), unit -> new HashMap<>())
                        .put(row.getLong(2), Begun.of(row)))
                .list());
        return begun;
    }

    /** The units at which the right is held through a role that reaches no further. */
    private List<Long> own(Right right) {
        List<Long> own = new ArrayList<>();
        right.roles().stream()
                .filter(role -> role.reach() == Role.Reach.OWN_UNIT)
                .forEach(role -> own.addAll(currentUser.unitsAs(role)));
        return own;
    }

    private static List<String> ids(List<Long> ids) {
        return ids.isEmpty()
                ? List.of(NOBODY)
                : ids.stream().map(String::valueOf).toList();
    }

    /** Names and parents, each as of a day of its own; in the order of their names. */
    List<BoardUnit> units(Map<Long, LocalDate> days) {
        List<Long> ids = List.copyOf(days.keySet());
        return sql.read(handle -> handle.createQuery("""
                        SELECT u.id, c.code, n.name, u.level, pc.code AS parent, pn.name AS parent_name,
                               above.level AS parent_level
                        FROM unnest(CAST(:ids AS bigint[]), CAST(:days AS date[])) AS w (id, day)
                        JOIN org_unit u ON u.id = w.id
                        JOIN org_unit_code c ON c.unit_id = u.id AND w.day BETWEEN c.valid_from AND c.valid_to
                        JOIN org_unit_name n ON n.unit_id = u.id AND w.day BETWEEN n.valid_from AND n.valid_to
                        LEFT JOIN placement p ON p.unit_id = u.id AND w.day BETWEEN p.valid_from AND p.valid_to
                        LEFT JOIN org_unit above ON above.id = p.parent_id
                        LEFT JOIN org_unit_code pc
                          ON pc.unit_id = p.parent_id AND w.day BETWEEN pc.valid_from AND pc.valid_to
                        LEFT JOIN org_unit_name pn
                          ON pn.unit_id = p.parent_id AND w.day BETWEEN pn.valid_from AND pn.valid_to
                        ORDER BY n.name COLLATE "vi-VN-x-icu", c.code""")
                .bindArray(
                        "ids", String.class, ids.stream().map(String::valueOf).toList())
                .bindArray(
                        "days",
                        String.class,
                        ids.stream().map(id -> days.get(id).toString()).toList())
                .mapTo(BoardUnit.class)
                .list());
    }

    /**
     * Days on which a unit bore a code and stood below the root.
     *
     * @param branchId the unit directly below the root under which it stood; the root itself for the root
     */
    record Span(long unitId, OrgLevel level, String code, long branchId, LocalDate firstDay, LocalDate lastDay) {

        boolean contains(LocalDate day) {
            return !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }

        // thousands of rows: by place, not by name
        private static Span of(ResultSet row, StatementContext context) throws SQLException {
            return new Span(
                    row.getLong(1),
                    OrgLevel.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getLong(4),
                    row.getObject(5, LocalDate.class),
                    row.getObject(6, LocalDate.class));
        }
    }

    /** A report that was begun. */
    record Begun(ReportState state, LocalDateTime firstSentAt, long version, boolean sentBack) {

        private static Begun of(ResultSet row) throws SQLException {
            OffsetDateTime sent = row.getObject(4, OffsetDateTime.class);
            return new Begun(
                    ReportState.valueOf(row.getString(3)),
                    sent == null ? null : Zone.inVietnam(sent).toLocalDateTime(),
                    row.getLong(5),
                    row.getBoolean(6));
        }
    }
}
