package vn.chitieuso.admin.calendar;

import java.time.Instant;
import vn.chitieuso.admin.orgunit.OrgLevel;

/** One extension as lists show it; with neither unit nor level it is for all. */
public record ExtensionRow(
        long id,
        String subject,
        String period,
        Long unitId,
        String unitCode,
        String unitName,
        OrgLevel level,
        Instant extendedTo,
        String reason,
        String grantedBy,
        Instant grantedAt) {}
