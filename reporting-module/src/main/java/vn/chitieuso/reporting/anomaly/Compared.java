package vn.chitieuso.reporting.anomaly;

import java.util.Locale;
import vn.chitieuso.platform.text.Texts;
import vn.chitieuso.platform.text.Worded;

/** What was held against that of peers: the growth on the period before, or the figure itself. */
record Compared(boolean growth) implements Worded {

    @Override
    public String in(Locale locale) {
        return Texts.get(locale, "reporting.anomaly.compared." + (growth ? "growth" : "value"));
    }
}
