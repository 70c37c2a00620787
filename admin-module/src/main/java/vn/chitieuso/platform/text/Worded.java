package vn.chitieuso.platform.text;

import java.util.Locale;

/** An argument of a message that is not written the same in every language. */
public interface Worded {

    String in(Locale locale);
}
