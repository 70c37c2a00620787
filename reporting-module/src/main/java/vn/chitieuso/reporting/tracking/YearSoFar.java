package vn.chitieuso.reporting.tracking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.ReportedFigure;
import vn.chitieuso.reporting.report.Derivation;

/**
 * What a year came to period by period: an amount has grown to so much, a ratio is that of all its inputs so far, flows added
 * up and stocks as they last stood; a stock is what it is.
 */
final class YearSoFar {

    private final Definitions definitions;
    private final String code;
    private final Reading reading;
    private final int year;

    YearSoFar(Definitions definitions, String code, Reading reading, int year) {
        this.definitions = definitions;
        this.code = code;
        this.reading = reading;
        this.year = year;
    }

    /** One point for each period of the year with a figure. */
    List<Point> points() {
        List<Point> own = reading.inYear(year);
        if (definitions.isFlow(code)) {
            return added(own);
        }
        return reading.inputs().isEmpty()
                ? own
                : own.stream().map(this::computed).toList();
    }

    private static List<Point> added(List<Point> own) {
        List<Point> added = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Point point : own) {
            total = total.add(point.figure().value());
            added.add(with(point, total));
        }
        return added;
    }

    private Point computed(Point point) {
        Map<String, BigDecimal> inputs = new HashMap<>();
        for (IndicatorRow input : definitions.inputs(code)) {
            List<BigDecimal> until = reading.inputs().getOrDefault(input.code(), List.of()).stream()
                    .filter(each -> each.year() == year && each.place() <= point.place())
                    .map(each -> each.figure().value())
                    .toList();
            if (!until.isEmpty()) {
                inputs.put(
                        input.code(),
                        input.timeAggregation() == Aggregation.SUM
                                ? until.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                                : until.get(until.size() - 1));
            }
        }
        return derived(inputs).compute(code).map(value -> with(point, value)).orElse(point);
    }

    /** What stands below the line of a ratio in each period of the year; empty where it is not known for every point. */
    List<BigDecimal> denominators() {
        List<BigDecimal> found = new ArrayList<>();
        var denominator = definitions.get(code).parsedFormula().denominator();
        for (Point point : reading.inYear(year)) {
            Map<String, BigDecimal> inputs = reading.inputs().entrySet().stream()
                    .flatMap(each -> each.getValue().stream()
                            .filter(own -> own.place() == point.place())
                            .map(own -> Map.entry(each.getKey(), own.figure().value())))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            Derivation derivation = derived(inputs);
            Map<String, BigDecimal> parts = new HashMap<>();
            denominator
                    .orElseThrow()
                    .codes()
                    .forEach(part -> derivation.compute(part).ifPresent(value -> parts.put(part, value)));
            denominator.orElseThrow().evaluate(parts).ifPresent(found::add);
        }
        return found.size() == reading.inYear(year).size() ? found : List.of();
    }

    private Derivation derived(Map<String, BigDecimal> inputs) {
        return new Derivation(definitions.derived(), inputs);
    }

    private static Point with(Point point, BigDecimal value) {
        ReportedFigure own = point.figure();
        return new Point(
                point.period(),
                new ReportedFigure(value, own.qualifier(), own.reported(), own.expected(), own.illustrative()));
    }
}
