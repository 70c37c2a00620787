package vn.chitieuso.reporting.anomaly;

/**
 * Which unusual figures somebody wants to see.
 *
 * @param regime code
 * @param period code
 * @param unit code at the end of the period's data: that unit and what stands below it; null for all
 * @param kind null for every kind
 * @param reviewed null for all, else only those somebody has looked at, or nobody has
 */
public record AnomalyQuestion(String regime, String period, String unit, AnomalyKind kind, Boolean reviewed) {}
