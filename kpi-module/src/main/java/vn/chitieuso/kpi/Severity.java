package vn.chitieuso.kpi;

/** What it means that something was found. */
public enum Severity {
    /** It cannot be sent or stored while it stands. */
    ERROR,
    /** Worth a look and, where asked, a note. */
    WARNING
}
