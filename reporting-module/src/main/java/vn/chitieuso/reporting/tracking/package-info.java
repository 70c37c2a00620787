/**
 * How far the targets are: of each target in force what was reached, whether that is enough for the time of the year, and what
 * the year's end may bring. Root is {@link vn.chitieuso.reporting.tracking.TargetProgress};
 * {@link vn.chitieuso.reporting.tracking.TargetTracking} works it out. Nothing of it is stored: states follow from what is sent
 * and from the thresholds in force now. A target is held against the day its figures close, not against today, so that a unit
 * is not behind because data come late. May use recognition, rollup, regime, kpi, admin.
 */
package vn.chitieuso.reporting.tracking;
