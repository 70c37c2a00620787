package vn.chitieuso.reporting.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Puts groups together that are no single unit with all below it. */
@ApplicationScoped
class GroupMembers {

    /** Several units as one. */
    static final long TOGETHER = RollUpSheet.Kind.DEPARTMENTS.group();

    @Inject
    private Sql sql;

    /** That a unit stands under another over some days. */
    record Standing(
            long ancestorId, long unitId, OrgLevel level, int distance, LocalDate validFrom, LocalDate validTo) {

        Member in(long group) {
            return Member.whole(group, unitId, distance == 0, validFrom, validTo);
        }

        /** Its figures are the group's own nowhere. */
        Member amid(long group) {
            return Member.whole(group, unitId, false, validFrom, validTo);
        }

        boolean stoodOn(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(validTo);
        }

        private Standing over(LocalDate from, LocalDate to) {
            return new Standing(ancestorId, unitId, level, distance, from, to);
        }

        /** The days that are left when others are taken away. */
        List<Standing> without(Collection<Standing> others) {
            List<Standing> left = List.of(this);
            for (Standing other : others) {
                List<Standing> next = new ArrayList<>();
                left.forEach(each -> next.addAll(each.without(other)));
                left = next;
            }
            return left;
        }

        private List<Standing> without(Standing other) {
            if (other.validFrom.isAfter(validTo) || other.validTo.isBefore(validFrom)) {
                return List.of(this);
            }
            List<Standing> left = new ArrayList<>();
            if (other.validFrom.isAfter(validFrom)) {
                left.add(over(validFrom, other.validFrom.minusDays(1)));
            }
            if (other.validTo.isBefore(validTo)) {
                left.add(over(other.validTo.plusDays(1), validTo));
            }
            return left;
        }
    }

    /** Who stands, or ever stood, under some units. */
    List<Standing> standing(Collection<Long> ancestors) {
        return ancestors.isEmpty()
                ? List.of()
                : sql.read(handle -> handle.createQuery("""
                                SELECT a.ancestor_id, a.descendant_id AS unit_id, u.level, a.distance, a.valid_from, a.valid_to
                                FROM org_unit_ancestry a JOIN org_unit u ON u.id = a.descendant_id
                                WHERE a.ancestor_id IN (<ancestors>)""")
                        .bindList("ancestors", List.copyOf(ancestors))
                        .mapTo(Standing.class)
                        .list());
    }

    List<Member> together(OrgUnit unit, OrgLevel level) {
        return standing(List.of(unit.getId())).stream()
                .filter(each -> each.level() == level)
                .map(each -> each.amid(TOGETHER))
                .toList();
    }

    /** The unit, each unit of a level below it, and what is in the unit's sum beside those. */
    List<Member> sheet(OrgUnit unit, Period period, OrgLevel by, List<UnitRow> below) {
        List<Standing> all = standing(List.of(unit.getId()));
        List<Standing> listed = standing(below.stream().map(UnitRow::id).toList());
        List<Member> members = new ArrayList<>();
        all.forEach(each -> members.add(each.in(unit.getId())));
        listed.forEach(each -> members.add(each.in(each.ancestorId())));
        Map<Long, List<Standing>> taken = new HashMap<>();
        listed.forEach(each ->
                taken.computeIfAbsent(each.unitId(), id -> new ArrayList<>()).add(each));
        for (Standing each : all) {
            if (each.distance() == 0) {
                members.add(each.in(RollUpSheet.Kind.OWN.group()));
            } else if (each.level() == OrgLevel.DEPARTMENT && by != OrgLevel.DEPARTMENT) {
                members.add(each.amid(RollUpSheet.Kind.DEPARTMENTS.group()));
            } else {
                each.without(taken.getOrDefault(each.unitId(), List.of()))
                        .forEach(left -> members.add(left.amid(RollUpSheet.Kind.REST.group())));
            }
        }
        return members.stream()
                .filter(each ->
                        !each.from().isAfter(period.dataTo()) && !each.to().isBefore(period.dataFrom()))
                .toList();
    }
}
