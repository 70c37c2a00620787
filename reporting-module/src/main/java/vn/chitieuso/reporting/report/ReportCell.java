package vn.chitieuso.reporting.report;

import java.math.BigDecimal;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.value.IndicatorValue;
import vn.chitieuso.reporting.value.Verification;

/**
 * One line of a report's form.
 *
 * @param asked false while the condition of its section does not hold: it is neither shown nor needed then
 * @param figure what stands in the cell, or null
 * @param previous the figure of the period before, or null
 * @param shorter what shorter periods say about it, or null where it is not asked of them
 * @param given the report that has passed the figure on already, or null
 * @param verification what a reviewer found to be right, or null
 */
public record ReportCell(
        IndicatorRow indicator,
        boolean required,
        boolean asked,
        IndicatorValue figure,
        BigDecimal previous,
        ShorterPeriods shorter,
        OtherReport given,
        Verification verification) {

    public BigDecimal value() {
        return figure == null ? null : figure.value();
    }

    public boolean isFilled() {
        return value() != null;
    }

    /** Whether it is computed, by a formula or from shorter periods, and so never typed. */
    public boolean isComputed() {
        return indicator.isDerived() || isFromPeriods();
    }

    /** Whether nobody types it here: it is computed, or another report has passed it on. */
    public boolean isFixed() {
        return isComputed() || given != null;
    }

    /** Whether shorter periods give it, so that it is not asked again. */
    public boolean isFromPeriods() {
        return shorter != null && shorter.isComplete();
    }
}
