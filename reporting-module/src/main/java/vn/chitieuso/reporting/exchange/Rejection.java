package vn.chitieuso.reporting.exchange;

import java.util.List;
import java.util.Locale;
import vn.chitieuso.platform.text.Texts;

/**
 * Why a row was not taken in.
 *
 * @param column null where the whole line is meant
 * @param key of the message
 */
public record Rejection(long line, String column, String key, List<Object> arguments) {

    public String code() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    public String message(Locale locale) {
        return Texts.get(locale, key, arguments.toArray());
    }
}
