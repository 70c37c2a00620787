package vn.chitieuso.platform.text;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The texts of all components. A key that no bundle knows comes back as {@code ???key???}, visible to the reader of the
 * page and to the test that looks for it.
 */
public final class Texts {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final int SEGMENTS_OF_A_PACKAGE = 2;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    private Texts() {}

    /**
     * The text of a key, with {@code {0}}, {@code {1}} … filled in; arguments appear as their {@code toString()},
     * {@link Worded} ones in the reader's language.
     */
    public static String get(Locale locale, String key, Object... arguments) {
        String pattern = find(locale, key);
        if (pattern == null) {
            return "???" + key + "???";
        }
        if (arguments.length == 0) {
            return pattern;
        }
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = shown(arguments[i], locale);
        }
        return new MessageFormat(pattern.replace("'", "''"), locale).format(plain);
    }

    /** Days appear as people read them, in every language; the day that stands for no end as these words. */
    private static String shown(Object argument, Locale locale) {
        if (argument instanceof Worded words) {
            return words.in(locale);
        }
        if (argument instanceof LocalDate day) {
            return day.equals(NO_END) ? get(locale, "platform.text.noEnd") : DAY.format(day);
        }
        return argument instanceof LocalDateTime moment ? MOMENT.format(moment) : String.valueOf(argument);
    }

    /** The keys of a bundle that begin with a text of at least three segments, sorted. */
    public static List<String> keys(String beginning) {
        String[] segments = beginning.split("\\.", SEGMENTS_OF_A_PACKAGE + 1);
        String bundle = "vn.chitieuso." + segments[0] + "." + segments[1] + ".texts";
        return ResourceBundle.getBundle(bundle, Locale.ROOT, Texts.class.getClassLoader(), NO_FALLBACK)
                .keySet()
                .stream()
                .filter(key -> key.startsWith(beginning))
                .sorted()
                .toList();
    }

    private static String find(Locale locale, String key) {
        String[] segments = key.split("\\.", SEGMENTS_OF_A_PACKAGE + 1);
        if (segments.length <= SEGMENTS_OF_A_PACKAGE) {
            return null;
        }
        String bundle = "vn.chitieuso." + segments[0] + "." + segments[1] + ".texts";
        try {
            return ResourceBundle.getBundle(bundle, locale, Texts.class.getClassLoader(), NO_FALLBACK)
                    .getString(key);
        } catch (MissingResourceException e) {
            return null;
        }
    }
}
