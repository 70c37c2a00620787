package vn.chitieuso.reporting.anomaly;

import java.time.OffsetDateTime;

/** That somebody looked, and what came of it. */
public record Review(String note, OffsetDateTime reviewedAt, String reviewedBy) {

    public static final int NOTE_MAX = 2000;
}
