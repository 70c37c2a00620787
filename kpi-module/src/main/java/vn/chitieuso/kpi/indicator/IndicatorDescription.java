package vn.chitieuso.kpi.indicator;

import java.util.Set;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.formula.Formula;

/**
 * What an indicator means.
 *
 * @param group heading under which the catalogue lists it
 * @param unit of measure as officials write it: "văn bản", "%"
 * @param formula only of a derived one
 * @param formulaText how it is counted or computed, in the words of its source
 * @param decimals places after the comma; an input without any is a count
 * @param frequency shortest period it is asked for
 * @param levels who reports it
 * @param successor code of the indicator that follows it, or null
 */
public record IndicatorDescription(
        String name,
        String group,
        String unit,
        IndicatorKind kind,
        Formula formula,
        String formulaText,
        Direction direction,
        Aggregation timeAggregation,
        Aggregation spaceAggregation,
        int decimals,
        PeriodType frequency,
        Set<OrgLevel> levels,
        String successor,
        String source,
        Verification verification,
        String remark) {}
