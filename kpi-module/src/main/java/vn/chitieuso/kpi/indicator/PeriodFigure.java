package vn.chitieuso.kpi.indicator;

import java.math.BigDecimal;
import vn.chitieuso.admin.calendar.Period;

/**
 * One point of a series.
 *
 * @param value null where the period has none
 */
public record PeriodFigure(Period period, BigDecimal value, boolean illustrative) {}
