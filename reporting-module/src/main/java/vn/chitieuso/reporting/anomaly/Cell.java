package vn.chitieuso.reporting.anomaly;

import java.math.BigDecimal;
import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * A figure a unit sent.
 *
 * @param previous what it sent for the period before; null where nothing
 */
record Cell(long unitId, OrgLevel level, long indicatorId, BigDecimal value, BigDecimal previous) {

    boolean isSame() {
        return previous != null && value.compareTo(previous) == 0;
    }
}
