package vn.chitieuso.reporting.lineage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.reporting.rollup.ComposedSums;
import vn.chitieuso.reporting.rollup.Member;
import vn.chitieuso.reporting.rollup.RollUp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Turns the units of a lineage, each with all below it, into the members of one sum. */
@ApplicationScoped
class LineageMembers {

    @Inject
    private Sql sql;

    /** That a unit stood under one of the lineage. */
    record Standing(long ancestorId, long unitId, int distance, LocalDate validFrom, LocalDate validTo) {}

    /** @param adds whether the figures add up over units; else only an only predecessor's stands for its successor's */
    List<Member> of(List<Ancestor> ancestors, boolean adds) {
        Map<Long, List<Standing>> standing =
                standing(ancestors.stream().map(Ancestor::unitId).distinct().toList()).stream()
                        .collect(Collectors.groupingBy(Standing::ancestorId));
        Map<List<Object>, Member> members = new HashMap<>();
        for (Ancestor ancestor : ancestors) {
            if (ancestor.part().signum() == 0 || !adds && isOneOfSeveral(ancestor, ancestors)) {
                continue;
            }
            for (Standing each : standing.getOrDefault(ancestor.unitId(), List.of())) {
                LocalDate to = each.validTo().isBefore(ancestor.until()) ? each.validTo() : ancestor.until();
                if (!to.isBefore(each.validFrom())) {
                    Member member = new Member(
                            ComposedSums.GROUP,
                            each.unitId(),
                            each.distance() == 0,
                            each.validFrom(),
                            to,
                            ancestor.part());
                    members.merge(List.of(each.unitId(), each.validFrom(), to), member, LineageMembers::together);
                }
            }
        }
        return List.copyOf(members.values());
    }

    /** A unit that is reached in two ways counts with both parts, but never more than once. */
    private static Member together(Member one, Member other) {
        BigDecimal part = one.part().add(other.part()).min(BigDecimal.ONE);
        return new Member(one.groupId(), one.unitId(), one.own() || other.own(), one.from(), one.to(), part);
    }

    private static boolean isOneOfSeveral(Ancestor ancestor, List<Ancestor> ancestors) {
        return ancestors.stream()
                        .filter(other -> other.until().equals(ancestor.until()))
                        .count()
                > 1;
    }

    private List<Standing> standing(Collection<Long> units) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT ancestor_id, descendant_id AS unit_id, distance, valid_from, valid_to
                        FROM org_unit_ancestry WHERE ancestor_id IN (<units>)""")
                .bindList("units", List.copyOf(units))
                .mapTo(Standing.class)
                .list());
    }

    /** @param first day on which a figure of the period may have closed */
    LineagePoint point(Period period, RollUp sum, List<Ancestor> ancestors, LocalDate first, boolean adds) {
        List<Ancestor> concerned = ancestors.stream()
                .filter(ancestor -> ancestor.mark() != Mark.OWN && !first.isAfter(ancestor.until()))
                .toList();
        Mark mark = concerned.stream().map(Ancestor::mark).reduce(Mark.OWN, Mark::or);
        boolean lost = !adds && concerned.stream().anyMatch(ancestor -> isOneOfSeveral(ancestor, ancestors));
        return new LineagePoint(period, sum, lost ? Mark.BROKEN : mark, Math.max(1, concerned.size()));
    }
}
