package vn.chitieuso.reporting.rollup.web;

import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.text.Language;

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
    private RollUpOptions options;
    private Period chosen;
    private UnitRow unitRow;
    private List<UnitRow> path = List.of();
    private List<UnitRow> found = List.of();
    private int page;

    public void load() {
        Integer wanted = Parameters.integer("page", choice.getPage(), 0, PAGE_MAX);
        page = wanted == null ? 0 : wanted;
        List<Period> known = periods.all();
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
        found = table.search(choice.getText(), chosen);
        options = new RollUpOptions(
                choice, known, periods.asked(chosen), table.levelsBelow(unitRow, chosen), table.included(), language);
        settle();
        table.fill(units.get(unitRow.id()), chosen, options.codes(), options.level(), options.included());
    }

    /** What was not said, or cannot be, stands in the address as it is shown. */
    private void settle() {
        choice.setPeriod(chosen.code().toString());
        choice.setUnit(unitRow.code());
        choice.setBy(options.level() == null ? null : options.level().name());
        choice.setInclude(options.included().name());
        choice.setSection(options.section().map(RollUpPeriods.Asked::key).orElse(null));
    }

    /** Code of the regime under which units reported what is shown. */
    public String getRegimeCode() {
        return options.section().map(each -> each.regime().code()).orElse("");
    }

    /** Whether the shown regime reports for this very period, so that a unit's line has one report behind it. */
    public boolean isReported() {
        return options.section()
                .filter(each -> each.regime().periodType() == chosen.code().type())
                .isPresent();
    }

    public boolean isReady() {
        return unitRow != null;
    }

    public RollUpChoice getChoice() {
        return choice;
    }

    public RollUpOptions getOptions() {
        return options;
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

    /** The same sums from the API; the form stands at the end. */
    public String getExportAddress() {
        StringBuilder address = new StringBuilder("/api/v1/rollup?unit=" + choice.getUnit());
        address.append("&period=").append(choice.getPeriod());
        options.codes().forEach(code -> address.append("&indicator=").append(code));
        if (choice.getBy() != null) {
            address.append("&by=").append(choice.getBy());
        }
        return address.append("&include=")
                .append(choice.getInclude())
                .append("&format=")
                .toString();
    }
}
