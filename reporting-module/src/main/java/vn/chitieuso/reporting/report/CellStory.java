package vn.chitieuso.reporting.report;

import java.math.BigDecimal;
import java.util.List;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.value.IndicatorValue;
import vn.chitieuso.reporting.value.Verification;

/**
 * Where a cell's number comes from: its definition, what stands in it and what stood in it before, and the periods before.
 *
 * @param history the newest first, what stands now at its head
 * @param shorter what shorter periods say, or null where they are not asked
 * @param verification what a reviewer found to be right, or null
 * @param series the oldest first; periods without a figure are left out
 */
public record CellStory(
        IndicatorRow indicator,
        List<IndicatorValue> history,
        List<Point> series,
        ShorterPeriods shorter,
        Verification verification) {

    /** One period's figure. */
    public record Point(String period, BigDecimal value) {}
}
