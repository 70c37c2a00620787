package vn.chitieuso.reporting.rollup;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** Which units make up the groups that are added up: units with all below them, or lists of members put together. */
final class Members {

    private static final String BELOW = """
            SELECT ancestor_id AS group_id, descendant_id AS unit_id, distance = 0 AS own, valid_from, valid_to
            FROM org_unit_ancestry WHERE ancestor_id IN (<groups>)""";
    private static final String LISTED = """
            SELECT * FROM unnest(CAST(:memberGroups AS bigint[]), CAST(:memberUnits AS bigint[]),
                CAST(:memberOwn AS boolean[]), CAST(:memberFroms AS date[]), CAST(:memberTos AS date[]),
                CAST(:memberParts AS numeric[]))
                AS listed (group_id, unit_id, own, valid_from, valid_to, part)""";

    private final List<Long> groups;
    private final List<Member> listed;

    private Members(List<Long> groups, List<Member> listed) {
        this.groups = groups;
        this.listed = listed;
    }

    static Members below(Collection<Long> groups) {
        return new Members(List.copyOf(groups), null);
    }

    static Members of(List<Member> members) {
        return new Members(members.stream().map(Member::groupId).distinct().toList(), List.copyOf(members));
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    List<Long> groups() {
        return groups;
    }

    /** As a table of group_id, unit_id, own, valid_from and valid_to. */
    String table() {
        return listed == null ? BELOW : LISTED;
    }

    /** A figure as far as it counts in the member's group. */
    String counted(String value) {
        boolean shared =
                listed != null && listed.stream().anyMatch(each -> each.part().compareTo(BigDecimal.ONE) != 0);
        return shared ? value + " * m.part" : value;
    }

    Query bind(Query query) {
        if (listed == null) {
            return query.bindList("groups", groups);
        }
        return query.bind("memberGroups", array(listed, Member::groupId))
                .bind("memberUnits", array(listed, Member::unitId))
                .bind("memberOwn", array(listed, Member::own))
                .bind("memberFroms", array(listed, Member::from))
                .bind("memberTos", array(listed, Member::to))
                .bind("memberParts", array(listed, member -> member.part().toPlainString()));
    }

    /** As PostgreSQL writes an array of plain words. */
    static <T> String array(Collection<T> rows, Function<T, Object> part) {
        return rows.stream().map(part).map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
