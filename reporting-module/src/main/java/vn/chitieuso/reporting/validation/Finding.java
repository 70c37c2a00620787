package vn.chitieuso.reporting.validation;

import vn.chitieuso.kpi.Severity;

/**
 * Something found in a report.
 *
 * @param code machine-readable: {@code missing}, {@code bounds}, {@code jump}, or the code of a rule
 * @param indicator at whose cell it shows; null for a narrative
 * @param narrative key of the narrative at which it shows; null for a figure
 * @param message in the reader's language
 */
public record Finding(Severity severity, String code, String indicator, String narrative, String message) {

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
