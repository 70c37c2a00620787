package vn.chitieuso.kpi.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.platform.db.Validity;

/** An indicator with the definition in force on a day, as lists and forms show it. */
public record IndicatorRow(
        long id,
        String code,
        String name,
        String indicatorGroup,
        String unit,
        IndicatorKind kind,
        String formula,
        String formulaText,
        Direction direction,
        Aggregation timeAggregation,
        Aggregation spaceAggregation,
        int decimals,
        PeriodType frequency,
        String levels,
        String successorCode,
        String source,
        Verification verification,
        String remark,
        LocalDate validFrom,
        LocalDate validTo,
        ValueType valueType,
        String scale,
        BigDecimal minimum,
        BigDecimal maximum) {

    public boolean isDerived() {
        return kind == IndicatorKind.DERIVED;
    }

    public boolean holdsOn(LocalDate day) {
        return nearest(day).equals(day);
    }

    /** The day on which the definition holds that is nearest to the one given. */
    public LocalDate nearest(LocalDate day) {
        if (day.isBefore(validFrom)) {
            return validFrom;
        }
        return day.isAfter(validTo) ? validTo : day;
    }

    /** The first day, or null where the beginning is not known. */
    public LocalDate knownFrom() {
        return Validity.knownFrom(validFrom);
    }

    /** The last day, or null while the end is open. */
    public LocalDate knownTo() {
        return Validity.knownTo(validTo);
    }

    public boolean isUnsourced() {
        return verification.isUnsourced();
    }

    /** An input that counts whole things. */
    public boolean isCount() {
        return kind == IndicatorKind.INPUT && decimals == 0;
    }

    public Formula parsedFormula() {
        return Formula.parse(formula);
    }
}
