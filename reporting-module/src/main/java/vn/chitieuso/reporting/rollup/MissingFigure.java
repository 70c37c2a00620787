package vn.chitieuso.reporting.rollup;

import vn.chitieuso.admin.orgunit.OrgLevel;

/** A figure that is asked for and not there: of a unit, for a period or one of the shorter periods within. */
public record MissingFigure(String unit, String unitName, OrgLevel level, String indicator, String period) {}
