package vn.chitieuso.reporting.rollup.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.rollup.Consolidation;
import vn.chitieuso.reporting.rollup.Included;
import vn.chitieuso.reporting.rollup.RollUp;
import vn.chitieuso.reporting.rollup.RollUpRight;
import vn.chitieuso.reporting.rollup.RollUpSheet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The table of sums: the chosen unit's total, what stands beside the level, and a line for each unit of the level. */
@Named
@RequestScoped
public class RollUpTable {

    private static final int LINES_OF_A_PAGE = 200;
    private static final int FOUND_MAX = 12;

    @Inject
    private Consolidation consolidation;

    @Inject
    private OrgUnits units;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    private List<RollUpLine> lines = List.of();

    void fill(OrgUnit unit, Period period, List<String> codes, OrgLevel level, Included included) {
        lines = codes.isEmpty()
                ? List.of()
                : consolidation
                        .sheet(unit, period, ReportingCalendar.STANDARD_SCHEME, codes, level, included)
                        .lines()
                        .stream()
                        .map(this::line)
                        .toList();
    }

    private RollUpLine line(RollUpSheet.Line line) {
        String name = line.unit() == null
                ? language.text("reporting.rollup.explore.line." + line.kind())
                : line.unit().name();
        return new RollUpLine(line.unit(), name, line.kind(), line.sums());
    }

    /** The highest unit the reader may add up. */
    Optional<UnitRow> topOfReach(Period period) {
        return units.list(period.dataTo(), null, null, null).stream()
                .filter(this::mayLookAt)
                .findFirst();
    }

    boolean mayLookAt(UnitRow unit) {
        return currentUser.mayAt(RollUpRight.SEE_SUMS, unit.id());
    }

    /** Units of the period with such a name or code that the reader may add up. */
    List<UnitRow> search(String text, Period period) {
        return text == null || text.isBlank()
                ? List.of()
                : units.list(period.dataTo(), null, null, text).stream()
                        .filter(this::mayLookAt)
                        .limit(FOUND_MAX)
                        .toList();
    }

    /** The levels one can go down to, the nearest to the eye first: districts while there were any. */
    List<OrgLevel> levelsBelow(UnitRow unit, Period period) {
        List<OrgLevel> present = units.listBelow(unit.id(), period.dataTo(), null).stream()
                .filter(below -> below.id() != unit.id())
                .map(UnitRow::level)
                .distinct()
                .toList();
        return Arrays.stream(new OrgLevel[] {OrgLevel.DISTRICT, OrgLevel.COMMUNE, OrgLevel.DEPARTMENT})
                .filter(present::contains)
                .toList();
    }

    List<Included> included() {
        return Arrays.stream(Included.values())
                .filter(each -> each != Included.ALL || currentUser.may(RollUpRight.SEE_SUMS_OF_DRAFTS))
                .toList();
    }

    List<RollUpLine> getLines() {
        return lines;
    }

    /** The lines beside the units stand on every page. */
    List<RollUpLine> page(int page) {
        List<RollUpLine> units = unitLines();
        int from = Math.min(units.size(), page * LINES_OF_A_PAGE);
        return Stream.concat(
                        lines.stream().filter(line -> line.kind() != RollUpSheet.Kind.UNIT),
                        units.subList(from, Math.min(units.size(), from + LINES_OF_A_PAGE)).stream())
                .toList();
    }

    private List<RollUpLine> unitLines() {
        return lines.stream()
                .filter(line -> line.kind() == RollUpSheet.Kind.UNIT)
                .toList();
    }

    public int getTotal() {
        return unitLines().size();
    }

    public int getSize() {
        return LINES_OF_A_PAGE;
    }

    public List<IndicatorRow> getColumns() {
        return lines.isEmpty()
                ? List.of()
                : lines.get(0).sums().stream().map(RollUp::indicator).toList();
    }

    public boolean isIllustrative() {
        return lines.stream().flatMap(line -> line.sums().stream()).anyMatch(RollUp::illustrative);
    }
}
