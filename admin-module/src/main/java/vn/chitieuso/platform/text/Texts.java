package vn.chitieuso.platform.text;

import java.text.MessageFormat;
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

    private Texts() {}

    /** The text of a key, with {@code {0}}, {@code {1}} … filled in; arguments appear as their {@code toString()}. */
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
            plain[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern.replace("'", "''"), locale).format(plain);
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
