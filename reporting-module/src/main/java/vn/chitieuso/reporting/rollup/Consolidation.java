package vn.chitieuso.reporting.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.reporting.regime.Regimes;
import vn.chitieuso.reporting.report.ReportRight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Adds figures up from communes to the province, on what is stored now. */
@ApplicationScoped
@Transactional
public class Consolidation {

    @Inject
    private Sums sums;

    @Inject
    private OrgUnits units;

    @Inject
    private WantedIndicators wanted;

    @Inject
    private Regimes regimes;

    @Inject
    private CurrentUser currentUser;

    /**
     * @param unit whose sub-tree is added up
     * @param by null for one row for the unit itself, else a row for each unit of the level below it
     */
    public List<RollUp> rollUp(OrgUnit unit, Period period, Collection<String> codes, OrgLevel by, Included included) {
        currentUser.requireAt(RollUpRight.SEE_SUMS, unit);
        List<UnitRow> groups = by == null
                ? List.of(units.getRow(unit.codeOn(period.dataTo()), period.dataTo()))
                : units.listBelow(unit.getId(), period.dataTo(), by);
        if (included == Included.ALL) {
            groups.forEach(this::requireDrafts);
        }
        return rollUp(groups, period, codes, included);
    }

    /** A sum over one unit is that unit's draft, which only the unit may see. */
    private void requireDrafts(UnitRow group) {
        boolean single = group.level() == OrgLevel.COMMUNE || group.level() == OrgLevel.DEPARTMENT;
        Right right = single ? ReportRight.READ_DRAFT : RollUpRight.SEE_SUMS_OF_DRAFTS;
        if (!currentUser.mayAt(right, group.id())) {
            throw new ForbiddenException("admin.account.forbidden");
        }
    }

    /** All units of a level below a unit as if they were one; {@code unit} of the rows is null. */
    public List<RollUp> rollUpTogether(
            OrgUnit unit, Period period, Collection<String> codes, OrgLevel level, Included included) {
        Map<String, IndicatorRow> definitions = wanted.get(codes, period.dataTo());
        List<RollUp> single = rollUp(unit, period, definitions.keySet(), level, included);
        Map<Long, InputSum> totals = new HashMap<>();
        Map<String, Long> expected = new HashMap<>();
        for (RollUp row : single) {
            expected.merge(row.indicator().code(), row.expected(), Long::sum);
            if (!row.indicator().isDerived() && row.value() != null) {
                totals.merge(row.indicator().id(), InputSum.of(row), InputSum::plus);
            }
        }
        GroupFigures together = new GroupFigures(definitions, totals);
        return codes.stream()
                .map(code -> together.row(null, definitions.get(code), expected.getOrDefault(code, 0L)))
                .toList();
    }

    private List<RollUp> rollUp(List<UnitRow> groups, Period period, Collection<String> codes, Included included) {
        Map<String, IndicatorRow> definitions = wanted.get(codes, period.dataTo());
        List<Long> ids = groups.stream().map(UnitRow::id).toList();
        List<IndicatorRow> inputs =
                definitions.values().stream().filter(row -> !row.isDerived()).toList();
        Map<Long, Map<Long, InputSum>> totals =
                sums.of(ids, period.dataTo(), period.id(), idsOf(inputs), idsOf(ownOnly(inputs)), included).stream()
                        .collect(Collectors.groupingBy(
                                InputSum::groupId, Collectors.toMap(InputSum::indicatorId, Function.identity())));
        Map<Long, Map<OrgLevel, Long>> sizes = sums.sizes(ids, period.dataTo());
        Expectation expectation = new Expectation(definitions, regimes.inForce(period.dataTo()), period);
        List<RollUp> rows = new ArrayList<>();
        for (UnitRow group : groups) {
            GroupFigures computed = new GroupFigures(definitions, totals.getOrDefault(group.id(), Map.of()));
            for (String code : codes) {
                IndicatorRow definition = definitions.get(code);
                long expected = expectation.of(definition, sizes.getOrDefault(group.id(), Map.of()));
                rows.add(computed.row(group, definition, expected));
            }
        }
        return rows;
    }

    private static List<IndicatorRow> ownOnly(List<IndicatorRow> inputs) {
        return inputs.stream()
                .filter(row -> row.spaceAggregation() == Aggregation.NONE)
                .toList();
    }

    private static List<Long> idsOf(List<IndicatorRow> rows) {
        return rows.stream().map(IndicatorRow::id).toList();
    }
}
