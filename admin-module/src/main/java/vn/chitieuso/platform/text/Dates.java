package vn.chitieuso.platform.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Days as machines exchange them, within the centuries an administration can mean. */
public final class Dates {

    private static final int YEAR_MIN = 1800;
    private static final int YEAR_MAX = 2200;

    private static final DateTimeFormatter AS_TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Dates() {}

    /** @return empty where the text is no ISO date, or one that nobody can mean */
    public static Optional<LocalDate> parse(String text) {
        return parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    /** A day as people type it, {@code 1/7/2025}. */
    public static Optional<LocalDate> parseTyped(String text) {
        return parse(text, AS_TYPED);
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), format))
                    .filter(date -> date.getYear() >= YEAR_MIN && date.getYear() <= YEAR_MAX);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
