package vn.chitieuso.kpi.indicator;

import java.math.BigDecimal;
import vn.chitieuso.admin.calendar.Period;

/**
 * One point of a series.
 *
 * @param value null where the period has none
 * @param reported units whose figure is in it
 * @param expected units that are asked for it
 */
public record PeriodFigure(Period period, BigDecimal value, long reported, long expected, boolean illustrative) {

    /** Whether every unit that is asked has answered. */
    public boolean isComplete() {
        return value != null && reported >= expected;
    }
}
