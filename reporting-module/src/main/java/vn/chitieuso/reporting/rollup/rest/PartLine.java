package vn.chitieuso.reporting.rollup.rest;

import java.time.OffsetDateTime;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.rollup.FigurePart;
import vn.chitieuso.reporting.value.ValueSource;

/** One figure of a sum as the API tells it. */
public record PartLine(
        String unit,
        String unitName,
        OrgLevel level,
        String indicator,
        String period,
        String value,
        Qualifier qualifier,
        boolean counted,
        String note,
        ValueSource source,
        boolean illustrative,
        OffsetDateTime updatedAt,
        String updatedBy,
        String regime) {

    static PartLine of(FigurePart part) {
        return new PartLine(
                part.unit(),
                part.unitName(),
                part.level(),
                part.indicator(),
                part.period(),
                Decimals.exchange(part.value()),
                part.qualifier(),
                part.counted(),
                part.note(),
                part.source(),
                part.illustrative(),
                Zone.inVietnam(part.updatedAt()),
                part.updatedBy(),
                part.regime());
    }
}
