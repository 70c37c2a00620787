/**
 * The values to reach, by indicator, unit and year, each with the decision that set it; superseded, never overwritten. May
 * use catalogue, decision, indicator and admin.
 */
package vn.chitieuso.kpi.target;
