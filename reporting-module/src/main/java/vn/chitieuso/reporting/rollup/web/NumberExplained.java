package vn.chitieuso.reporting.rollup.web;

import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.report.FigureReading;
import vn.chitieuso.reporting.rollup.RollUp;
import vn.chitieuso.reporting.value.FigureRow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The panel that explains one number of the table: its formula, its parts and, where it is one unit's, who gave it. */
@Named
@RequestScoped
public class NumberExplained {

    @Inject
    private RollUpExplorer explorer;

    @Inject
    private FigureReading figures;

    private String of;
    private String code;

    /** The number that was clicked, else the total of the last column; null where the table is empty. */
    public RollUp getNumber() {
        return explorer.getTable().getLines().stream()
                .filter(line -> of == null || of.isEmpty()
                        ? line.isTotal()
                        : line.unit() != null && line.unit().code().equals(of))
                .flatMap(line -> line.sums().stream())
                .filter(sum -> code == null || sum.indicator().code().equals(code))
                .reduce((first, second) -> code == null ? second : first)
                .orElse(null);
    }

    /** Whether the number belongs to one unit alone, so that it has one source. */
    public boolean isSingle() {
        RollUp number = getNumber();
        return number != null
                && (number.unit().level() == OrgLevel.COMMUNE || number.unit().level() == OrgLevel.DEPARTMENT);
    }

    /** The figures that were typed: the number itself, or the parts of its formula. */
    public List<FigureRow> getSources() {
        RollUp number = getNumber();
        if (number == null || !isSingle()) {
            return List.of();
        }
        List<String> inputs = number.indicator().isDerived()
                ? List.copyOf(number.indicator().parsedFormula().codes())
                : List.of(number.indicator().code());
        List<FigureRow> found = new ArrayList<>();
        for (String input : inputs) {
            found.addAll(
                    figures.search(input, explorer.getPeriod(), number.unit().id()));
        }
        return found;
    }

    /** Code of the regime under which the unit reported it, for the link to the report. */
    public String getRegime() {
        return explorer.getRegimeCode();
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
