package vn.chitieuso.reporting.rollup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * Who is asked for an input in a period, and how often within it.
 *
 * @param slots the periods whose figures are counted: the asked one itself, or shorter ones; of a stock the last alone
 * @param grain months of what is counted as one figure; of a stock those of the asked period, for which the last stands
 */
record Asking(List<Slot> slots, int grain) {

    static final Asking NOBODY = new Asking(List.of(), 1);

    /**
     * One of the periods.
     *
     * @param who by level the units that are asked; empty for all of the level
     */
    record Slot(Period period, int mask, Map<OrgLevel, Optional<Set<Long>>> who) {

        boolean asks(OrgLevel level, long unit) {
            Optional<Set<Long>> units = who.get(level);
            return units != null && (units.isEmpty() || units.get().contains(unit));
        }
    }

    boolean asks(OrgLevel level, long unit) {
        return slots.stream().anyMatch(slot -> slot.asks(level, unit));
    }

    /** Everybody asked in any slot, by level. */
    Map<OrgLevel, Optional<Set<Long>>> everybody() {
        return slots.stream().map(Slot::who).reduce(Map.of(), Asking::together);
    }

    /** Who is asked for the one or the other. */
    static Map<OrgLevel, Optional<Set<Long>>> together(
            Map<OrgLevel, Optional<Set<Long>>> one, Map<OrgLevel, Optional<Set<Long>>> other) {
        Map<OrgLevel, Optional<Set<Long>>> all = new HashMap<>(one);
        other.forEach((level, units) -> all.merge(
                level,
                units,
                (these, those) -> these.flatMap(mine -> those.map(more -> {
                    Set<Long> both = new HashSet<>(mine);
                    both.addAll(more);
                    return both;
                }))));
        return all;
    }
}
