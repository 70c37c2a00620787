package vn.chitieuso.reporting.workbook;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;
import vn.chitieuso.reporting.report.ReportRight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Puts together what forms of many units hold. */
@ApplicationScoped
class UnitsForms {

    @Inject
    private Regimes regimes;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits units;

    @Inject
    private Indicators indicators;

    @Inject
    private UnitFigures figures;

    @Inject
    private CurrentUser currentUser;

    /**
     * @param below code of a unit
     * @throws NotFoundException where the regime, the period or the unit is unknown, or nobody below it is asked
     */
    UnitsForm of(String regimeCode, String periodCode, String below) {
        PeriodCode code = PeriodCode.parse(periodCode);
        RegimeRevision latest = regimes.get(regimeCode, code.lastMonth().atEndOfMonth());
        if (latest.periodType() != code.type()) {
            throw new NotFoundException("reporting.report.otherPeriodType", latest.name(), code);
        }
        Period period = calendar.period(latest.schemeCode(), code);
        RegimeRevision regime = regimes.get(regimeCode, period.dataTo());
        UnitRow above = units.getRow(below, period.dataTo());
        currentUser.requireAt(ReportRight.READ_SENT, units.get(above.id()));
        List<UnitRow> asked = units.listBelow(above.id(), period.dataTo(), null).stream()
                .filter(unit -> regime.levels().contains(unit.level()))
                .toList();
        if (asked.isEmpty()) {
            throw new NotFoundException("reporting.workbook.nobodyAsked", regime.name(), above.name());
        }
        Map<String, Set<OrgLevel>> levels = levels(regime, asked);
        List<IndicatorRow> columns = columns(regime, levels.keySet(), period);
        List<Long> ids = asked.stream().map(UnitRow::id).toList();
        List<Long> indicatorIds = columns.stream().map(IndicatorRow::id).toList();
        boolean onBehalf = currentUser.mayAt(ReportRight.REPORT_ON_BEHALF, above.id());
        Period before = calendar.period(latest.schemeCode(), code.previous());
        return new UnitsForm(
                regime,
                period,
                above,
                asked,
                columns,
                levels,
                figures.of(period, ids, indicatorIds, onBehalf ? regime.regimeId() : 0),
                figures.of(before, ids, indicatorIds, 0));
    }

    /** The levels of the units there are from which each indicator is asked, in the order of the regime. */
    private static Map<String, Set<OrgLevel>> levels(RegimeRevision regime, List<UnitRow> asked) {
        Set<OrgLevel> there = asked.stream().map(UnitRow::level).collect(Collectors.toSet());
        Map<String, Set<OrgLevel>> levels = new LinkedHashMap<>();
        for (OrgLevel level : there) {
            regime.indicatorsFor(level)
                    .forEach(each -> levels.computeIfAbsent(each.code(), code -> new HashSet<>())
                            .add(level));
        }
        return levels;
    }

    private List<IndicatorRow> columns(RegimeRevision regime, Collection<String> codes, Period period) {
        Map<String, IndicatorRow> definitions = indicators.ofCodes(List.copyOf(codes), period.dataTo()).stream()
                .collect(Collectors.toMap(IndicatorRow::code, Function.identity()));
        return regime.sections().stream()
                .flatMap(section -> section.indicators().stream())
                .map(RegimeRevision.AskedIndicator::code)
                .filter(definitions::containsKey)
                .distinct()
                .map(definitions::get)
                .toList();
    }
}
