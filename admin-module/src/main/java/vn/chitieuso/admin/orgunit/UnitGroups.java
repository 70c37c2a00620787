package vn.chitieuso.admin.orgunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.text.Folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Groups of units: reading them as of a day is everybody's right, keeping them that of whoever keeps the structure. */
@ApplicationScoped
@Transactional
public class UnitGroups {

    private static final String EVERY_GROUP = """
            SELECT g.id, g.code, g.name, g.remark, g.rule_level, g.rule_kind, g.rule_parent, g.rule_name, 0 AS members
            FROM unit_group g""";
    private static final String GROUPS = EVERY_GROUP + " WHERE g.ended_at IS NULL";

    @Inject
    private Sql sql;

    @Inject
    private OrgUnits units;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private java.time.Clock clock;

    public List<UnitGroup> list(LocalDate asOf) {
        List<UnitGroup> groups =
                sql.read(handle -> handle.createQuery(GROUPS + " ORDER BY g.name COLLATE \"vi-VN-x-icu\"")
                        .mapTo(UnitGroup.class)
                        .list());
        return groups.stream()
                .map(group -> counted(group, members(group, asOf).size()))
                .toList();
    }

    private static UnitGroup counted(UnitGroup group, int members) {
        return new UnitGroup(
                group.id(),
                group.code(),
                group.name(),
                group.remark(),
                group.ruleLevel(),
                group.ruleKind(),
                group.ruleParent(),
                group.ruleName(),
                members);
    }

    /** @throws NotFoundException where no group has the code */
    public UnitGroup.WithMembers show(String code, LocalDate asOf) {
        UnitGroup group = get(code);
        List<UnitRow> members = members(group, asOf);
        return new UnitGroup.WithMembers(counted(group, members.size()), asOf, members);
    }

    private UnitGroup get(String code) {
        return sql.read(handle -> handle.createQuery(GROUPS + " AND g.code = :code")
                        .bind("code", code)
                        .mapTo(UnitGroup.class)
                        .findOne())
                .orElseThrow(() -> new NotFoundException("admin.orgunit.unknownGroup", code));
    }

