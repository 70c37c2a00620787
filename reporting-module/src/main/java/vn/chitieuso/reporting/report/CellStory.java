package vn.chitieuso.reporting.report;

import java.math.BigDecimal;
import java.util.List;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.value.IndicatorValue;

/**
 * Where a cell's number comes from: its definition, what stands in it and what stood in it before, and the periods before.
 *
 * @param history the newest first, what stands now at its head
 * @param series the oldest first; periods without a figure are left out
 */
public record CellStory(IndicatorRow indicator, List<IndicatorValue> history, List<Point> series) {

    /** One period's figure. */
    public record Point(String period, BigDecimal value) {}
}
