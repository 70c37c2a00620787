package vn.chitieuso.reporting.report;

import java.math.BigDecimal;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.value.IndicatorValue;

/**
 * One line of a report's form.
 *
 * @param figure what stands in the cell, or null
 * @param previous the figure of the period before, or null
 */
public record ReportCell(IndicatorRow indicator, boolean required, IndicatorValue figure, BigDecimal previous) {

    public BigDecimal value() {
        return figure == null ? null : figure.value();
    }

    public boolean isFilled() {
        return value() != null;
    }
}
