package vn.chitieuso.kpi.target.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.kpi.target.TargetReview;
import vn.chitieuso.kpi.target.TargetRow;
import vn.chitieuso.kpi.target.TargetSummary;
import vn.chitieuso.kpi.target.Targets;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Chỉ tiêu được giao: targets of one indicator, of one unit, or of one year, and what is missing or contradicts. */
@Named
@RequestScoped
public class TargetGridPage {

    private static final int YEARS_MAX = 12;
    private static final int FINDINGS_MAX = 200;

    @Inject
    private TargetGrid grid;

    @Inject
    private Targets targets;

    @Inject
    private TargetReview review;

    @Inject
    private Indicators indicators;

    @Inject
    private OrgUnits units;

    @Inject
    private Language language;

    private String indicator;
    private String unit;
    private Integer year;
    private String group;
    private String level;
    private Integer from;
    private Integer to;
    private String title = "";
    private List<String> columns = List.of();
    private List<TargetGrid.GridRow> rows = List.of();
    private List<TargetReview.Found> findings = List.of();

    public void load(LocalDate today) {
        if (has(unit)) {
            loadUnit(today);
        } else if (year != null) {
            loadYear();
        } else {
            loadIndicator(today);
        }
    }

    private void loadIndicator(LocalDate today) {
        if (!has(indicator)) {
            findings = review.findings(null, null);
            return;
        }
        IndicatorRow definition = indicators.getNearestRow(indicator.strip(), today);
        range(targets.search(null, null, definition.code()), today);
        title = definition.code() + " – " + definition.name() + " (" + definition.unit() + ")";
        columns = TargetGrid.years(from, to).stream().map(String::valueOf).toList();
        rows = grid.ofIndicator(definition, wantedLevel(), from, to);
        findings = review.findings(null, definition.code());
    }

    private void loadUnit(LocalDate today) {
        UnitRow row = unit(unit.strip(), today);
        range(targets.search(null, row.id(), null), today);
        title = row.name();
        columns = TargetGrid.years(from, to).stream().map(String::valueOf).toList();
        rows = grid.ofUnit(row, has(group) ? group : null, from, to);
        findings = review.findings(null, null).stream()
                .filter(found -> row.code().equals(found.bearer()))
                .toList();
    }

    /** By code, or by a name that only one unit bears. */
    private UnitRow unit(String typed, LocalDate today) {
        return units.findRow(typed, today).orElseGet(() -> {
            List<UnitRow> named = units.list(today, null, null, typed);
            return named.size() == 1 ? named.get(0) : units.getRow(typed, today);
        });
    }

    private void loadYear() {
        title = language.text("kpi.target.grid.ofYear", year);
        List<IndicatorRow> shown = grid.columns(year, has(group) ? group : null, wantedLevel());
        columns = shown.stream()
                .map(row -> row.code() + " " + row.name() + " (" + row.unit() + ")")
                .toList();
        rows = grid.ofYear(year, wantedLevel(), shown);
        findings = review.findings(year, null);
    }

    /** From the first target, or last year, to next year, unless somebody asked for other years. */
    private void range(List<TargetRow> set, LocalDate today) {
        int first = set.stream().mapToInt(TargetRow::year).min().orElse(today.getYear() - 1);
        int last = set.stream().mapToInt(TargetRow::year).max().orElse(today.getYear());
        from = from == null ? Math.min(first, today.getYear() - 1) : from;
        to = to == null ? Math.max(last, today.getYear() + 1) : to;
        from = Math.max(from, PeriodCode.YEAR_MIN);
        to = Math.max(from, Math.min(Math.min(to, PeriodCode.YEAR_MAX), from + YEARS_MAX - 1));
    }

    private OrgLevel wantedLevel() {
        for (OrgLevel each : OrgLevel.values()) {
            if (each.name().equals(level)) {
                return each;
            }
        }
        return OrgLevel.PROVINCE;
    }

    private static boolean has(String text) {
        return text != null && !text.isBlank();
    }

    /** What there is to choose from. */
    public List<TargetSummary> getExisting() {
        return targets.summaries();
    }

    /** Whether anything was chosen. */
    public boolean isChosen() {
        return has(indicator) || has(unit) || year != null;
    }

    public boolean isByUnit() {
        return has(unit);
    }

    public boolean isByYear() {
        return !has(unit) && year != null;
    }

    public List<Choice> getLevels() {
        List<Choice> choices = new ArrayList<>();
        for (OrgLevel each : OrgLevel.values()) {
            choices.add(new Choice(each.name(), language.text("admin.orgunit.level." + each)));
        }
        return choices;
    }

    public List<Choice> getGroups() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", language.text("kpi.indicator.browse.anyGroup")));
        LocalDate day = LocalDate.of(to == null ? year == null ? PeriodCode.YEAR_MAX : year : to, 12, 31);
        indicators.groups(day).forEach(each -> choices.add(new Choice(each, each)));
        return choices;
    }

    public String getTitle() {
        return title;
    }

    public List<String> getColumns() {
        return columns;
    }

    public List<TargetGrid.GridRow> getRows() {
        return rows;
    }

    /** The first of what was found. */
    public List<TargetReview.Found> getFindings() {
        return findings.stream().limit(FINDINGS_MAX).toList();
    }

    public int getFindingCount() {
        return findings.size();
    }

    public String message(TargetReview.Found found) {
        return found.problem().message(language.getLocale());
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = indicator;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year == null || year < PeriodCode.YEAR_MIN || year > PeriodCode.YEAR_MAX ? null : year;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public Integer getFrom() {
        return from;
    }

    public void setFrom(Integer from) {
        this.from = from;
    }

    public Integer getTo() {
        return to;
    }

    public void setTo(Integer to) {
        this.to = to;
    }
}
