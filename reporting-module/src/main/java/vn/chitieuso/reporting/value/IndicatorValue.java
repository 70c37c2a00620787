package vn.chitieuso.reporting.value;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import vn.chitieuso.kpi.Qualifier;

/**
 * A figure of one indicator, unit and period. Its value may be empty while its note is not.
 *
 * @param illustrative the mark "số liệu minh họa", shown wherever the figure shows
 * @param updatedAt null for a derived figure, as old as its youngest input
 */
public record IndicatorValue(
        long indicatorId,
        BigDecimal value,
        Qualifier qualifier,
        String note,
        ValueSource source,
        boolean illustrative,
        OffsetDateTime updatedAt,
        String updatedBy) {

    public boolean isEmpty() {
        return value == null;
    }
}
