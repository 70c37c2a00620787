package vn.chitieuso.reporting.value;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import vn.chitieuso.kpi.Qualifier;

/** One stored figure with where it came from; the unit's code is that of the period. */
public record FigureRow(
        String indicator,
        String period,
        String unit,
        String unitName,
        BigDecimal value,
        Qualifier qualifier,
        String note,
        ValueSource source,
        boolean illustrative,
        OffsetDateTime updatedAt,
        String updatedBy) {}
