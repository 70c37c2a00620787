package vn.chitieuso.reporting.report.rest;

import java.time.OffsetDateTime;
import vn.chitieuso.reporting.report.ReportState;

/** A report in a list, as the API tells it. */
public record ReportLine(
        String regime,
        String period,
        String unit,
        String unitName,
        ReportState state,
        OffsetDateTime due,
        OffsetDateTime submittedAt,
        boolean late,
        long version) {}
