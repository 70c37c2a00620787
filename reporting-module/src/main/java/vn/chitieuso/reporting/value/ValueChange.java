package vn.chitieuso.reporting.value;

import java.math.BigDecimal;
import vn.chitieuso.kpi.Qualifier;

/**
 * What a cell shall become.
 *
 * @param value null clears the cell
 * @param note null keeps the note that stands, an empty one removes it
 */
public record ValueChange(long indicatorId, String indicator, BigDecimal value, Qualifier qualifier, String note) {

    public static final int NOTE_MAX = 2000;
}
