package vn.chitieuso.kpi.indicator;

import java.math.BigDecimal;
import vn.chitieuso.kpi.Qualifier;

/**
 * What a unit, everything below it included, comes to.
 *
 * @param reported units whose figure is in it
 * @param expected units that are asked for it
 * @param illustrative whether a part is a demonstration's
 */
public record ReportedFigure(
        BigDecimal value, Qualifier qualifier, long reported, long expected, boolean illustrative) {}
