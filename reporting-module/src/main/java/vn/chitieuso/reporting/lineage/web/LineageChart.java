package vn.chitieuso.reporting.lineage.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Chart;
import vn.chitieuso.reporting.lineage.LineagePoint;
import vn.chitieuso.reporting.lineage.LineageSeries;
import vn.chitieuso.reporting.lineage.Mark;
import vn.chitieuso.reporting.lineage.Taken;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Draws a series: each mark in its own way, and a line across on the day of each reorganisation. */
@ApplicationScoped
class LineageChart {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Inject
    private Language language;

    Chart of(LineageSeries series, IndicatorRow indicator) {
        List<LineagePoint> points = series.points();
        List<Chart.Series> lines = Arrays.stream(Mark.values())
                .map(mark -> line(mark, points))
                .filter(line -> line.values().stream().anyMatch(Objects::nonNull))
                .toList();
        return new Chart(
                indicator.name(),
                indicator.unit(),
                points.stream().map(point -> point.period().code().inBrief()).toList(),
                lines,
                turns(series));
    }

    /** What is not whole stands as a sign alone: no line leads through it. */
    private Chart.Series line(Mark mark, List<LineagePoint> points) {
        return new Chart.Series(
                language.text("reporting.lineage.mark." + mark),
                mark == Mark.BROKEN ? Chart.Kind.MARK : Chart.Kind.LINE,
                points.stream()
                        .map(point -> point.mark() == mark && point.hasValue()
                                ? point.sum().value()
                                : null)
                        .toList());
    }

    private List<Chart.Turn> turns(LineageSeries series) {
        List<Chart.Turn> turns = new ArrayList<>();
        List<LocalDate> days = series.taken().stream()
                .map(Taken::effectiveDate)
                .distinct()
                .sorted()
                .toList();
        for (LocalDate day : days) {
            for (int label = 1; label < series.points().size(); label++) {
                LocalDate before = series.points().get(label - 1).period().dataTo();
                LocalDate after = series.points().get(label).period().dataTo();
                if (before.isBefore(day) && !after.isBefore(day)) {
                    turns.add(new Chart.Turn(label, language.text("reporting.lineage.show.turn", DAY.format(day))));
                }
            }
        }
        return turns;
    }
}
