package vn.chitieuso.reporting.rollup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.IndicatorRow;

/** What one period comes to in each of some groups. */
class PeriodTotals {

    private final Period period;
    private final Map<String, IndicatorRow> definitions;
    private final Expectation expectation;
    private final Map<Long, GroupFigures> groups;
    private final Sizes sizes;

    /** @param groups those for which something was reported */
    PeriodTotals(
            Period period,
            Map<String, IndicatorRow> definitions,
            Expectation expectation,
            Map<Long, GroupFigures> groups,
            Sizes sizes) {
        this.period = period;
        this.definitions = definitions;
        this.expectation = expectation;
        this.groups = groups;
        this.sizes = sizes;
    }

    Period period() {
        return period;
    }

    Set<Long> groupsWithFigures() {
        return groups.keySet();
    }

    boolean defines(String code) {
        return definitions.containsKey(code);
    }

    /** @param unit what the group is told as; may be null */
    RollUp row(UnitRow unit, long group, String code) {
        Asking asking = expectation.of(code);
        boolean ownOnly = definitions.get(code).spaceAggregation() == Aggregation.NONE;
        GroupFigures figures = groups.getOrDefault(group, new GroupFigures(definitions, Map.of(), Map.of()));
        return figures.row(
                unit,
                definitions.get(code),
                expectation.inputs(code),
                ownOnly ? ofItself(unit, asking) : sizes.of(group, asking),
                asking.grain() != period.code().type().months());
    }

    /** What does not add up over units is expected from the group's own unit alone. */
    private static long ofItself(UnitRow unit, Asking asking) {
        return unit == null
                ? 0
                : asking.slots().stream()
                        .filter(slot -> slot.asks(unit.level(), unit.id()))
                        .count();
    }

    /** How many units stand in the groups, read when they are first asked for. */
    static class Sizes {

        private final Sums sums;
        private final Members members;
        private final Set<LocalDate> days;
        private final Map<Optional<Set<Long>>, Map<Key, Long>> counted = new HashMap<>();

        /** @param days on which it may be asked for */
        Sizes(Sums sums, Members members, Set<LocalDate> days) {
            this.sums = sums;
            this.members = members;
            this.days = days;
        }

        long of(long group, Asking asking) {
            long expected = 0;
            for (Asking.Slot slot : asking.slots()) {
                for (Map.Entry<OrgLevel, Optional<Set<Long>>> who : slot.who().entrySet()) {
                    Key key = new Key(group, who.getKey(), slot.period().dataTo());
                    expected += counted(who.getValue()).getOrDefault(key, 0L);
                }
            }
            return expected;
        }

        private Map<Key, Long> counted(Optional<Set<Long>> among) {
            return counted.computeIfAbsent(among, units -> {
                List<Sums.GroupSize> rows = sums.sizes(members, days, units.orElse(null));
                Map<Key, Long> sizes = new HashMap<>();
                rows.forEach(row -> sizes.put(new Key(row.groupId(), row.level(), row.day()), row.units()));
                return sizes;
            });
        }

        private record Key(long group, OrgLevel level, LocalDate day) {}
    }
}
