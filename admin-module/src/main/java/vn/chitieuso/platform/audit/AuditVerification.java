package vn.chitieuso.platform.audit;

/**
 * What walking the chain showed.
 *
 * @param entries how many entries were found intact, up to the break if there is one
 * @param firstBroken number of the entry at which the chain breaks first, or null
 * @param damage what happened there, or null
 * @param lastSequence number of the last link; 0 where the chain is broken
 * @param lastHash the hash to write down elsewhere: whoever knows it can tell whether the end was cut off
 */
public record AuditVerification(
        boolean intact, long entries, Long firstBroken, Damage damage, long lastSequence, String lastHash) {

    /** What can have happened to a link. */
    public enum Damage {
        /** The entry is not what it was when it was chained. */
        ALTERED,
        /** The entry is gone. */
        ENTRY_REMOVED,
        /** The link before is gone. */
        LINK_REMOVED,
        /** An archive is said to hold what is still here: the record of the archive is forged. */
        ARCHIVE_CLAIMED
    }

    static AuditVerification intact(long entries, long lastSequence, String lastHash) {
        return new AuditVerification(true, entries, null, null, lastSequence, lastHash);
    }

    static AuditVerification broken(long entries, long entry, Damage damage) {
        return new AuditVerification(false, entries, entry, damage, 0, null);
    }
}
