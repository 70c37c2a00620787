package vn.chitieuso.reporting.rollup.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.rollup.Included;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tổng hợp: from the province down to the one number, its parts and its source; everything stands in the address. */
@Named
@RequestScoped
public class RollUpExplorer {

    @Inject
    private RollUpTable table;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits units;

    @Inject
    private Language language;

    private String period;
    private String unit;
    private String by;
    private String include;
    private String section;
    private List<Period> stored = List.of();
    private Period chosen;
    private UnitRow unitRow;
    private List<UnitRow> path = List.of();
    private List<RegimeRevision.Section> asked = List.of();
    private List<OrgLevel> levels = List.of();

    public void load() {
        stored = table.asked(calendar.storedPeriods(ReportingCalendar.STANDARD_SCHEME));
        if (stored.isEmpty()) {
            return;
        }
        chosen = stored.stream()
                .filter(each -> each.code().toString().equals(period))
                .findFirst()
                .orElse(stored.get(0));
        period = chosen.code().toString();
        Optional<UnitRow> found =
                unit == null ? table.topOfReach(chosen) : Optional.of(units.getRow(unit, chosen.dataTo()));
        if (found.isEmpty()) {
            return;
        }
        unitRow = found.get();
        unit = unitRow.code();
        path = units.pathTo(unitRow.id(), chosen.dataTo()).stream()
                .filter(table::mayLookAt)
                .toList();
        levels = table.levelsBelow(unitRow, chosen);
        asked = table.sections(chosen);
        OrgUnit group = units.get(unitRow.id());
        table.fill(group, chosen, codes(), level(), included());
    }

    private Optional<RegimeRevision.Section> shown() {
        return asked.stream()
                .filter(each -> each.title().equals(section))
                .findFirst()
                .or(() -> asked.stream().findFirst());
    }

    public String getRegimeCode() {
        return shown().map(each -> table.regimeOf(each, chosen)).orElse("");
    }

    private List<String> codes() {
        return shown().map(each -> each.indicators().stream()
                        .map(RegimeRevision.AskedIndicator::code)
                        .toList())
                .orElse(List.of());
    }

    private OrgLevel level() {
        return levels.stream()
                .filter(each -> each.name().equals(by))
                .findFirst()
                .orElse(levels.isEmpty() ? null : levels.get(0));
    }

    private Included included() {
        for (Included each : Included.values()) {
            if (each.name().equals(include) && mayInclude(each)) {
                return each;
            }
        }
        return Included.SUBMITTED;
    }

    /** Lines of single units would tell their drafts. */
    private boolean mayInclude(Included each) {
        return each != Included.ALL || level() == OrgLevel.DISTRICT;
    }

    public boolean isReady() {
        return unitRow != null;
    }

    public RollUpTable getTable() {
        return table;
    }

    public String getPeriodName() {
        return chosen == null ? "" : chosen.name(language.getLocale());
    }

    public Period getChosen() {
        return chosen;
    }

    public UnitRow getUnitRow() {
        return unitRow;
    }

    public List<UnitRow> getPath() {
        return path;
    }

    public List<IndicatorRow> getColumns() {
        return table.getColumns();
    }

    public List<Choice> getPeriods() {
        return stored.stream()
                .map(each -> new Choice(each.code().toString(), each.name(language.getLocale())))
                .toList();
    }

    public List<Choice> getLevels() {
        return levels.stream()
                .map(each -> new Choice(each.name(), language.text("admin.orgunit.level." + each)))
                .toList();
    }

    public List<Choice> getSections() {
        return asked.stream()
                .map(each -> new Choice(each.title(), each.title()))
                .toList();
    }

    public List<Choice> getIncludes() {
        List<Choice> choices = new ArrayList<>();
        for (Included each : table.included().stream().filter(this::mayInclude).toList()) {
            choices.add(new Choice(each.name(), language.text("reporting.rollup.include." + each)));
        }
        return choices;
    }

    /** The same view from the API. */
    public String getCsvAddress() {
        StringBuilder address = new StringBuilder("/api/v1/rollup?unit=")
                .append(unit)
                .append("&period=")
                .append(period);
        codes().forEach(code -> address.append("&indicator=").append(code));
        if (level() != null) {
            address.append("&by=").append(level());
        }
        return address.append("&include=")
                .append(included())
                .append("&format=csv")
                .toString();
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getBy() {
        OrgLevel level = level();
        return level == null ? null : level.name();
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getInclude() {
        return included().name();
    }

    public void setInclude(String include) {
        this.include = include;
    }

    public String getSection() {
        return shown().map(RegimeRevision.Section::title).orElse("");
    }

    public void setSection(String section) {
        this.section = section;
    }
}
