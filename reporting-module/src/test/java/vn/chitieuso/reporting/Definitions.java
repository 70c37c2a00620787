package vn.chitieuso.reporting;

import java.time.LocalDate;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.Direction;
import vn.chitieuso.kpi.indicator.IndicatorKind;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.ValueType;

/** Definitions of indicators for tests. */
public final class Definitions {

    private Definitions() {}

    /** An input that counts whole things. */
    public static IndicatorRow count(String code) {
        return measure(code, 0);
    }

    /** An input of which the last figure stands. */
    public static IndicatorRow stock(String code) {
        IndicatorRow row = count(code);
        return new IndicatorRow(
                row.id(),
                row.code(),
                row.name(),
                row.indicatorGroup(),
                row.unit(),
                row.kind(),
                row.formula(),
                row.formulaText(),
                row.direction(),
                Aggregation.LAST,
                row.spaceAggregation(),
                row.decimals(),
                row.frequency(),
                row.levels(),
                row.successorCode(),
                row.source(),
                row.verification(),
                row.remark(),
                row.validFrom(),
                row.validTo(),
                row.valueType(),
                row.scale(),
                row.minimum(),
                row.maximum(),
                row.owner(),
                row.dataSource(),
                row.evidence(),
                row.decision(),
                row.open());
    }

    public static IndicatorRow measure(String code, int decimals) {
        return definition(code, IndicatorKind.INPUT, null, decimals);
    }

    public static IndicatorRow derived(String code, String formula) {
        return definition(code, IndicatorKind.DERIVED, formula, 2);
    }

    public static IndicatorRow yesOrNo(String code) {
        return definition(code, IndicatorKind.INPUT, null, 0, ValueType.YES_NO, null);
    }

    /** @param scale names of the levels, the lowest first, separated by | */
    public static IndicatorRow graded(String code, String scale) {
        return definition(code, IndicatorKind.INPUT, null, 0, ValueType.LEVEL, scale);
    }

    /** The same over other days. */
    public static IndicatorRow valid(IndicatorRow row, LocalDate from, LocalDate to) {
        return definition(
                row.code(), row.kind(), row.formula(), row.decimals(), row.valueType(), row.scale(), from, to);
    }

    private static IndicatorRow definition(String code, IndicatorKind kind, String formula, int decimals) {
        return definition(code, kind, formula, decimals, ValueType.NUMBER, null);
    }

    private static IndicatorRow definition(
            String code, IndicatorKind kind, String formula, int decimals, ValueType type, String scale) {
        return definition(code, kind, formula, decimals, type, scale, null, null);
    }

    private static IndicatorRow definition(
            String code,
            IndicatorKind kind,
            String formula,
            int decimals,
            ValueType type,
            String scale,
            LocalDate from,
            LocalDate to) {
        Aggregation aggregation = kind == IndicatorKind.DERIVED ? Aggregation.FORMULA : Aggregation.SUM;
        return new IndicatorRow(
                code.hashCode(),
                code,
                "Chỉ tiêu " + code,
                "Chính quyền số",
                "văn bản",
                kind,
                formula,
                null,
                Direction.NEUTRAL,
                aggregation,
                aggregation,
                decimals,
                PeriodType.MONTH,
                "COMMUNE",
                null,
                null,
                Verification.UNVERIFIED,
                null,
                from,
                to,
                type,
                scale,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }
}
