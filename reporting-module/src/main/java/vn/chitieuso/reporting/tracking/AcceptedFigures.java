package vn.chitieuso.reporting.tracking;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.kpi.indicator.ReportedFigure;
import vn.chitieuso.reporting.rollup.Consolidation;
import vn.chitieuso.reporting.rollup.Included;
import vn.chitieuso.reporting.rollup.RollUp;
import vn.chitieuso.reporting.rollup.RollUpRight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What units come to of what the standing agency has accepted, as the roll-up adds it up. */
@ApplicationScoped
class AcceptedFigures {

    private static final int ONE_BY_ONE_MAX = 3;

    @Inject
    private Consolidation consolidation;

    @Inject
    private Indicators indicators;

    @Inject
    private OrgUnits units;

    @Inject
    private CurrentUser currentUser;

    /** By unit and code; a code without a figure is absent. */
    Map<Long, Map<String, ReportedFigure>> of(Collection<Long> wanted, Period period, Collection<String> codes) {
        List<String> defined = definedOn(period, codes);
        Map<Long, Map<String, ReportedFigure>> figures = new HashMap<>();
        if (defined.isEmpty()) {
            return figures;
        }
        List<UnitRow> alive = units.list(period.dataTo(), null, null, null);
        alive.stream()
                .filter(unit -> wanted.contains(unit.id()))
                .collect(Collectors.groupingBy(UnitRow::level))
                .forEach((level, some) -> read(alive.get(0), level, some, period, defined, figures));
        return figures;
    }

    private void read(
            UnitRow top,
            OrgLevel level,
            List<UnitRow> some,
            Period period,
            List<String> codes,
            Map<Long, Map<String, ReportedFigure>> figures) {
        Set<Long> ids = some.stream().map(UnitRow::id).collect(Collectors.toSet());
        boolean atOnce = some.size() > ONE_BY_ONE_MAX && currentUser.mayAt(RollUpRight.SEE_SUMS, top.id());
        List<RollUp> rows = atOnce
                ? consolidation.rollUp(units.get(top.id()), period, codes, level, Included.ACCEPTED)
                : some.stream()
                        .flatMap(unit ->
                                consolidation
                                        .rollUp(units.get(unit.id()), period, codes, null, Included.ACCEPTED)
                                        .stream())
                        .toList();
        rows.stream()
                .filter(row -> row.value() != null && ids.contains(row.unit().id()))
                .forEach(row -> figures.computeIfAbsent(row.unit().id(), unit -> new HashMap<>())
                        .put(
                                row.indicator().code(),
                                new ReportedFigure(
                                        row.value(),
                                        row.qualifier(),
                                        row.reported(),
                                        row.expected(),
                                        row.illustrative())));
    }

    /** The roll-up takes no indicator that, or a part of which, is not defined. */
    private List<String> definedOn(Period period, Collection<String> codes) {
        return indicators.ofCodes(codes, period.dataTo()).stream()
                .filter(row -> isWhole(row, period))
                .map(IndicatorRow::code)
                .toList();
    }

    private boolean isWhole(IndicatorRow row, Period period) {
        if (!row.isDerived()) {
            return true;
        }
        Set<String> parts = row.parsedFormula().codes();
        List<IndicatorRow> found = indicators.ofCodes(parts, period.dataTo());
        return found.size() == parts.size() && found.stream().allMatch(part -> isWhole(part, period));
    }
}
