package vn.chitieuso.reporting.regime;

import java.util.Locale;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.platform.text.Texts;
import vn.chitieuso.platform.text.Worded;

/** How often a regime reports, as an argument of a message. */
record PeriodTypeName(PeriodType type) implements Worded {

    @Override
    public String in(Locale locale) {
        return type == null ? "–" : Texts.get(locale, "kpi.indicator.frequency." + type);
    }
}
