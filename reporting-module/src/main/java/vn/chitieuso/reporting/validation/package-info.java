/**
 * Checks of a report: what is missing, cannot be, contradicts, jumped, is unlike earlier periods or other units. Findings
 * never keep anybody from typing; errors keep the report from being sent, warnings until a note answers them. The rules between figures and the bounds of figures are the catalogue's data, in force at the
 * end of the period's data. May use value, regime, kpi and admin.
 */
package vn.chitieuso.reporting.validation;
