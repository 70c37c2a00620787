/**
 * Figures. An {@link vn.chitieuso.reporting.value.IndicatorValue} belongs to an indicator, a unit and a period, not to a
 * form: whatever form asks for it shows the same one. Beside what the unit is working on stand what it sent and what was
 * accepted. Written in bulk and read in bulk, hence by native SQL. May use kpi and admin.
 */
package vn.chitieuso.reporting.value;
