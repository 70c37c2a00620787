package vn.chitieuso.reporting.evaluation;

/**
 * Told inside the transaction that publishes an evaluation, or a correction of one.
 *
 * @param scorecard code
 * @param edition 1 for the first publication
 */
public record EvaluationPublished(String scorecard, String series, int year, int edition) {}
