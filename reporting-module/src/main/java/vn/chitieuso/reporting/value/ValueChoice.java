package vn.chitieuso.reporting.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.text.Texts;

/** One of the few things a figure may say where it stands for a word: it is stored as a number and read as the word. */
public record ValueChoice(int number, String word) {

    private static final String BETWEEN_NAMES = "\\|";

    /** All there are, in the order they are offered; none where the indicator's figures are plain numbers. */
    public static List<ValueChoice> of(IndicatorRow indicator, Locale locale) {
        return switch (indicator.valueType()) {
            case YES_NO ->
                List.of(
                        new ValueChoice(1, Texts.get(locale, "reporting.value.yes")),
                        new ValueChoice(0, Texts.get(locale, "reporting.value.no")));
            case LEVEL -> {
                String[] names = indicator.scale().split(BETWEEN_NAMES);
                yield IntStream.rangeClosed(1, names.length)
                        .mapToObj(level -> new ValueChoice(level, names[level - 1].strip()))
                        .toList();
            }
            case NUMBER, TEXT -> List.of();
        };
    }

    /** The word a figure stands for; empty where it is read as a number. */
    public static Optional<String> word(List<ValueChoice> choices, BigDecimal value) {
        return value == null
                ? Optional.empty()
                : choices.stream()
                        .filter(choice -> choice.is(value))
                        .map(ValueChoice::word)
                        .findFirst();
    }

    static int levels(IndicatorRow indicator) {
        return indicator.scale().split(BETWEEN_NAMES).length;
    }

    private boolean is(BigDecimal value) {
        return BigDecimal.valueOf(number).compareTo(value) == 0;
    }

    public int getNumber() {
        return number;
    }

    public String getWord() {
        return word;
    }
}
