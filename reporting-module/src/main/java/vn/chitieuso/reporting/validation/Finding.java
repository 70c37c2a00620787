package vn.chitieuso.reporting.validation;

import vn.chitieuso.kpi.Severity;

/**
 * Something found in a report. Errors keep it from being sent until they are put right; warnings until somebody has
 * answered them with a note at the cell, and they stay visible after that.
 *
 * @param code machine-readable: {@code missing}, {@code bounds}, {@code jump}, {@code outlier}, or the code of a rule
 * @param indicator at whose cell it shows; null for a narrative
 * @param narrative key of the narrative at which it shows; null for a figure
 * @param message in the reader's language
 * @param answered whether nothing more is asked: a warning at a cell with a note or at a narrative; never an error
 * @param answerAt indicator at whose cell a note answers an open warning: the cell it shows at or, where nobody writes
 *     there, one it follows from; else null
 */
public record Finding(
        Severity severity,
        String code,
        String indicator,
        String narrative,
        String message,
        boolean answered,
        String answerAt) {

    /** One that says nothing yet about where it is answered. */
    public Finding(
            Severity severity, String code, String indicator, String narrative, String message, boolean answered) {
        this(severity, code, indicator, narrative, message, answered, null);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Whether it keeps the report from being sent. */
    public boolean isOpen() {
        return isError() || !answered;
    }

    Finding withAnswer() {
        return isError() ? this : new Finding(severity, code, indicator, narrative, message, true);
    }

    Finding toBeAnsweredAt(String place) {
        return isError() ? this : new Finding(severity, code, indicator, narrative, message, false, place);
    }
}
