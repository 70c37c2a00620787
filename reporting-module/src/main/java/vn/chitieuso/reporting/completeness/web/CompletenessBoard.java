package vn.chitieuso.reporting.completeness.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Chart;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.completeness.Board;
import vn.chitieuso.reporting.completeness.BoardColumn;
import vn.chitieuso.reporting.completeness.BoardQuestion;
import vn.chitieuso.reporting.completeness.Completeness;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tiến độ nộp báo cáo: units against periods; everything stands in the address. */
@Named
@RequestScoped
public class CompletenessBoard {

    @Inject
    private Completeness completeness;

    @Inject
    private BoardChoices choices;

    @Inject
    private BoardWords words;

    @Inject
    private Language language;

    private String regime;
    private String span;
    private String level;
    private String group;
    private String unit;
    private String search;
    private Board board;

    public void load() {
        regime = choices.regime(regime);
        span = span == null || !span.matches("2\\d{3}") ? BoardChoices.LAST : span;
        List<PeriodCode> periods = regime == null ? List.of() : choices.periods(regime, span);
        if (!periods.isEmpty()) {
            board = completeness.board(new BoardQuestion(
                    regime,
                    periods,
                    BoardChoices.named(unit),
                    BoardChoices.level(level),
                    BoardChoices.named(group),
                    BoardChoices.named(search)));
        }
    }

    public Board getBoard() {
        return board;
    }

    public boolean isNothing() {
        return board == null || board.rows().isEmpty();
    }

    /** Of the pages of single units. */
    public int getYear() {
        return lastPeriod().getYear();
    }

    private LocalDate lastPeriod() {
        List<BoardColumn> columns = board.columns();
        return columns.get(columns.size() - 1).period().dataTo();
    }

    public Chart getChart() {
        List<BoardColumn> columns = board.columns();
        return new Chart(
                language.text("reporting.completeness.board.chart"),
                "",
                columns.stream()
                        .map(column -> words.brief(column.period().code()))
                        .toList(),
                List.of(
                        series("onTime", column -> column.tally().onTime()),
                        series("late", column -> column.tally().late()),
                        series("missing", column -> column.tally().missing())));
    }

    private Chart.Series series(String name, Function<BoardColumn, Long> figure) {
        return new Chart.Series(
                language.text("reporting.completeness.board.chart." + name),
                Chart.Kind.BAR,
                board.columns().stream().map(figure).map(BigDecimal::valueOf).toList());
    }

    /** The same from the API, as a list or a workbook. */
    public String getExportQuery() {
        StringBuilder query = new StringBuilder("?regime=").append(BoardAddress.encoded(regime));
        board.columns().forEach(column -> query.append("&period=").append(column.code()));
        BoardAddress.append(query, "unit", unit);
        BoardAddress.append(query, "level", level);
        BoardAddress.append(query, "group", group);
        BoardAddress.append(query, "q", search);
        return query.toString();
    }

    public List<Choice> getRegimes() {
        return choices.regimes();
    }

    public List<Choice> getSpans() {
        return choices.spans();
    }

    public List<Choice> getLevels() {
        return choices.levels();
    }

    public List<Choice> getGroups() {
        return choices.groups(lastPeriod());
    }

    /** As of the first period shown: districts that ended meanwhile can be chosen, too. */
    public List<Choice> getParents() {
        return choices.parents(board.columns().get(0).period().dataTo());
    }

    public String getRegime() {
        return regime;
    }

    public void setRegime(String regime) {
        this.regime = regime;
    }

    public String getSpan() {
        return span;
    }

    public void setSpan(String span) {
        this.span = span;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }
}
