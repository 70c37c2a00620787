package vn.chitieuso.reporting;

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

    public static IndicatorRow measure(String code, int decimals) {
        return definition(code, IndicatorKind.INPUT, null, decimals);
    }

    public static IndicatorRow derived(String code, String formula) {
        return definition(code, IndicatorKind.DERIVED, formula, 2);
    }

    private static IndicatorRow definition(String code, IndicatorKind kind, String formula, int decimals) {
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
                null,
                null,
                ValueType.NUMBER,
                null,
                null,
                null);
    }
}
