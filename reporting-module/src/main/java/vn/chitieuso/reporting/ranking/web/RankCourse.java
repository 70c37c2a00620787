package vn.chitieuso.reporting.ranking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chitieuso.reporting.ranking.RankedYear;

/**
 * Places over the years as a picture: the first place on top, the last of the largest ranking at the bottom; a year without
 * a place breaks the line.
 *
 * @param lines points of each unbroken line, as SVG takes them
 */
public record RankCourse(int width, int height, List<Point> points, List<String> lines) {

    private static final int STEP = 120;
    private static final int MARGIN = 44;
    private static final int DEPTH = 150;

    static RankCourse of(List<RankedYear> years) {
        int lowest = years.stream().mapToInt(RankedYear::of).max().orElse(1);
        List<Point> points = new ArrayList<>();
        List<List<Point>> lines = new ArrayList<>();
        boolean broken = true;
        for (int i = 0; i < years.size(); i++) {
            RankedYear year = years.get(i);
            if (year.row() == null) {
                broken = true;
                continue;
            }
            int y = MARGIN + (year.row().rank() - 1) * DEPTH / Math.max(1, lowest - 1);
            Point point = new Point(MARGIN + i * STEP, y, year);
            if (broken) {
                lines.add(new ArrayList<>());
            }
            broken = false;
            lines.get(lines.size() - 1).add(point);
            points.add(point);
        }
        return new RankCourse(
                2 * MARGIN + Math.max(0, years.size() - 1) * STEP,
                2 * MARGIN + DEPTH,
                points,
                lines.stream().map(RankCourse::line).toList());
    }

    private static String line(List<Point> points) {
        return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }

    /** Whether there is a course to be seen. */
    public boolean isDrawable() {
        return points.size() > 1;
    }

    /** A year's place. */
    public record Point(int x, int y, RankedYear year) {}
}
