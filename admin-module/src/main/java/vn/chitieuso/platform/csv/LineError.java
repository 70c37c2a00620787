package vn.chitieuso.platform.csv;

import java.util.List;
import java.util.Locale;
import vn.chitieuso.platform.text.Texts;

/**
 * What is wrong in one cell of a list.
 *
 * @param line number in the file, the header being line 1
 * @param column name of the column, null where the whole line is meant
 * @param key key of the message
 */
public record LineError(long line, String column, String key, List<Object> arguments) {

    public String code() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    public String message(Locale locale) {
        return Texts.get(locale, key, arguments.toArray());
    }
}
