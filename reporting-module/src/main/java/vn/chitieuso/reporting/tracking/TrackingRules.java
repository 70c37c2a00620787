package vn.chitieuso.reporting.tracking;

import java.math.BigDecimal;
import vn.chitieuso.admin.setting.Setting;
import vn.chitieuso.admin.setting.Settings;

/**
 * The thresholds in force.
 *
 * @param tolerancePercent of the whole way to the target by which a figure may fall short of the path
 * @param intervalPercent how sure the interval of a forecast is
 */
record TrackingRules(int tolerancePercent, int intervalPercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static TrackingRules of(Settings settings) {
        return new TrackingRules(
                settings.number(Setting.TRACKING_TOLERANCE_PERCENT),
                settings.number(Setting.TRACKING_INTERVAL_PERCENT));
    }

    BigDecimal tolerance() {
        return BigDecimal.valueOf(tolerancePercent).divide(HUNDRED);
    }

    /** The share of the distribution below the interval's upper end. */
    double upperShare() {
        return 0.5 + intervalPercent / 200.0;
    }
}
