/**
 * Sums over units and periods, computed on what is stored now: a unit's own figure plus those of the units below it as of the
 * period, a quarter's from its months where it has none of its own, ratios as the ratio of sums over the units that gave every
 * input. Missing is never zero. The root is {@link vn.chitieuso.reporting.rollup.Consolidation}; {@code Sums} is where adding
 * happens. The database adds everything up and tells by a fingerprint whether the same units gave all inputs of a formula;
 * only where they did not are single figures read. May use report, attachment, value, regime, kpi and admin.
 */
package vn.chitieuso.reporting.rollup;
