package vn.chitieuso.reporting.rollup.web;

import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.platform.rest.Parameters;
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

    private static final int PAGE_MAX = 1_000;

    @Inject
    private RollUpTable table;

    @Inject
    private RollUpPeriods periods;

    @Inject
    private OrgUnits units;

    @Inject
    private Language language;

    private final RollUpChoice choice = new RollUpChoice();
    private List<Period> known = List.of();
    private Period chosen;
    private UnitRow unitRow;
    private List<UnitRow> path = List.of();
    private List<UnitRow> found = List.of();
    private List<RollUpPeriods.Asked> asked = List.of();
    private List<OrgLevel> levels = List.of();
    private int page;

    public void load() {
        Integer wanted = Parameters.integer("page", choice.getPage(), 0, PAGE_MAX);
        page = wanted == null ? 0 : wanted;
        known = periods.all();
        if (known.isEmpty()) {
            return;
        }
        chosen = known.stream()
                .filter(each -> each.code().toString().equals(choice.getPeriod()))
                .findFirst()
                .orElse(known.get(0));
        Optional<UnitRow> row = choice.getUnit() == null
                ? table.topOfReach(chosen)
                : Optional.of(units.getRow(choice.getUnit(), chosen.dataTo()));
        if (row.isEmpty()) {
            return;
        }
        unitRow = row.get();
        path = units.pathTo(unitRow.id(), chosen.dataTo()).stream()
                .filter(table::mayLookAt)
                .toList();
        levels = table.levelsBelow(unitRow, chosen);
        asked = periods.asked(chosen);
        found = table.search(choice.getText(), chosen);
        settle();
        table.fill(units.get(unitRow.id()), chosen, codes(), level(), included());
    }

    /** What was not said, or cannot be, stands in the address as it is shown. */
    private void settle() {
        choice.setPeriod(chosen.code().toString());
        choice.setUnit(unitRow.code());
        choice.setBy(level() == null ? null : level().name());
        choice.setInclude(included().name());
        choice.setSection(section().map(RollUpPeriods.Asked::key).orElse(null));
    }

    private Optional<RollUpPeriods.Asked> section() {
        return asked.stream()
                .filter(each -> each.key().equals(choice.getSection()))
                .findFirst()
                .or(() -> asked.stream().findFirst());
    }

    /** Code of the regime under which units reported what is shown. */
    public String getRegimeCode() {
        return section().map(each -> each.regime().code()).orElse("");
    }

    /** Whether the shown regime reports for this very period, so that a unit's line has one report behind it. */
    public boolean isReported() {
        return section()
                .filter(each -> each.regime().periodType() == chosen.code().type())
                .isPresent();
    }

    private List<String> codes() {
        return section()
                .map(each -> each.section().indicators().stream()
                        .map(RegimeRevision.AskedIndicator::code)
                        .toList())
                .orElse(List.of());
    }

    private OrgLevel level() {
        return levels.stream()
                .filter(each -> each.name().equals(choice.getBy()))
                .findFirst()
                .orElse(levels.isEmpty() ? null : levels.get(0));
    }

    private Included included() {
        return table.included().stream()
                .filter(this::mayInclude)
                .filter(each -> each.name().equals(choice.getInclude()))
                .findFirst()
                .orElse(Included.SUBMITTED);
    }

    /** Lines of single units would tell their drafts. */
    private boolean mayInclude(Included each) {
        return each != Included.ALL || level() == OrgLevel.DISTRICT;
    }

    public boolean isReady() {
        return unitRow != null;
    }

    public RollUpChoice getChoice() {
        return choice;
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

    public List<UnitRow> getFound() {
        return found;
    }

    public List<RollUpLine> getLines() {
        return table.page(page);
    }

    public int getPage() {
        return page;
    }

    public List<Choice> getPeriods() {
        return known.stream()
                .map(each -> new Choice(each.code().toString(), each.name(language.getLocale())))
                .toList();
    }

    public List<Choice> getLevels() {
        return levels.stream()
                .map(each -> new Choice(each.name(), language.text("admin.orgunit.level." + each)))
                .toList();
    }

    public List<Choice> getSections() {
        boolean several =
                asked.stream().map(each -> each.regime().code()).distinct().count() > 1;
        return asked.stream()
                .map(each -> new Choice(
                        each.key(),
                        several
                                ? each.section().title() + " · " + each.regime().name()
                                : each.section().title()))
                .toList();
    }

    public List<Choice> getIncludes() {
        return table.included().stream()
                .filter(this::mayInclude)
                .map(each -> new Choice(each.name(), language.text("reporting.rollup.include." + each)))
                .toList();
    }

    /** The same sums from the API; the form stands at the end. */
    public String getExportAddress() {
        StringBuilder address = new StringBuilder("/api/v1/rollup?unit=" + choice.getUnit());
        address.append("&period=").append(choice.getPeriod());
        codes().forEach(code -> address.append("&indicator=").append(code));
        if (level() != null) {
            address.append("&by=").append(level());
        }
        return address.append("&include=").append(included()).append("&format=").toString();
    }
}
