package vn.chitieuso.kpi.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.platform.text.Texts;

/** Something wrong or doubtful about a formula; an error keeps it from being stored. */
public record Problem(Severity severity, String key, List<Object> arguments) {

    public Problem(Severity severity, String key, Object... arguments) {
        this(severity, key, Arrays.asList(arguments));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public String message(Locale locale) {
        return Texts.get(locale, key, arguments.toArray());
    }
}
