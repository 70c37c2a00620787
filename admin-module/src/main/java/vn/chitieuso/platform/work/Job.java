package vn.chitieuso.platform.work;

import java.time.OffsetDateTime;

/**
 * A piece of work that outlives the request that began it.
 *
 * @param kind name of its {@link JobKind}
 * @param subject what it works on, in its starter's words: the name of a file
 * @param done how much is done, in units of the kind's own
 * @param total how much there is to do, null where nobody knows
 * @param messageKey why it failed, null where it did not
 * @param messageArguments JSON array of texts
 * @param result JSON, null while there is none
 */
public record Job(
        long id,
        String kind,
        String subject,
        String startedBy,
        OffsetDateTime startedAt,
        JobState state,
        long done,
        Long total,
        boolean cancelRequested,
        String messageKey,
        String messageArguments,
        String result,
        OffsetDateTime endedAt) {

    /** 0 to 100; null where it is not known how much there is to do. */
    public Integer percent() {
        if (state == JobState.DONE) {
            return 100;
        }
        return total == null || total <= 0 ? null : (int) Math.min(99, done * 100 / total);
    }
}
