package vn.chitieuso.reporting.report;

import java.time.OffsetDateTime;

/**
 * What a reviewer asks about a report, or the unit answers. Comments at one place, in their order, are one thread; the
 * reviewer settles it when the answer will do. A comment is never changed.
 *
 * @param place code of an indicator or key of a text; null for the report as a whole
 * @param byUnit whether the unit wrote it, not a reviewer
 * @param sending the last sending when it was written
 * @param account of whoever wrote it, to be told of the answer; null where it is none
 * @param settledAt when the thread was settled, or null while it is open
 */
public record ReportComment(
        long id,
        String place,
        String text,
        boolean byUnit,
        int sending,
        OffsetDateTime writtenAt,
        Long account,
        String writtenBy,
        OffsetDateTime settledAt,
        String settledBy) {

    public static final int TEXT_MAX = 2000;
    public static final int PLACE_MAX = 60;
}
