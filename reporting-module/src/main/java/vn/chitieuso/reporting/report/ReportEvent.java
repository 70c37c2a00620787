package vn.chitieuso.reporting.report;

import java.time.OffsetDateTime;

/** One step a report took: when, by whom, whereto and, for a return, why. */
public record ReportEvent(OffsetDateTime at, String actor, String action, ReportState toState, String reason) {}
