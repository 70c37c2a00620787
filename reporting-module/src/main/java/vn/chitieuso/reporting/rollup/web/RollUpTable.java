package vn.chitieuso.reporting.rollup.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;
import vn.chitieuso.reporting.rollup.Consolidation;
import vn.chitieuso.reporting.rollup.Included;
import vn.chitieuso.reporting.rollup.RollUp;
import vn.chitieuso.reporting.rollup.RollUpRight;
import vn.chitieuso.reporting.rollup.RollUpSheet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The table of sums: the chosen unit's total, its departments as one, and a line for each unit of the chosen level. */
@Named
@RequestScoped
public class RollUpTable {

    @Inject
    private Consolidation consolidation;

    @Inject
    private Regimes regimes;

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

    /** Those of the periods some regime reports for; figures may be kept for others, too. */
    List<Period> asked(List<Period> periods) {
        Map<PeriodType, Boolean> asked = new EnumMap<>(PeriodType.class);
        return periods.stream()
                .filter(period -> asked.computeIfAbsent(
                        period.code().type(), type -> !sections(period).isEmpty()))
                .toList();
    }

    /** Sections with figures of the regimes that report for periods of this length. */
    List<RegimeRevision.Section> sections(Period period) {
        return regimes.inForce(period.dataTo()).stream()
                .filter(regime -> regime.periodType() == period.code().type())
                .flatMap(regime -> regime.sections().stream())
                .filter(section -> !section.indicators().isEmpty())
                .toList();
    }

    /** The regime whose section is shown. */
    String regimeOf(RegimeRevision.Section section, Period period) {
        return regimes.inForce(period.dataTo()).stream()
                .filter(regime -> regime.sections().contains(section))
                .map(RegimeRevision::code)
                .findFirst()
                .orElse("");
    }

    List<Included> included() {
        return Arrays.stream(Included.values())
                .filter(each -> each != Included.ALL || currentUser.may(RollUpRight.SEE_SUMS_OF_DRAFTS))
                .toList();
    }

    public List<RollUpLine> getLines() {
        return lines;
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
