package vn.chitieuso.reporting.anomaly;

/** How soon somebody should look; in the order of lists. */
public enum AnomalySeverity {
    /** A number the public knows may be wrong, or nobody counted. */
    HIGH,
    /** It is hard to explain by chance. */
    MEDIUM,
    /** It may be chance. */
    LOW
}
