package vn.chitieuso.reporting.evaluation;

import java.time.OffsetDateTime;

/** An explanation asked, or given. */
public record Message(
        long id,
        long criterionId,
        long unitId,
        Kind kind,
        String text,
        OffsetDateTime writtenAt,
        String writtenBy,
        String writtenByName) {

    public static final int TEXT_MAX = 4000;

    /** Whose turn it was. */
    public enum Kind {
        /** Those who verify ask. */
        ASK,
        /** The unit answers. */
        ANSWER
    }
}
