package vn.chitieuso.kpi.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Named values being read, from a line of a list or an object of JSON: something is read once, from wherever it came.
 * What has the wrong form is collected as an error at its place and answers null.
 */
public interface Fields {

    /** Cleaned; null where there is nothing. A list of texts is one text, separated by |. */
    String text(String name, int maximum);

    LocalDate date(String name);

    BigDecimal decimal(String name);

    <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise);

    void error(String name, String key, Object... arguments);

    /** Whether anything was found wrong so far, here or in a neighbour. */
    boolean hasErrors();

    default String required(String name, int maximum) {
        String text = text(name, maximum);
        if (text == null) {
            error(name, "platform.csv.required");
        }
        return text;
    }

    /** A whole number within limits; null where there is nothing. */
    default Integer integer(String name, int minimum, int maximum) {
        BigDecimal number = decimal(name);
        if (number == null) {
            return null;
        }
        if (number.compareTo(BigDecimal.valueOf(minimum)) < 0
                || number.compareTo(BigDecimal.valueOf(maximum)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            error(name, "kpi.catalogue.notWithin", minimum, maximum);
            return null;
        }
        return number.intValueExact();
    }

    default boolean truth(String name, boolean otherwise) {
        Truth truth = constant(name, Truth.class, null);
        return truth == null ? otherwise : truth == Truth.TRUE;
    }

    /** Constants in a text, separated by |; null and an error where one is unknown. */
    default <E extends Enum<E>> java.util.Set<E> constants(String name, Class<E> type, int maximum) {
        String text = text(name, maximum);
        java.util.EnumSet<E> found = java.util.EnumSet.noneOf(type);
        for (String part : text == null ? new String[0] : text.split("\\|")) {
            Arrays.stream(type.getEnumConstants())
                    .filter(each -> each.name().equals(part.strip()))
                    .findFirst()
                    .ifPresentOrElse(
                            found::add,
                            () -> error(
                                    name,
                                    "platform.csv.unknownConstant",
                                    part.strip(),
                                    Arrays.toString(type.getEnumConstants())));
        }
        return found;
    }

    /** Yes or no, as lists write it. */
    enum Truth {
        /** Yes. */
        TRUE,
        /** No. */
        FALSE
    }
}
