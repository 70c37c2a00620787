/**
 * Figures worth a second look: changed after acceptance, copied from the period before, rounder than chance allows, unlike
 * those of peers. Root is {@link vn.chitieuso.reporting.anomaly.Anomaly}; {@link vn.chitieuso.reporting.anomaly.AnomalyReview}
 * finds them and keeps who has looked. Nothing found is stored: it follows from the figures sent and from the thresholds in
 * force, and is a reason to ask, never a verdict; only the looking is stored, with the figures as they were seen, and is void
 * once they change. May use validation (its robust scores), regime, report, kpi, admin.
 */
package vn.chitieuso.reporting.anomaly;
