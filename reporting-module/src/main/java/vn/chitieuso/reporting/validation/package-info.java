/**
 * Checks of a report: what is missing, what contradicts, what jumped. Findings never keep anybody from typing; errors keep
 * the report from being sent. The rules between figures are data. May use value, regime, kpi and admin.
 */
package vn.chitieuso.reporting.validation;
