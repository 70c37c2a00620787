package vn.chitieuso.reporting.regime;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.platform.BusinessException.FieldError;

/**
 * What keeps a draft from being published, or should be thought of before.
 *
 * @param error with the JSON pointer of its place in the draft
 */
public record DraftProblem(Severity severity, FieldError error) {

    private static final Pattern SECTION = Pattern.compile("/sections/(\\d+)(?:/.*)?");

    static DraftProblem error(String pointer, String key, Object... arguments) {
        return new DraftProblem(Severity.ERROR, new FieldError(pointer, key, arguments));
    }

    static DraftProblem warning(String pointer, String key, Object... arguments) {
        return new DraftProblem(Severity.WARNING, new FieldError(pointer, key, arguments));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public String message(Locale locale) {
        return error.message(locale);
    }

    /** Which section it is in, from 0; empty for the frame. */
    public Optional<Integer> section() {
        Matcher matcher = SECTION.matcher(error.pointer());
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }
}
