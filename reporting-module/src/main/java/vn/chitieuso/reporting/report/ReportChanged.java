package vn.chitieuso.reporting.report;

import java.time.Instant;

/**
 * Told inside the transaction that changes a report: somebody typed, attached, commented or took a step.
 *
 * @param report its address in words, {@code regime/period/unit}
 * @param by username of whoever did it
 */
public record ReportChanged(String report, String by, Instant at) {}
