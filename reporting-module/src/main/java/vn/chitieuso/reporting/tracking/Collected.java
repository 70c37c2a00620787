package vn.chitieuso.reporting.tracking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.kpi.indicator.ReportedFigure;

/** Points of many series being collected period by period. */
final class Collected {

    private final Map<Bearer, Map<String, List<Point>>> points = new HashMap<>();

    void add(Bearer bearer, Period period, Map<String, ReportedFigure> figures) {
        Map<String, List<Point>> own = points.computeIfAbsent(bearer, key -> new HashMap<>());
        figures.forEach((code, figure) ->
                own.computeIfAbsent(code, key -> new ArrayList<>()).add(new Point(period, figure)));
    }

    List<Point> points(Bearer bearer, String code) {
        return List.copyOf(points.getOrDefault(bearer, Map.of()).getOrDefault(code, List.of()));
    }
}