    /** Groups in use that bear one of the codes. */
    public List<UnitGroup> ofCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : sql.read(handle -> handle.createQuery(GROUPS + " AND g.code IN (<codes>) ORDER BY g.code")
                        .bindList("codes", List.copyOf(codes))
                        .mapTo(UnitGroup.class)
                        .list());
    }

    /** Code and name of groups by id, those no longer used too. */
    public List<UnitGroup> ofIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.read(handle -> handle.createQuery(EVERY_GROUP + " WHERE g.id IN (<ids>) ORDER BY g.code")
                        .bindList("ids", List.copyOf(ids))
                        .mapTo(UnitGroup.class)
                        .list());
    }

    /** Ids of the units that belong to at least one of the groups on the day; a group no longer used keeps its members. */
    public Set<Long> membersOf(Collection<Long> ids, LocalDate asOf) {
        return ofIds(ids).stream()
                .flatMap(group -> members(group, asOf).stream())
                .map(UnitRow::id)
                .collect(Collectors.toSet());
    }

    private List<UnitRow> members(UnitGroup group, LocalDate asOf) {
        if (!group.isDynamic()) {
            Set<Long> listed = sql.read(handle -> handle.createQuery("""
                            SELECT unit_id FROM unit_group_member
                            WHERE group_id = :group AND :asOf BETWEEN valid_from AND valid_to""")
                    .bind("group", group.id())
                    .bind("asOf", asOf)
                    .mapTo(Long.class)
                    .set());
            return units.list(asOf, null, null, null).stream()
                    .filter(unit -> listed.contains(unit.id()))
                    .toList();
        }
        List<UnitRow> below = group.ruleParent() == null
                ? units.list(asOf, group.ruleLevel(), null, group.ruleName())
                : units.findRow(group.ruleParent(), asOf)
                        .map(parent -> units.listBelow(parent.id(), asOf, group.ruleLevel()))
                        .orElse(List.of());
        return below.stream()
                .filter(unit -> group.ruleKind() == null || group.ruleKind().equalsIgnoreCase(unit.kind()))
                .filter(unit -> group.ruleParent() == null
                        || group.ruleName() == null
                        || Folding.fold(unit.name()).contains(Folding.fold(group.ruleName())))
                .toList();
    }

    /** Founds the group, or gives it another name or rule. */
    public void keep(UnitGroup wanted) {
        currentUser.require(StructureRight.KEEP_GROUPS);
        String code = required("code", wanted.code(), UnitGroup.CODE_MAX);
        String name = required("name", wanted.name(), UnitGroup.NAME_MAX);
        if (wanted.remark() != null && wanted.remark().length() > UnitGroup.REMARK_MAX) {
            throw BusinessException.at("remark", "platform.csv.tooLong", UnitGroup.REMARK_MAX);
        }
        LocalDate today = LocalDate.now(clock);
        if (wanted.ruleParent() != null
                && units.findRow(wanted.ruleParent(), today).isEmpty()) {
            throw BusinessException.at("parent", "admin.orgunit.unknown", wanted.ruleParent(), today);
        }
        String before = sql.read(handle -> handle.createQuery(GROUPS + " AND g.code = :code")
                .bind("code", code)
                .mapTo(UnitGroup.class)
                .findOne()
                .map(UnitGroup::toString)
                .orElse(null));
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO unit_group
                            (id, version, code, name, remark, rule_level, rule_kind, rule_parent, rule_name)
                        VALUES (nextval('entity_id'), 1, :code, :name, :remark, :level, :kind, :parent, :ruleName)
                        ON CONFLICT (code) DO UPDATE SET version = unit_group.version + 1, name = excluded.name,
                            remark = excluded.remark, rule_level = excluded.rule_level, rule_kind = excluded.rule_kind,
                            rule_parent = excluded.rule_parent, rule_name = excluded.rule_name, ended_at = NULL""")
                .bind("code", code)
                .bind("name", name)
                .bind("remark", wanted.remark())
                .bind(
                        "level",
                        wanted.ruleLevel() == null ? null : wanted.ruleLevel().name())
                .bind("kind", wanted.ruleKind())
                .bind("parent", wanted.ruleParent())
                .bind("ruleName", wanted.ruleName())
                .execute());
        audit.recordChange("orgunit.keepGroup", "group " + code, before, wanted);
    }

    /**
     * Says who the members are from a day on; who was a member and is not named leaves the day before.
     *
     * @param codes as of that day, separated by blanks, commas or line breaks
     */
    public void listMembers(String group, String codes, LocalDate from) {
        currentUser.require(StructureRight.KEEP_GROUPS);
        UnitGroup known = get(group);
        if (known.isDynamic()) {
            throw new ConflictException("admin.orgunit.groupByRule");
        }
        Set<String> wanted = Arrays.stream(codes == null ? new String[0] : codes.split("[\\s,;]+"))
                .filter(code -> !code.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> unknown = new ArrayList<>();
        List<Long> ids = wanted.stream()
                .map(code -> units.find(code, from).map(OrgUnit::getId).orElseGet(() -> {
                    unknown.add(code);
                    return null;
                }))
                .filter(Objects::nonNull)
                .toList();
        if (!unknown.isEmpty()) {
            throw BusinessException.at("codes", "admin.orgunit.unknownCodes", String.join(", ", unknown), from);
        }
        String before =
                members(known, from).stream().map(UnitRow::code).sorted().collect(Collectors.joining(" "));
        sql.write(handle -> {
            handle.createUpdate("DELETE FROM unit_group_member WHERE group_id = :group AND valid_from >= :from")
                    .bind("group", known.id())
                    .bind("from", from)
                    .execute();
            handle.createUpdate("""
                            UPDATE unit_group_member SET valid_to = :lastDay, version = version + 1
                            WHERE group_id = :group AND valid_to >= :from""")
                    .bind("group", known.id())
                    .bind("lastDay", from.minusDays(1))
                    .bind("from", from)
                    .execute();
            ids.forEach(unit -> handle.createUpdate("""
                            INSERT INTO unit_group_member (id, version, group_id, unit_id, valid_from, valid_to)
                            SELECT nextval('entity_id'), 1, :group, :unit, :from, valid_to FROM org_unit WHERE id = :unit""")
                    .bind("group", known.id())
                    .bind("unit", unit)
                    .bind("from", from)
                    .execute());
        });
        audit.recordChange("orgunit.listMembers", "group " + group + " from " + from, before, String.join(" ", wanted));
    }

    /** The group is not used any more; what refers to it keeps its name. */
    public void end(String code) {
        currentUser.require(StructureRight.KEEP_GROUPS);
        UnitGroup group = get(code);
        sql.write(handle -> handle.createUpdate("UPDATE unit_group SET ended_at = :now WHERE id = :id")
                .bind("now", clock.instant())
                .bind("id", group.id())
                .execute());
        audit.recordChange("orgunit.endGroup", "group " + code, group, null);
    }

    private static String required(String field, String text, int maximum) {
        String cleaned = Folding.clean(text);
        if (cleaned == null || cleaned.isEmpty()) {
            throw BusinessException.at(field, "platform.csv.required");
        }
        if (cleaned.length() > maximum) {
            throw BusinessException.at(field, "platform.csv.tooLong", maximum);
        }
        return cleaned;
    }
}
