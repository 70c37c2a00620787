package vn.chitieuso.reporting.anomaly;

import java.math.BigDecimal;
import java.util.List;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.Definitions;
import vn.chitieuso.reporting.validation.OutlierRules;

/** A regime that asks for documents in, out and signed, and the share of those signed. */
final class AnomalyFixture {

    static final IndicatorRow IN = Definitions.count("VB-03");
    static final IndicatorRow OUT = Definitions.count("VB-04");
    static final IndicatorRow SIGNED = Definitions.count("VB-06a");
    static final IndicatorRow SHARE = Definitions.derived("VB-06", "VB-06a / VB-04 * 100");
    static final Asked ASKED = new Asked(List.of(IN, OUT, SIGNED, SHARE));

    private AnomalyFixture() {}

    /** As delivered: 90 %, two amounts, 2 % of chance, one in a thousand, six periods, a score of 4 and 30 %, five peers. */
    static AnomalyRules rules() {
        return new AnomalyRules(0.9, 2, 0.02, 0.001, 6, new OutlierRules(true, 4, 30, 36, 6, 5));
    }

    /** @param previous negative for none */
    static Cell cell(long unit, IndicatorRow indicator, long value, long previous) {
        return new Cell(
                unit,
                OrgLevel.COMMUNE,
                indicator.id(),
                BigDecimal.valueOf(value),
                previous < 0 ? null : BigDecimal.valueOf(previous));
    }
}
