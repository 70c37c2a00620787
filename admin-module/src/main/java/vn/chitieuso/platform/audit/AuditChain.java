package vn.chitieuso.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The chain over the audit entries. Entries are written by many transactions at once, so they are not chained when they
 * are written, which would make every writer wait for the one before it, but a few seconds later, all that are new, in one
 * go. A link's hash covers its entry and the link before: whoever alters, removes or inserts an entry breaks the chain
 * there. What was archived to a file leaves its last hash, from which the chain goes on.
 *
 * <p>Works on a plain connection, so that an inspector can verify a database without the application.
 */
public class AuditChain {

    /** The hash before the first link. */
    public static final String GENESIS = "0".repeat(64);

    private static final int ROWS_AT_ONCE = 2_000;
    private static final long SEAL_LOCK = 7_042_311_984L;
    private static final int LATEST_COMMITS = 100_000;

    private final Connection connection;

    /** @param connection in a transaction: auto-commit off */
    public AuditChain(Connection connection) {
        this.connection = connection;
    }

    /**
     * Chains what is not chained yet; one node at a time.
     *
     * @return how many entries were chained
     */
    public int seal() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + SEAL_LOCK + ")");
        }
        Link last = last();
        int sealed = 0;
        // an entry with a lower number may be committed after one with a higher
        try (PreparedStatement fresh = connection.prepareStatement("SELECT " + AuditEntry.COLUMNS + """
                         FROM audit_entry e
                        WHERE e.id > (SELECT coalesce(max(entry_id), 0) FROM audit_link) - ?
                          AND NOT EXISTS (SELECT 1 FROM audit_link l WHERE l.entry_id = e.id)
                        ORDER BY e.id""");
                PreparedStatement link = connection.prepareStatement(
                        "INSERT INTO audit_link (sequence, entry_id, hash) VALUES (?, ?, ?)")) {
            fresh.setInt(1, LATEST_COMMITS);
            fresh.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = fresh.executeQuery()) {
                while (rows.next()) {
                    AuditEntry entry = AuditEntry.of(rows, 1);
                    last = new Link(last.sequence() + 1, entry.hashAfter(last.hash()));
                    link.setLong(1, last.sequence());
                    link.setLong(2, entry.id());
                    link.setString(3, last.hash());
                    link.addBatch();
                    if (++sealed % ROWS_AT_ONCE == 0) {
                        link.executeBatch();
                    }
                }
            }
            link.executeBatch();
        }
        return sealed;
    }

    /** Walks the chain from where the last archive ended and stops at the first link that is broken. */
    public AuditVerification verify() throws SQLException {
        Link last = archived();
        long entries = 0;
        Long claimed = claimedByArchive(last);
        if (claimed != null) {
            return AuditVerification.broken(entries, claimed, AuditVerification.Damage.ARCHIVE_CLAIMED);
        }
        try (PreparedStatement links =
                connection.prepareStatement("SELECT l.sequence, l.entry_id, l.hash, " + AuditEntry.COLUMNS + """
                         FROM audit_link l LEFT JOIN audit_entry e ON e.id = l.entry_id
                        WHERE l.sequence > ? ORDER BY l.sequence""")) {
            links.setLong(1, last.sequence());
            links.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = links.executeQuery()) {
                while (rows.next()) {
                    long sequence = rows.getLong(1);
                    long entryId = rows.getLong(2);
                    String hash = rows.getString(3);
                    rows.getLong(4);
                    boolean missing = rows.wasNull();
                    if (sequence != last.sequence() + 1) {
                        return AuditVerification.broken(entries, entryId, AuditVerification.Damage.LINK_REMOVED);
                    }
                    if (missing) {
                        return AuditVerification.broken(entries, entryId, AuditVerification.Damage.ENTRY_REMOVED);
                    }
                    if (!AuditEntry.of(rows, 4).hashAfter(last.hash()).equals(hash)) {
                        return AuditVerification.broken(entries, entryId, AuditVerification.Damage.ALTERED);
                    }
                    entries++;
                    last = new Link(sequence, hash);
                }
            }
        }
        return AuditVerification.intact(entries, last.sequence(), last.hash());
    }

    /** The first entry that is still here although an archive is said to hold it; null where there is none. */
    private Long claimedByArchive(Link archived) throws SQLException {
        try (PreparedStatement links = connection.prepareStatement(
                "SELECT entry_id FROM audit_link WHERE sequence <= ? ORDER BY sequence LIMIT 1")) {
            links.setLong(1, archived.sequence());
            try (ResultSet row = links.executeQuery()) {
                return row.next() ? row.getLong(1) : null;
            }
        }
    }

    private Link last() throws SQLException {
        return read("SELECT sequence, hash FROM audit_link ORDER BY sequence DESC LIMIT 1", archived());
    }

    private Link archived() throws SQLException {
        return read(
                "SELECT last_sequence, last_hash FROM audit_archive ORDER BY last_sequence DESC LIMIT 1",
                new Link(0, GENESIS));
    }

    private Link read(String query, Link otherwise) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? new Link(row.getLong(1), row.getString(2)) : otherwise;
        }
    }

    private record Link(long sequence, String hash) {}
}
