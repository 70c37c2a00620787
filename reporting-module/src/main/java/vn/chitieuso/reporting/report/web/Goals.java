package vn.chitieuso.reporting.report.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitGroup;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.target.TargetRow;
import vn.chitieuso.kpi.target.Targets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Targets as the form of a unit shows them: its own; where it has none, that of a group it belongs to; and of what does not
 * add up over units, such as a percentage, that of the nearest unit above, for what the province shall reach is then asked of
 * each. A count the province shall reach says nothing about one unit.
 */
@ApplicationScoped
class Goals {

    @Inject
    private Targets targets;

    @Inject
    private OrgUnits units;

    @Inject
    private UnitGroups groups;

    /** By id of the indicator. */
    Map<Long, Goal> of(OrgUnit unit, LocalDate day, int year, Collection<IndicatorRow> indicators) {
        List<UnitRow> above = new ArrayList<>(units.pathTo(unit.getId(), day));
        List<Long> bearers = new ArrayList<>(above.stream().map(UnitRow::id).toList());
        bearers.add(unit.getId());
        Map<Long, IndicatorRow> asked = new HashMap<>();
        indicators.forEach(indicator -> asked.put(indicator.id(), indicator));
        List<TargetRow> rows = targets.ofUnitsAndGroups(year, bearers).stream()
                .filter(row -> asked.containsKey(row.indicatorId()))
                .toList();
        Map<Long, Goal> goals = new HashMap<>();
        // the farthest first, so that a nearer one takes its place
        for (UnitRow one : above) {
            rows.stream()
                    .filter(row -> Objects.equals(row.unitId(), one.id()))
                    .filter(row -> asked.get(row.indicatorId()).spaceAggregation() != Aggregation.SUM)
                    .forEach(row -> goals.put(row.indicatorId(), goal(row, one.name())));
        }
        ofGroups(unit, day, rows).forEach((row, group) -> goals.put(row.indicatorId(), goal(row, group.name())));
        rows.stream()
                .filter(row -> Objects.equals(row.unitId(), unit.getId()))
                .forEach(row -> goals.put(row.indicatorId(), goal(row, null)));
        return goals;
    }

    private Map<TargetRow, UnitGroup> ofGroups(OrgUnit unit, LocalDate day, List<TargetRow> rows) {
        Set<String> codes = new HashSet<>();
        rows.stream().map(TargetRow::group).filter(Objects::nonNull).forEach(codes::add);
        Map<TargetRow, UnitGroup> found = new HashMap<>();
        for (UnitGroup group : groups.ofCodes(codes)) {
            if (groups.membersOf(Set.of(group.id()), day).contains(unit.getId())) {
                rows.stream().filter(row -> group.code().equals(row.group())).forEach(row -> found.put(row, group));
            }
        }
        return found;
    }

    private static Goal goal(TargetRow row, String bearer) {
        return new Goal(row.value(), row.qualifier(), bearer);
    }
}
