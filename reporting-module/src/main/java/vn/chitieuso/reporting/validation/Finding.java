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
 */
public record Finding(
        Severity severity, String code, String indicator, String narrative, String message, boolean answered) {

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
}
