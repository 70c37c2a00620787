package vn.chitieuso.reporting.exchange;

import java.util.Map;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.reporting.regime.RegimeRevision;

/**
 * What a regime asks of units of one level for one period.
 *
 * @param number tells it from the other forms of the list
 * @param cells by code of the indicator
 */
record AskedForm(int number, RegimeRevision regime, Period period, Map<String, AskedCell> cells) {}
