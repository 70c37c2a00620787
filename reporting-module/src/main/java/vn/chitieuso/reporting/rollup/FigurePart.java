package vn.chitieuso.reporting.rollup;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.reporting.value.ValueSource;

/**
 * One figure a sum is made of, with where it came from. Codes and names are those of its own period.
 *
 * @param counted false where the unit gave only a part of a formula's inputs, so that it is left out
 * @param regime under which it was reported; null where that is not known
 */
public record FigurePart(
        String unit,
        String unitName,
        OrgLevel level,
        String indicator,
        String period,
        BigDecimal value,
        Qualifier qualifier,
        boolean counted,
        String note,
        ValueSource source,
        boolean illustrative,
        OffsetDateTime updatedAt,
        String updatedBy,
        String regime) {}
