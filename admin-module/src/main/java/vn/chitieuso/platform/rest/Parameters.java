package vn.chitieuso.platform.rest;

import java.time.LocalDate;
import java.util.Arrays;
import vn.chitieuso.platform.MalformedException;
import vn.chitieuso.platform.text.Dates;

/** Query parameters as values; whatever cannot be one is told with the parameter's name. */
public final class Parameters {

    private Parameters() {}

    public static LocalDate date(String name, String text, LocalDate otherwise) {
        return text == null || text.isBlank()
                ? otherwise
                : Dates.parse(text).orElseThrow(() -> new MalformedException("platform.rest.badDate", name, text));
    }

    public static <E extends Enum<E>> E constant(String name, String text, Class<E> type, E otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new MalformedException(
                        "platform.rest.badConstant", name, text, Arrays.toString(type.getEnumConstants())));
    }

    public static Integer integer(String name, String text, int minimum, int maximum) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= minimum && number <= maximum) {
                return number;
            }
        } catch (NumberFormatException told) {
            // told below
        }
        throw new MalformedException("platform.rest.badNumber", name, text, minimum, maximum);
    }

    public static boolean truth(String name, String text, boolean otherwise) {
        return constant(name, text, Truth.class, otherwise ? Truth.TRUE : Truth.FALSE) == Truth.TRUE;
    }

    /** What a yes-or-no parameter can say. */
    private enum Truth {
        TRUE,
        FALSE
    }

    public static String required(String name, String text) {
        if (text == null || text.isBlank()) {
            throw new MalformedException("platform.rest.missingParameter", name);
        }
        return text.strip();
    }
}
