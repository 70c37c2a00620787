package vn.chitieuso.demonstration;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import vn.chitieuso.reporting.report.ReportPatch;
import vn.chitieuso.reporting.report.ReportState;

/**
 * A report to be played: what its unit types and how far it comes.
 *
 * @param cells real figures and made-up ones alike; {@code illustrative} says which
 * @param begun when the officer types
 * @param sent when the head sends it; the review follows within days, but not after now
 */
record PlayedReport(
        String regime,
        String period,
        String unit,
        List<ReportPatch.Cell> cells,
        Map<String, String> narratives,
        boolean illustrative,
        ReportState reaches,
        LocalDateTime begun,
        LocalDateTime sent) {}
