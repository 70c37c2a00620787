package vn.chitieuso.reporting.completeness.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Chart;
import vn.chitieuso.reporting.completeness.BoardCell;
import vn.chitieuso.reporting.completeness.Discipline;
import vn.chitieuso.reporting.completeness.DisciplineYear;
import vn.chitieuso.reporting.report.ReportRight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Kỷ luật báo cáo: BCN-01 and BCN-02 of one unit and year, and the reports they follow from. */
@Named
@RequestScoped
public class CompletenessUnit {

    @Inject
    private Discipline discipline;

    @Inject
    private OrgUnits units;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private BoardWords words;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    private String unit;
    private String year;
    private DisciplineYear shown;

    /** Without a unit, the reader's own or the highest they look after. */
    public void load() {
        int wanted = year != null && year.matches("20\\d\\d")
                ? Integer.parseInt(year)
                : LocalDate.now(clock).getYear();
        String code = unit == null || unit.isBlank() ? own().orElse(null) : unit.strip();
        if (code != null) {
            shown = discipline.of(code, wanted, false);
        }
    }

    private Optional<String> own() {
        LocalDate today = LocalDate.now(clock);
        List<Long> ids = new ArrayList<>(currentUser.unitsAs(Role.REPORTER));
        ids.addAll(currentUser.unitsAs(Role.UNIT_HEAD));
        ids.addAll(currentUser.unitsWith(ReportRight.SEE_STATE));
        return ids.stream().findFirst().map(units::get).map(found -> found.codeOn(today));
    }

    public DisciplineYear getShown() {
        return shown;
    }

    /** Whether others stand below the unit. */
    public boolean isAbove() {
        return shown.months().stream()
                .anyMatch(month ->
                        units.countChildren(shown.unitId(), month.period().dataTo()) > 0);
    }

    /** The reports of the year, the latest first. */
    public List<BoardCell> getReports() {
        List<BoardCell> reports = new ArrayList<>(shown.months().stream()
                .flatMap(month -> month.reports().stream())
                .toList());
        Collections.reverse(reports);
        return reports;
    }

    public Chart getChart() {
        return new Chart(
                language.text("reporting.completeness.unit.series"),
                "%",
                shown.months().stream()
                        .map(month -> words.brief(month.period().code()))
                        .toList(),
                List.of(
                        series("BCN-01", DisciplineYear.Counts::onTimePercent),
                        series("BCN-02", DisciplineYear.Counts::returnedPercent)));
    }

    private Chart.Series series(String name, Function<DisciplineYear.Counts, BigDecimal> figure) {
        return new Chart.Series(
                name,
                Chart.Kind.LINE,
                shown.months().stream()
                        .map(month -> figure.apply(month.counts()))
                        .toList());
    }

    public boolean isEarlier() {
        return shown.year() > PeriodCode.YEAR_MIN;
    }

    public boolean isLater() {
        return shown.year() < LocalDate.now(clock).getYear();
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }
}
