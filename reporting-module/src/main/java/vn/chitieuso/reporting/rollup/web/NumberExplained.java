package vn.chitieuso.reporting.rollup.web;

import java.util.List;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.reporting.rollup.FigurePart;
import vn.chitieuso.reporting.rollup.Included;
import vn.chitieuso.reporting.rollup.RollUp;
import vn.chitieuso.reporting.rollup.SumParts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The panel that explains one number of the table: its formula, its parts, what it waits for and who gave it. */
@Named
@RequestScoped
public class NumberExplained {

    private static final int FIGURES_MAX = 12;

    @Inject
    private RollUpExplorer explorer;

    @Inject
    private RollUpTable table;

    @Inject
    private SumParts parts;

    @Inject
    private OrgUnits units;

    private String of;
    private String code;
    private List<FigurePart> figures;

    /** The number that was clicked, else the total of the last column; null where the table is empty. */
    public RollUp getNumber() {
        return table.getLines().stream()
                .filter(line -> of == null || of.isEmpty()
                        ? line.isTotal()
                        : line.unit() != null && line.unit().code().equals(of))
                .flatMap(line -> line.sums().stream())
                .filter(sum -> code == null || sum.indicator().code().equals(code))
                .reduce((first, second) -> code == null ? second : first)
                .orElse(null);
    }

    /** Whether the number belongs to one unit alone, so that its figures stand here. */
    public boolean isSingle() {
        RollUp number = getNumber();
        return number != null
                && (number.unit().level() == OrgLevel.COMMUNE || number.unit().level() == OrgLevel.DEPARTMENT);
    }

    /** Whether the number's single figures may be looked at: drafts may not. */
    public boolean isOpen() {
        return !Included.ALL.name().equals(explorer.getChoice().getInclude());
    }

    /** The figures of a single unit's number: of each input and, where it follows from months, of each month. */
    public List<FigurePart> getFigures() {
        if (figures == null) {
            RollUp number = getNumber();
            figures = number == null || !isSingle() || !isOpen()
                    ? List.of()
                    : parts.parts(asked(number), 0, FIGURES_MAX).rows();
        }
        return figures;
    }

    private SumParts.Asked asked(RollUp number) {
        return new SumParts.Asked(
                units.get(number.unit().id()),
                explorer.getChosen(),
                ReportingCalendar.STANDARD_SCHEME,
                number.indicator().code(),
                Included.valueOf(explorer.getChoice().getInclude()));
    }

    /** Address of the page with all figures of the number, or all that are missing. */
    public String getPartsAddress() {
        RollUp number = getNumber();
        return "/reporting/rollup/parts.xhtml?unit=" + number.unit().code() + "&period="
                + explorer.getChoice().getPeriod() + "&indicator="
                + number.indicator().code() + "&include=" + explorer.getChoice().getInclude();
    }

    public String getSeriesAddress() {
        RollUp number = getNumber();
        return "/reporting/lineage/show.xhtml?unit=" + number.unit().code() + "&asOf="
                + explorer.getChosen().dataTo() + "&indicator="
                + number.indicator().code() + "&type="
                + explorer.getChosen().code().type();
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
