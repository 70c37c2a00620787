package vn.chitieuso.kpi.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
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
 * @param scale names of the steps of a graded one, the lowest first; empty for others
 * @param formula only of a derived one
 * @param formulaText how it is counted or computed, in the words of its source
 * @param decimals places after the comma; an input without any is a count
 * @param minimum the least a figure can be, or null
 * @param maximum the most a figure can be, or null
 * @param frequency shortest period it is asked for
 * @param levels who reports it
 * @param owner the office that answers for it
 * @param dataSource register or system the figure is taken from
 * @param evidence how a figure is verified
 * @param decision number of the document it rests on, or null
 * @param successor code of the indicator that follows it, or null
 * @param source where the definition was found
 * @param open whether accepted figures may be shown to everybody
 */
public record IndicatorDescription(
        String name,
        String group,
        String unit,
        IndicatorKind kind,
        ValueType valueType,
        List<String> scale,
        Formula formula,
        String formulaText,
        Direction direction,
        Aggregation timeAggregation,
        Aggregation spaceAggregation,
        int decimals,
        BigDecimal minimum,
        BigDecimal maximum,
        PeriodType frequency,
        Set<OrgLevel> levels,
        String owner,
        String dataSource,
        String evidence,
        String decision,
        String successor,
        String source,
        Verification verification,
        boolean open,
        String remark) {

    public IndicatorDescription {
        scale = scale == null ? List.of() : List.copyOf(scale);
        minimum = plain(minimum);
        maximum = plain(maximum);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    /** Whether a figure under one description says the same as under the other. */
    boolean meansTheSame(IndicatorDescription other) {
        return unit.equals(other.unit)
                && kind == other.kind
                && valueType == other.valueType
                && scale.equals(other.scale)
                && Objects.equals(formula, other.formula)
                && timeAggregation == other.timeAggregation
                && spaceAggregation == other.spaceAggregation
                && decimals == other.decimals;
    }

    /** The codes its figures come from: its own, or those of its formula. */
    Set<String> readCodes(String code) {
        return formula == null ? Set.of(code) : formula.codes();
    }

    IndicatorDescription withDecision(String number) {
        return new IndicatorDescription(
                name,
                group,
                unit,
                kind,
                valueType,
                scale,
                formula,
                formulaText,
                direction,
                timeAggregation,
                spaceAggregation,
                decimals,
                minimum,
                maximum,
                frequency,
                levels,
                owner,
                dataSource,
                evidence,
                number,
                successor,
                source,
                verification,
                open,
                remark);
    }
}
