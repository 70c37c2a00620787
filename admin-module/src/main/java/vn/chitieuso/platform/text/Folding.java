package vn.chitieuso.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vietnamese as people search it: case, diacritics, đ/d and the place of the tone mark do not matter, so {@code Hoá},
 * {@code Hóa} and {@code HOA} are one word.
 */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Folding() {}

    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        String bare = MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
        return BLANKS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The pattern for {@code LIKE … ESCAPE '\'} that finds the text anywhere. */
    public static String containing(String text) {
        return "%" + fold(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** The one form in which text is stored: NFC without surrounding blanks and U+0000; null stays null. */
    public static String clean(String text) {
        return text == null
                ? null
                : Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replace("\0", "")
                        .strip();
    }
}
