package vn.chitieuso.kpi.indicator.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.PeriodFigure;
import vn.chitieuso.kpi.indicator.ReportedFigures;
import vn.chitieuso.kpi.indicator.ValueType;
import vn.chitieuso.kpi.target.TargetRow;
import vn.chitieuso.kpi.target.Targets;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Chart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How an indicator went, for the unit that stands highest among those the reader may see, beside what it shall reach. */
@Named
@RequestScoped
public class IndicatorChart {

    private static final int PERIODS = 24;

    @Inject
    private ReportedFigures figures;

    @Inject
    private Targets targets;

    @Inject
    private Language language;

    private UnitRow unit;
    private IndicatorRow definition;
    private List<PeriodFigure> series = List.of();
    private Map<Integer, BigDecimal> goals = Map.of();

    void load(IndicatorRow shown, LocalDate until) {
        definition = shown;
        Optional<UnitRow> widest = shown.valueType() == ValueType.TEXT ? Optional.empty() : figures.widestUnit();
        widest.ifPresent(found -> {
            unit = found;
            series = figures.series(found.id(), shown.code(), until.plusDays(1), PERIODS, false);
            goals = new TreeMap<>();
            for (TargetRow target : targets.search(null, found.id(), shown.code())) {
                goals.put(target.year(), target.value());
            }
        });
    }

    /** Empty where the reader may see no sums. */
    public String getUnitName() {
        return unit == null ? "" : unit.name();
    }

    public Chart getChart() {
        List<PeriodFigure> known = fromFirstFigure();
        List<Chart.Series> lines = new ArrayList<>();
        lines.add(new Chart.Series(
                unit.name(),
                Chart.Kind.LINE,
                known.stream().map(point -> rounded(point.value())).toList()));
        if (isYearly(known) && !goals.isEmpty()) {
            lines.add(new Chart.Series(
                    language.text("kpi.indicator.show.target"),
                    Chart.Kind.MARK,
                    known.stream()
                            .map(point -> goals.get(point.period().code().year()))
                            .toList()));
        }
        return new Chart(
                definition.name(),
                definition.unit(),
                known.stream().map(point -> label(point.period().code())).toList(),
                lines);
    }

    private static boolean isYearly(List<PeriodFigure> points) {
        return points.stream().allMatch(point -> point.period().code().type() == PeriodType.YEAR);
    }

    /** What lies before the first figure tells nothing. */
    private List<PeriodFigure> fromFirstFigure() {
        return series.stream().dropWhile(point -> point.value() == null).toList();
    }

    private BigDecimal rounded(BigDecimal value) {
        return value == null ? null : value.setScale(definition.decimals(), RoundingMode.HALF_UP);
    }

    private static String label(PeriodCode code) {
        return switch (code.type()) {
            case MONTH -> String.format("%02d/%d", code.ordinal(), code.year());
            case YEAR -> String.valueOf(code.year());
            default -> code.toString().substring(4) + "/" + code.year();
        };
    }

    /** What must be known beside the picture. */
    public String getNote() {
        boolean illustrative = series.stream().anyMatch(PeriodFigure::illustrative);
        String incomplete = series.stream()
                .filter(point -> point.value() != null && !point.isComplete())
                .map(point -> label(point.period().code()) + ": " + point.reported() + "/" + point.expected())
                .collect(Collectors.joining(", "));
        return Stream.of(
                        illustrative ? language.text("kpi.indicator.show.illustrative") : "",
                        incomplete.isEmpty() ? "" : language.text("kpi.indicator.show.incomplete", incomplete))
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining(". "));
    }
}
