package vn.chitieuso.reporting.anomaly;

import java.util.List;

/**
 * Something unusual before it is known whose it is by name.
 *
 * @param indicatorId null where the report as a whole is meant
 */
record Found(
        long unitId,
        Long indicatorId,
        AnomalyKind kind,
        AnomalySeverity severity,
        double score,
        String fingerprint,
        List<Object> arguments) {}
