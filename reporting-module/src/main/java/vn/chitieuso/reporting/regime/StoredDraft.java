package vn.chitieuso.reporting.regime;

import java.time.Instant;

/**
 * A draft as it is kept.
 *
 * @param version changes with every change; who saves tells which one was seen
 */
public record StoredDraft(long version, RegimeDraft draft, Instant changedAt, String changedBy) {

    public String code() {
        return draft.code();
    }
}
