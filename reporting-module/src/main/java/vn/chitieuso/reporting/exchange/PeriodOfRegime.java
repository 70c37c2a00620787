package vn.chitieuso.reporting.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.regime.RegimeRevision;

/**
 * A regime in a period, with everything its rows are checked by.
 *
 * @param units by code on the last day of the period's data
 * @param members ids of the units to which groups narrow the levels; empty where they do not
 * @param obstacle why nothing can be taken in, or null
 */
record PeriodOfRegime(
        RegimeRevision regime,
        Period period,
        Map<String, UnitOnDay> units,
        Map<OrgLevel, AskedForm> forms,
        Optional<Set<Long>> members,
        Obstacle obstacle) {

    /** What is asked of a unit; null where it is asked nothing. */
    AskedForm form(UnitOnDay unit) {
        return unit == null || members.isPresent() && !members.get().contains(unit.id())
                ? null
                : forms.get(unit.level());
    }

    /** A refusal that concerns every row of the period. */
    record Obstacle(String key, Object argument, Object second) {}
}
