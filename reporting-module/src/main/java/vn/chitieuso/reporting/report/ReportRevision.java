package vn.chitieuso.reporting.report;

import java.time.OffsetDateTime;

/**
 * One frozen sending of a report.
 *
 * @param content JSON: the figures and texts as they were sent
 * @param contentHash SHA-256 of the content, in hexadecimal
 */
public record ReportRevision(int number, OffsetDateTime sentAt, String sentBy, String content, String contentHash) {}
