package vn.chitieuso.kpi.indicator.rest;

import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.Direction;
import vn.chitieuso.kpi.indicator.IndicatorKind;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.ValueType;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.text.Decimals;

/** An indicator as the API tells it, with the definition in force. */
public record Definition(
        String code,
        String name,
        String group,
        String unit,
        IndicatorKind kind,
        ValueType valueType,
        List<String> scale,
        String formula,
        String formulaText,
        Direction direction,
        Aggregation timeAggregation,
        Aggregation spaceAggregation,
        int decimals,
        String minimum,
        String maximum,
        PeriodType frequency,
        List<String> levels,
        String owner,
        String dataSource,
        String evidence,
        String decision,
        String successor,
        String source,
        Verification verification,
        boolean unsourced,
        boolean open,
        String remark,
        LocalDate validFrom,
        LocalDate validTo) {

    public static Definition of(IndicatorRow row) {
        return new Definition(
                row.code(),
                row.name(),
                row.indicatorGroup(),
                row.unit(),
                row.kind(),
                row.valueType(),
                row.steps(),
                row.formula(),
                row.formulaText(),
                row.direction(),
                row.timeAggregation(),
                row.spaceAggregation(),
                row.decimals(),
                Decimals.exchange(row.minimum()),
                Decimals.exchange(row.maximum()),
                row.frequency(),
                List.of(row.levels().split("\\|")),
                row.owner(),
                row.dataSource(),
                row.evidence(),
                row.decision(),
                row.successorCode(),
                row.source(),
                row.verification(),
                row.isUnsourced(),
                row.open(),
                row.remark(),
                Validity.knownFrom(row.validFrom()),
                Validity.knownTo(row.validTo()));
    }
}
