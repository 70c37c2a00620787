package vn.chitieuso.kpi.indicator.rest;

import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.Direction;
import vn.chitieuso.kpi.indicator.IndicatorKind;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.db.Validity;

/** An indicator as the API tells it, with the definition in force. */
public record Definition(
        String code,
        String name,
        String group,
        String unit,
        IndicatorKind kind,
        String formula,
        String formulaText,
        Direction direction,
        Aggregation timeAggregation,
        Aggregation spaceAggregation,
        int decimals,
        PeriodType frequency,
        List<String> levels,
        String successor,
        String source,
        Verification verification,
        boolean unsourced,
        String remark,
        LocalDate validFrom,
        LocalDate validTo) {

    static Definition of(IndicatorRow row) {
        return new Definition(
                row.code(),
                row.name(),
                row.indicatorGroup(),
                row.unit(),
                row.kind(),
                row.formula(),
                row.formulaText(),
                row.direction(),
                row.timeAggregation(),
                row.spaceAggregation(),
                row.decimals(),
                row.frequency(),
                List.of(row.levels().split("\\|")),
                row.successorCode(),
                row.source(),
                row.verification(),
                row.isUnsourced(),
                row.remark(),
                Validity.knownFrom(row.validFrom()),
                Validity.knownTo(row.validTo()));
    }
}
