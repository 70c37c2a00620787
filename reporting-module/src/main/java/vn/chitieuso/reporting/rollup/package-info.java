/**
 * Sums over units, computed on what is stored now: a unit's own figure plus those of the units below it as of the period,
 * ratios as the ratio of sums. Missing is never zero. Tells the catalogue, which asks through its {@code ReportedFigures},
 * what was sent, aggregating shorter periods where nothing was sent for the period itself. May use report (for formulas over
 * figures), value, regime, kpi and admin.
 */
package vn.chitieuso.reporting.rollup;
