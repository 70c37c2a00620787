package vn.chitieuso.reporting.rollup;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which units make up the groups that are added up: units with all below them, or lists of members put together. Numbers and
 * days stand in the statement itself: a plan made for any numbers looks each figure up by itself, and takes four times as long.
 */
final class Members {

    private static final String BELOW = """
            SELECT ancestor_id AS group_id, descendant_id AS unit_id, distance = 0 AS own, valid_from, valid_to
            FROM org_unit_ancestry WHERE ancestor_id IN (%s)""";
    private static final String LISTED = """
            SELECT * FROM unnest(%s, %s, %s, %s, %s, %s) AS listed (group_id, unit_id, own, valid_from, valid_to, part)""";

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
        return listed == null
                ? BELOW.formatted(literals(groups))
                : LISTED.formatted(
                        array("bigint", listed, Member::groupId),
                        array("bigint", listed, Member::unitId),
                        array("boolean", listed, Member::own),
                        array("date", listed, Member::from),
                        array("date", listed, Member::to),
                        array("numeric", listed, member -> member.part().toPlainString()));
    }

    /** A figure as far as it counts in the member's group. */
    String counted(String value) {
        boolean shared =
                listed != null && listed.stream().anyMatch(each -> each.part().compareTo(BigDecimal.ONE) != 0);
        return shared ? value + " * m.part" : value;
    }

    /** Numbers as they stand in a statement. */
    static String literals(Collection<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** A column of numbers, days or truths as it stands in a statement. */
    static <T> String array(String type, Collection<T> rows, Function<T, Object> part) {
        return "CAST('" + array(rows, part) + "' AS " + type + "[])";
    }

    /** As PostgreSQL writes an array of plain words. */
    static <T> String array(Collection<T> rows, Function<T, Object> part) {
        return rows.stream().map(part).map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
