package vn.chitieuso.reporting.report;

import java.time.OffsetDateTime;
import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * A report in a list; the unit's code is that of the period.
 *
 * @param state null while the unit has not begun
 */
public record ReportRow(
        String regime,
        String period,
        long periodId,
        long unitId,
        String unit,
        String unitName,
        OrgLevel level,
        ReportState state,
        OffsetDateTime firstSubmittedAt,
        OffsetDateTime submittedAt,
        long version,
        String returnReason) {}
