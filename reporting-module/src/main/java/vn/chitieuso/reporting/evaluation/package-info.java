/**
 * Scores of units under a scorecard, from what they say themselves to what is published. Root is
 * {@link vn.chitieuso.reporting.evaluation.EvaluationRound}; others read scores from
 * {@link vn.chitieuso.reporting.evaluation.Scores}. Where a criterion has a measure its score is computed from accepted
 * figures whenever it is looked at, and kept only from the moment somebody verified it; what is published is frozen with
 * all that explains it. Criteria are copied into the round, for a scorecard may be taken back into work. May use rollup
 * through the catalogue's {@code ReportedFigures}, kpi and admin.
 */
package vn.chitieuso.reporting.evaluation;
