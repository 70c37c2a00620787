package vn.chitieuso.reporting.rollup.rest;

import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.rollup.MissingFigure;

/** A figure that is not there, as the API tells it. */
public record MissingLine(String unit, String unitName, OrgLevel level, String indicator, String period) {

    static MissingLine of(MissingFigure missing) {
        return new MissingLine(
                missing.unit(), missing.unitName(), missing.level(), missing.indicator(), missing.period());
    }
}
