package vn.chitieuso.kpi.indicator.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.platform.web.Format;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** So sánh định nghĩa: two definitions side by side, of one indicator on two days or of two indicators. */
@Named
@RequestScoped
public class DefinitionComparison {

    private static final int ALL_DECIMALS = 6;

    @Inject
    private Indicators indicators;

    @Inject
    private Language language;

    @Inject
    private Format format;

    private String code;
    private String with;
    private String on;
    private String withOn;
    private IndicatorRow left;
    private IndicatorRow right;
    private List<Line> lines = List.of();

    public void load(LocalDate today) {
        left = indicators.getNearestRow(code, day(on, today));
        String other = with == null || with.isBlank() ? code : with;
        right = indicators.getNearestRow(
                other, withOn == null || withOn.isBlank() ? before(other, left) : day(withOn, today));
        on = dayOf(left);
        withOn = dayOf(right);
        lines = List.of(
                line("browse.name", IndicatorRow::name),
                line("browse.code", IndicatorRow::code),
                line("show.from", row -> format.date(row.knownFrom())),
                line("show.to", row -> format.date(row.knownTo())),
                line("browse.group", IndicatorRow::indicatorGroup),
                line("browse.unit", IndicatorRow::unit),
                line("browse.kind", row -> language.text("kpi.indicator.kind." + row.kind())),
                line("edit.valueType", row -> language.text("kpi.indicator.valueType." + row.valueType())),
                line("edit.scale", row -> String.join(" < ", row.steps())),
                line("browse.formula", IndicatorRow::formula),
                line("show.inWords", IndicatorRow::formulaText),
                line("show.direction", row -> language.text("kpi.indicator.direction." + row.direction())),
                line("show.overTime", row -> language.text("kpi.indicator.aggregation.time." + row.timeAggregation())),
                line(
                        "show.overUnits",
                        row -> language.text("kpi.indicator.aggregation.space." + row.spaceAggregation())),
                line("edit.decimals", row -> String.valueOf(row.decimals())),
                line("edit.minimum", row -> number(row.minimum())),
                line("edit.maximum", row -> number(row.maximum())),
                line("show.frequency", row -> language.text("kpi.indicator.frequency." + row.frequency())),
                line("show.levels", this::levels),
                line("edit.owner", IndicatorRow::owner),
                line("edit.dataSource", IndicatorRow::dataSource),
                line("edit.evidence", IndicatorRow::evidence),
                line("edit.decision", IndicatorRow::decision),
                line("show.successor", IndicatorRow::successorCode),
                line("browse.source", IndicatorRow::source),
                line("show.verification", row -> language.text("kpi.indicator.verification." + row.verification())),
                line("show.remark", IndicatorRow::remark));
    }

    /** The definition before is what one wants to see beside the newest. */
    private LocalDate before(String other, IndicatorRow shown) {
        return other.equals(shown.code()) && shown.knownFrom() != null
                ? shown.validFrom().minusDays(1)
                : shown.validFrom();
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        return text == null || text.isBlank()
                ? otherwise
                : vn.chitieuso.platform.text.Dates.parse(text)
                        .or(() -> vn.chitieuso.platform.text.Dates.parseTyped(text))
                        .orElse(otherwise);
    }

    private String levels(IndicatorRow row) {
        return String.join(
                ", ",
                java.util.Arrays.stream(row.levels().split("\\|"))
                        .map(level -> language.text("admin.orgunit.level." + level))
                        .toList());
    }

    private static String number(BigDecimal number) {
        return number == null ? null : Decimals.shown(number, ALL_DECIMALS);
    }

    private Line line(String key, Function<IndicatorRow, String> value) {
        String one = value.apply(left);
        String other = value.apply(right);
        return new Line(language.text("kpi.indicator." + key), one == null ? "" : one, other == null ? "" : other);
    }

    /** The days on which the one or the other began, to choose from. */
    public List<Choice> getDays() {
        return days(left.code());
    }

    public List<Choice> getOtherDays() {
        return days(right.code());
    }

    private List<Choice> days(String of) {
        return indicators.definitions(of).stream()
                .map(row -> new Choice(
                        dayOf(row),
                        row.knownFrom() == null
                                ? language.text("kpi.indicator.show.always")
                                : format.date(row.validFrom())))
                .toList();
    }

    /** A day of the definition; nothing, which means today, where neither its beginning nor its end is known. */
    private static String dayOf(IndicatorRow row) {
        LocalDate day = row.knownFrom() == null ? row.knownTo() : row.knownFrom();
        return day == null ? "" : day.toString();
    }

    public IndicatorRow getLeft() {
        return left;
    }

    public IndicatorRow getRight() {
        return right;
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getWith() {
        return with;
    }

    public void setWith(String with) {
        this.with = with;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }

    public String getWithOn() {
        return withOn;
    }

    public void setWithOn(String withOn) {
        this.withOn = withOn;
    }

    /** One thing the definitions say, alike or not. */
    public record Line(String label, String left, String right) {

        public boolean isDifferent() {
            return !left.equals(right);
        }
    }
}
