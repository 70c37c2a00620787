package vn.chitieuso.platform.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chitieuso.platform.text.Decimals;

/**
 * What {@code ct:chart} draws, and says again as a table: figures of one unit over the same labels. A figure that is
 * missing is a gap, in the picture and in the table; it is never taken for zero.
 *
 * @param unit of all figures, or empty
 * @param labels under the figures, mostly periods in their order
 * @param turns where something changed between two labels, drawn as a line across
 */
public record Chart(String title, String unit, List<String> labels, List<Series> series, List<Turn> turns) {

    private static final int POINTS_OF_A_CHART = 2;
    private static final int ALL_DECIMALS = 12;
    private static final int FIRST_PRINTABLE = 0x20;

    public Chart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        turns = List.copyOf(turns);
        for (Series each : series) {
            if (each.values().size() != labels.size()) {
                throw new IllegalArgumentException(
                        each.name() + " has " + each.values().size() + " values for " + labels.size() + " labels");
            }
        }
    }

    public Chart(String title, String unit, List<String> labels, List<Series> series) {
        this(title, unit, labels, series, List.of());
    }

    /** Whether there is a course to be seen: at least at two labels something stands that is more than a mark. */
    public boolean isDrawable() {
        return IntStream.range(0, labels.size()).filter(this::hasFigure).count() >= POINTS_OF_A_CHART;
    }

    private boolean hasFigure(int label) {
        return series.stream()
                .anyMatch(each -> each.kind() != Kind.MARK && each.values().get(label) != null);
    }

    /** The figures label by label, as officials write them. */
    public List<Row> rows() {
        return IntStream.range(0, labels.size())
                .mapToObj(label -> new Row(
                        labels.get(label),
                        series.stream()
                                .map(each -> Decimals.shown(each.values().get(label), ALL_DECIMALS))
                                .toList()))
                .toList();
    }

    /** For the script; figures are texts, so that no digit is lost on the way. */
    public String toJson() {
        return "{\"unit\":" + quoted(unit == null ? "" : unit)
                + ",\"labels\":" + labels.stream().map(Chart::quoted).collect(list())
                + ",\"series\":" + series.stream().map(Series::toJson).collect(list())
                + (turns.isEmpty()
                        ? ""
                        : ",\"turns\":" + turns.stream().map(Turn::toJson).collect(list()))
                + "}";
    }

    private static Collector<CharSequence, ?, String> list() {
        return Collectors.joining(",", "[", "]");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < FIRST_PRINTABLE) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    /**
     * Figures that belong together.
     *
     * @param values one for each label, null where there is none
     */
    public record Series(String name, Kind kind, List<BigDecimal> values) {

        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        private String toJson() {
            return "{\"name\":" + quoted(name) + ",\"kind\":\"" + kind + "\",\"values\":"
                    + values.stream()
                            .map(value -> value == null ? "null" : quoted(Decimals.exchange(value)))
                            .collect(list())
                    + "}";
        }
    }

    /**
     * A change between two labels.
     *
     * @param before the label that comes after it, from 0
     * @param text what changed
     */
    public record Turn(int before, String text) {

        private String toJson() {
            return "{\"before\":" + before + ",\"text\":" + quoted(text) + "}";
        }
    }

    /** How figures are drawn. */
    public enum Kind {
        /** A line from figure to figure, broken at gaps. */
        LINE,
        /** A bar for each figure, from zero. */
        BAR,
        /** A sign alone, for what is to be reached. */
        MARK
    }

    /** The figures at one label, in the order of the series. */
    public record Row(String label, List<String> figures) {}
}
