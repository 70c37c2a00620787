package vn.chitieuso.kpi.target.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitGroup;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.kpi.target.TargetRow;
import vn.chitieuso.kpi.target.Targets;
import vn.chitieuso.platform.text.Folding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Lays targets out in rows and columns: units or indicators against years, or units against indicators. */
@RequestScoped
class TargetGrid {

    private static final int COLUMNS_MAX = 12;

    @Inject
    private Targets targets;

    @Inject
    private Indicators indicators;

    @Inject
    private OrgUnits units;

    @Inject
    private UnitGroups groups;

    /** The units of a level and the groups, against years. Units are those alive at the end of the last year. */
    List<GridRow> ofIndicator(IndicatorRow indicator, OrgLevel level, int from, int to) {
        Map<String, TargetRow> known = byPlace(targets.search(null, null, indicator.code()));
        LocalDate day = LocalDate.of(to, 12, 31);
        List<GridRow> rows = new ArrayList<>();
        for (UnitRow unit : unitsOf(level, day)) {
            rows.add(new GridRow(
                    unit.name(),
                    unit.code(),
                    null,
                    years(from, to).stream()
                            .map(year -> GridCell.of(known, indicator, unit.code(), null, year, isAlive(unit, year)))
                            .toList()));
        }
        for (UnitGroup group : groups.list(day)) {
            rows.add(new GridRow(
                    group.name(),
                    null,
                    group.code(),
                    years(from, to).stream()
                            .map(year -> GridCell.of(known, indicator, null, group.code(), year, true))
                            .toList()));
        }
        return rows;
    }

    /** The indicators a unit's level reports, and all that have a target for it, against years. */
    List<GridRow> ofUnit(UnitRow unit, String group, int from, int to) {
        LocalDate day = LocalDate.of(to, 12, 31);
        List<TargetRow> set = targets.search(null, unit.id(), null);
        Map<String, TargetRow> known = byPlace(set);
        List<String> named = set.stream().map(TargetRow::indicator).distinct().toList();
        return indicators.search(day, group, null, null).stream()
                .filter(row -> named.contains(row.code())
                        || OrgLevel.split(row.levels()).contains(unit.level())
                        || unit.level() == OrgLevel.PROVINCE && !row.isCount())
                .map(row -> new GridRow(
                        row.code() + " – " + row.name(),
                        unit.code(),
                        null,
                        years(from, to).stream()
                                .map(year -> GridCell.of(known, row, unit.code(), null, year, isAlive(unit, year)))
                                .toList()))
                .toList();
    }

    /** The units of a level against the indicators of a heading, for a year. */
    List<GridRow> ofYear(int year, OrgLevel level, List<IndicatorRow> columns) {
        Map<String, TargetRow> known = byPlace(targets.search(year, null, null));
        return unitsOf(level, LocalDate.of(year, 12, 31)).stream()
                .map(unit -> new GridRow(
                        unit.name(),
                        unit.code(),
                        null,
                        columns.stream()
                                .map(row -> GridCell.of(known, row, unit.code(), null, year, true))
                                .toList()))
                .toList();
    }

    /** The columns of a year's grid: the indicators of a heading that the level reports, the first few. */
    List<IndicatorRow> columns(int year, String group, OrgLevel level) {
        return indicators.search(LocalDate.of(year, 12, 31), group, level.name(), null).stream()
                .filter(row -> row.isDerived() || row.spaceAggregation() == vn.chitieuso.kpi.indicator.Aggregation.NONE)
                .limit(COLUMNS_MAX)
                .toList();
    }

    private List<UnitRow> unitsOf(OrgLevel level, LocalDate day) {
        List<UnitRow> rows = new ArrayList<>(units.list(day, OrgLevel.PROVINCE, null, null));
        if (level != OrgLevel.PROVINCE) {
            units.list(day, level, null, null).stream()
                    .sorted(Comparator.comparing((UnitRow unit) -> Folding.fold(unit.name())))
                    .forEach(rows::add);
        }
        return rows;
    }

    private static boolean isAlive(UnitRow unit, int year) {
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        return !unit.validFrom().isAfter(lastDay) && !unit.validTo().isBefore(lastDay);
    }

    static List<Integer> years(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    private static Map<String, TargetRow> byPlace(List<TargetRow> rows) {
        Map<String, TargetRow> places = new HashMap<>();
        rows.forEach(row -> places.put(GridCell.place(row.indicator(), row.unit(), row.group(), row.year()), row));
        return places;
    }

    /** A line of the grid; {@code unit} or {@code group} says whose targets it holds. */
    public record GridRow(String name, String unit, String group, List<GridCell> cells) {}
}
