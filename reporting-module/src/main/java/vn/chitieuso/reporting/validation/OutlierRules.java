package vn.chitieuso.reporting.validation;

import vn.chitieuso.admin.setting.Setting;
import vn.chitieuso.admin.setting.Settings;

/**
 * From when on a figure is told to be unusual.
 *
 * @param score robust z-score beyond which it is
 * @param leastPercent distance from the median, in per cent of it, below which it never is
 * @param periods earlier periods that are looked at
 * @param periodsMin of them, without which a unit has no history
 * @param peersMin units of the level, without which there is nobody to compare with
 */
public record OutlierRules(boolean on, double score, double leastPercent, int periods, int periodsMin, int peersMin) {

    public static OutlierRules of(Settings settings) {
        return new OutlierRules(
                settings.isOn(Setting.OUTLIERS_ON),
                settings.number(Setting.OUTLIER_SCORE),
                settings.number(Setting.OUTLIER_LEAST_PERCENT),
                settings.number(Setting.OUTLIER_PERIODS),
                settings.number(Setting.OUTLIER_PERIODS_MIN),
                settings.number(Setting.OUTLIER_PEERS_MIN));
    }
}
