package vn.chitieuso.reporting.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.reporting.report.ReportRight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Adds figures up from communes to the province and from months to the year, on what is stored now. */
@ApplicationScoped
@Transactional
public class Consolidation {

    @Inject
    private FigureSums sums;

    @Inject
    private GroupMembers members;

    @Inject
    private OrgUnits units;

    @Inject
    private WantedIndicators wanted;

    @Inject
    private SeriesPeriods seriesPeriods;

    @Inject
    private CurrentUser currentUser;

    /**
     * @param unit whose sub-tree is added up
     * @param by null for one row for the unit itself, else a row for each unit of the level below it
     */
    public List<RollUp> rollUp(OrgUnit unit, Period period, Collection<String> codes, OrgLevel by, Included included) {
        return rollUp(unit, period, seriesPeriods.schemeOf(period), codes, by, included);
    }

    /** @param scheme under which the period has its window */
    public List<RollUp> rollUp(
            OrgUnit unit, Period period, String scheme, Collection<String> codes, OrgLevel by, Included included) {
        currentUser.requireAt(RollUpRight.SEE_SUMS, unit);
        List<UnitRow> groups = groups(unit, period, by);
        if (included == Included.ALL) {
            groups.forEach(this::requireDrafts);
        }
        Map<String, IndicatorRow> definitions = wanted.get(codes, period.dataTo());
        PeriodTotals totals =
                totals(Members.below(groups.stream().map(UnitRow::id).toList()), period, scheme, definitions, included);
        return groups.stream()
                .flatMap(group -> codes.stream().map(code -> totals.row(group, group.id(), code)))
                .toList();
    }

    private List<UnitRow> groups(OrgUnit unit, Period period, OrgLevel by) {
        return by == null
                ? List.of(units.getRow(unit.codeOn(period.dataTo()), period.dataTo()))
                : units.listBelow(unit.getId(), period.dataTo(), by);
    }

    private PeriodTotals totals(
            Members groups, Period period, String scheme, Map<String, IndicatorRow> definitions, Included included) {
        return sums.of(groups, scheme, List.of(new FigureSums.Question(period, definitions)), included)
                .get(0);
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
        currentUser.requireAt(RollUpRight.SEE_SUMS, unit);
        if (included == Included.ALL) {
            groups(unit, period, level).forEach(this::requireDrafts);
        }
        Map<String, IndicatorRow> definitions = wanted.get(codes, period.dataTo());
        List<Member> together = members.together(unit, level);
        PeriodTotals totals =
                totals(Members.of(together), period, seriesPeriods.schemeOf(period), definitions, included);
        return codes.stream()
                .map(code -> totals.row(null, GroupMembers.TOGETHER, code))
                .toList();
    }

    /**
     * One unit's sum and what it consists of, line by line: each line's figures, added up, are the sum's. Drafts of single
     * units are nobody else's affair, so with drafts in the sum the lines of single units are left out.
     */
    public RollUpSheet sheet(
            OrgUnit unit, Period period, String scheme, List<String> codes, OrgLevel by, Included included) {
        currentUser.requireAt(RollUpRight.SEE_SUMS, unit);
        UnitRow whole = units.getRow(unit.codeOn(period.dataTo()), period.dataTo());
        List<UnitRow> below = by == null ? List.of() : groups(unit, period, by);
        boolean drafts = included == Included.ALL;
        if (drafts) {
            Stream.concat(Stream.of(whole), below.stream()).forEach(this::requireDrafts);
        }
        Map<String, IndicatorRow> definitions = wanted.get(codes, period.dataTo());
        PeriodTotals totals =
                totals(Members.of(members.sheet(unit, period, by, below)), period, scheme, definitions, included);
        List<RollUpSheet.Line> lines = new ArrayList<>();
        lines.add(line(RollUpSheet.Kind.TOTAL, whole, whole.id(), totals, codes));
        for (RollUpSheet.Kind kind : by == null ? List.<RollUpSheet.Kind>of() : RollUpSheet.Kind.OF_THE_REST) {
            RollUpSheet.Line line = line(kind, null, kind.group(), totals, codes);
            if (line.tellsSomething() && !(drafts && kind.maySingleOut())) {
                lines.add(line);
            }
        }
        below.forEach(group -> lines.add(line(RollUpSheet.Kind.UNIT, group, group.id(), totals, codes)));
        return new RollUpSheet(lines);
    }

    private static RollUpSheet.Line line(
            RollUpSheet.Kind kind, UnitRow unit, long group, PeriodTotals totals, List<String> codes) {
        return new RollUpSheet.Line(
                kind,
                unit,
                codes.stream().map(code -> totals.row(unit, group, code)).toList());
    }
}
