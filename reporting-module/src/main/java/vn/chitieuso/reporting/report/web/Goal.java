package vn.chitieuso.reporting.report.web;

import java.math.BigDecimal;
import vn.chitieuso.kpi.Qualifier;

/**
 * What a unit shall reach in an indicator by the end of the year.
 *
 * @param bearer name of the group, or of the unit above, for which it is set; null where it is the unit's own
 */
public record Goal(BigDecimal value, Qualifier qualifier, String bearer) {}
