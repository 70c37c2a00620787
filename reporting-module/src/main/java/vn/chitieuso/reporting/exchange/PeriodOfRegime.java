package vn.chitieuso.reporting.exchange;

import java.util.Map;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.regime.RegimeRevision;

/**
 * A regime in a period, with everything its rows are checked by.
 *
 * @param units by code on the last day of the period's data
 * @param obstacle why nothing can be taken in, or null
 */
record PeriodOfRegime(
        RegimeRevision regime,
        Period period,
        Map<String, UnitOnDay> units,
        Map<OrgLevel, AskedForm> forms,
        Obstacle obstacle) {

    /** A refusal that concerns every row of the period. */
    record Obstacle(String key, Object argument, Object second) {}
}
