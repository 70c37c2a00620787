package vn.chitieuso.platform.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as machines exchange them, within the centuries an administration can mean. */
public final class Dates {

    private static final int YEAR_MIN = 1800;
    private static final int YEAR_MAX = 2200;

    private Dates() {}

    /** @return empty where the text is no ISO date, or one that nobody can mean */
    public static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(date -> date.getYear() >= YEAR_MIN && date.getYear() <= YEAR_MAX);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
