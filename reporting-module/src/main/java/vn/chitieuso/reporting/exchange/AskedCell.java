package vn.chitieuso.reporting.exchange;

import vn.chitieuso.kpi.indicator.IndicatorRow;

/** An indicator as a form asks for it, with its definition of the period; {@code place} counts the form's cells from 0. */
record AskedCell(int place, IndicatorRow indicator) {}
