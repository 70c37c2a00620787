package vn.chitieuso.reporting.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.value.IndicatorValue;
import vn.chitieuso.reporting.value.ValueChange;

/**
 * What a filling changed, as the trail keeps it: each figure with its qualifier and note before and after,
 * {@code VB-03=≥600 "ghi chú", VB-04=–}, and texts by their length. What stayed the same is not told.
 *
 * @param before null where nothing changed, as {@code after}
 */
record FillTrace(String before, String after) {

    private static final String NOTHING = "–";

    /**
     * @param figures that stood before, by indicator
     * @param texts that stood before, by key
     */
    static FillTrace of(
            List<ValueChange> changes,
            Map<Long, IndicatorValue> figures,
            Map<String, String> newTexts,
            Map<String, Reports.Narrative> texts) {
        List<Part> parts = Stream.concat(
                        changes.stream()
                                .map(change -> part(change, figures.get(change.indicatorId())))
                                .filter(part -> !part.before().equals(part.after())),
                        newTexts.entrySet().stream()
                                .filter(text -> !text.getValue().equals(written(texts, text.getKey())))
                                .map(text -> part(text.getKey(), written(texts, text.getKey()), text.getValue())))
                .toList();
        return new FillTrace(told(parts, Part::before), told(parts, Part::after));
    }

    private static Part part(ValueChange change, IndicatorValue figure) {
        String note = figure == null ? null : figure.note();
        return new Part(
                change.indicator(),
                figure == null ? NOTHING : shown(figure.value(), figure.qualifier(), note),
                shown(change.value(), change.qualifier(), change.note() == null ? note : change.note()));
    }

    private static String written(Map<String, Reports.Narrative> texts, String key) {
        return texts.containsKey(key) ? texts.get(key).text() : "";
    }

    private static Part part(String key, String text, String newText) {
        return new Part(key, "(" + text.length() + ")", "(" + newText.length() + ")");
    }

    private static String shown(BigDecimal value, Qualifier qualifier, String note) {
        String figure = value == null ? NOTHING : qualifier.sign() + Decimals.exchange(value);
        return note == null || note.isBlank() ? figure : figure + " \"" + note + "\"";
    }

    private static String told(List<Part> parts, Function<Part, String> side) {
        return parts.isEmpty()
                ? null
                : parts.stream()
                        .map(part -> part.name() + "=" + side.apply(part))
                        .collect(Collectors.joining(", "));
    }

    private record Part(String name, String before, String after) {}
}
