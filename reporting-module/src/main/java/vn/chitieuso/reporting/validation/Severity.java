package vn.chitieuso.reporting.validation;

/** What a finding means for sending the report. */
public enum Severity {
    /** The report cannot be sent while it stands. */
    ERROR,
    /** Worth a look and, where asked, a note. */
    WARNING
}
