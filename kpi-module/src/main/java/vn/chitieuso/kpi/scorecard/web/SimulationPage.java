package vn.chitieuso.kpi.scorecard.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.kpi.formula.Problem;
import vn.chitieuso.kpi.scorecard.ScorecardPublishing;
import vn.chitieuso.kpi.scorecard.ScorecardSimulation;
import vn.chitieuso.kpi.scorecard.ScorecardSimulation.Row;
import vn.chitieuso.kpi.scorecard.ScorecardSimulation.Simulation;
import vn.chitieuso.kpi.scorecard.Scorecards;
import vn.chitieuso.kpi.scorecard.Scoring.CriterionScore;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A set of criteria tried on the figures of a year: who would stand where, and who moves. */
@Named
@RequestScoped
public class SimulationPage {

    private static final int PAGE_SIZE = 100;

    @Inject
    private ScorecardSimulation simulation;

    @Inject
    private Scorecards scorecards;

    @Inject
    private ScorecardPublishing publishing;

    @Inject
    private Language language;

    private String code;
    private Integer year;
    private String unit;
    private int page;
    private Simulation result;

    public void load(LocalDate today) {
        year = year == null || year < PeriodCode.YEAR_MIN || year > PeriodCode.YEAR_MAX ? today.getYear() - 1 : year;
        result = simulation.simulate(code, year);
    }

    public Simulation getResult() {
        return result;
    }

    /** How much of the set does not add up or is not known. */
    public int getGaps() {
        return (int) publishing.gaps(code).stream().filter(Problem::isError).count();
    }

    public BigDecimal getMaximum() {
        return scorecards.get(code).describe().maximum();
    }

    /** Those of the page. */
    public List<Row> getRows() {
        int from = Math.min(result.rows().size(), page * PAGE_SIZE);
        return result.rows().subList(from, Math.min(result.rows().size(), from + PAGE_SIZE));
    }

    public int getPageSize() {
        return PAGE_SIZE;
    }

    /** The one whose points are explained; null where none is chosen. */
    public Row getExplained() {
        return result.rows().stream()
                .filter(row -> row.unit().code().equals(unit))
                .findFirst()
                .orElse(null);
    }

    /** Why a criterion gave no points; empty where it did. */
    public String reason(CriterionScore score) {
        if (score.points() != null) {
            return "";
        }
        return score.outcome() == null
                ? language.text("kpi.scorecard.simulate.manual")
                : score.outcome().message(language.getLocale());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(0, Math.min(page, 1000));
    }
}
