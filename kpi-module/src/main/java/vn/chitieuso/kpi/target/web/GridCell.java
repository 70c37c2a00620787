package vn.chitieuso.kpi.target.web;

import java.util.Map;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.target.TargetPath;
import vn.chitieuso.kpi.target.TargetRow;
import vn.chitieuso.kpi.target.TargetText;
import vn.chitieuso.platform.text.Decimals;

/**
 * A cell of the grid of targets.
 *
 * @param text as it is shown and typed; empty where nothing is set
 * @param path how the value is meant; the one of new targets where nothing is set
 * @param accumulated what shall be reached in all, where the value alone does not say it; else null
 * @param open whether the unit lives in that year and the indicator holds
 */
public record GridCell(
        String indicator,
        String unit,
        String group,
        int year,
        String text,
        TargetPath path,
        String accumulated,
        String decision,
        String remark,
        boolean unsourced,
        boolean open) {

    private static final int ALL_DECIMALS = 6;

    static String place(String indicator, String unit, String group, int year) {
        return indicator + '|' + unit + '|' + group + '|' + year;
    }

    static GridCell of(
            Map<String, TargetRow> known, IndicatorRow indicator, String unit, String group, int year, boolean open) {
        TargetRow row = known.get(place(indicator.code(), unit, group, year));
        if (row == null) {
            return new GridCell(
                    indicator.code(), unit, group, year, "", TargetPath.IN_YEAR, null, null, null, false, open);
        }
        boolean more = row.accumulated() != null && row.accumulated().compareTo(row.value()) != 0;
        return new GridCell(
                indicator.code(),
                unit,
                group,
                year,
                new TargetText(row.qualifier(), row.value()).toString(),
                row.path(),
                more ? Decimals.shown(row.accumulated(), ALL_DECIMALS) : null,
                row.decision(),
                row.remark(),
                row.isUnsourced(),
                true);
    }
}
