package vn.chitieuso.reporting.workbook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.regime.RegimeRevision;

/**
 * What a form of many units holds.
 *
 * @param above the unit below which they are
 * @param askedFrom levels each indicator is asked from, by its code
 * @param figures by unit and indicator
 * @param before the same of the period before
 */
record UnitsForm(
        RegimeRevision regime,
        Period period,
        UnitRow above,
        List<UnitRow> units,
        List<IndicatorRow> indicators,
        Map<String, Set<OrgLevel>> askedFrom,
        Map<Long, Map<Long, UnitFigures.Figure>> figures,
        Map<Long, Map<Long, UnitFigures.Figure>> before) {

    UnitFigures.Figure figure(UnitRow unit, IndicatorRow indicator) {
        return figures.getOrDefault(unit.id(), Map.of()).get(indicator.id());
    }

    boolean isAsked(UnitRow unit, IndicatorRow indicator) {
        return askedFrom.get(indicator.code()).contains(unit.level());
    }

    /** What stands in a cell, as the form says it. */
    TemplateMemory.Stood stood(UnitRow unit, IndicatorRow indicator) {
        UnitFigures.Figure figure = figure(unit, indicator);
        String note = figure == null || figure.note() == null ? "" : figure.note();
        return new TemplateMemory.Stood(words(unit, indicator), "", note);
    }

    /** What the unit sent for the period before; empty for none. */
    String wordsBefore(UnitRow unit, IndicatorRow indicator) {
        return words(before.getOrDefault(unit.id(), Map.of()).get(indicator.id()), indicator);
    }

    /** As the form says it; empty for none. */
    String words(UnitRow unit, IndicatorRow indicator) {
        return words(figure(unit, indicator), indicator);
    }

    private static String words(UnitFigures.Figure figure, IndicatorRow indicator) {
        return figure == null ? "" : CellWords.of(indicator, figure.value(), figure.qualifier());
    }
}
