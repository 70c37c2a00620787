package vn.chitieuso.reporting.exchange;

import vn.chitieuso.kpi.formula.Condition;
import vn.chitieuso.kpi.indicator.IndicatorRow;

/**
 * An indicator as a form asks for it, with its definition of the period.
 *
 * @param place counts the form's cells from 0
 * @param condition under which its section is asked; null for always
 */
record AskedCell(int place, IndicatorRow indicator, boolean required, Condition condition) {}
