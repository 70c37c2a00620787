package vn.chitieuso.reporting.anomaly;

import vn.chitieuso.admin.setting.Setting;
import vn.chitieuso.admin.setting.Settings;
import vn.chitieuso.reporting.validation.OutlierRules;

/**
 * The thresholds in force.
 *
 * @param copiedShare of a report's amounts from which on it counts as copied
 * @param copiedMin amounts it must have for that
 * @param sameChance up to which an equal figure is told
 * @param roundChance up to which round numbers are told
 * @param roundPeriods counted together
 * @param outliers of the form's own warnings, so that both speak alike
 */
record AnomalyRules(
        double copiedShare,
        int copiedMin,
        double sameChance,
        double roundChance,
        int roundPeriods,
        OutlierRules outliers) {

    private static final double PERCENT = 100;

    static AnomalyRules of(Settings settings) {
        return new AnomalyRules(
                settings.number(Setting.ANOMALY_COPIED_PERCENT) / PERCENT,
                settings.number(Setting.ANOMALY_COPIED_CELLS_MIN),
                settings.number(Setting.ANOMALY_SAME_CHANCE_PERCENT) / PERCENT,
                1.0 / settings.number(Setting.ANOMALY_ROUND_ONE_IN),
                settings.number(Setting.ANOMALY_ROUND_PERIODS),
                OutlierRules.of(settings));
    }
}
