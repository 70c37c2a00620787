package vn.chitieuso.operations.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** The archives the database knows of. */
record ArchiveRegister(Connection connection) {

    private static final int NAME_MAX = 60;
    private static final String ROW =
            "SELECT file_name, file_digest, last_sequence, last_hash, entries FROM audit_archive";

    /** The one that ends with this link. */
    Optional<ArchiveRow> findEndingWith(long link) throws SQLException {
        return find(ROW + " WHERE last_sequence = ?", link);
    }

    /** The one this link was moved to. */
    Optional<ArchiveRow> findHolding(long link) throws SQLException {
        return find(ROW + " WHERE last_sequence >= ? ORDER BY last_sequence LIMIT 1", link);
    }

    Optional<ArchiveRow> findLast() throws SQLException {
        return find(ROW + " WHERE last_sequence > ? ORDER BY last_sequence DESC LIMIT 1", 0);
    }

    /** Enters it, and tells of it in the trail itself: the chain then covers the file's digest. */
    void add(ArchiveRow archive, LocalDate beforeDay, String who) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("""
                INSERT INTO audit_archive (file_name, file_digest, last_sequence, last_hash, entries, before_day,
                    archived_at, archived_by)
                VALUES (?, ?, ?, ?, ?, ?, now(), ?)""");
                PreparedStatement entry = connection.prepareStatement("""
                INSERT INTO audit_entry (at, actor, action, subject, detail)
                VALUES (now(), ?, 'audit.archive', 'audit trail', ?)""")) {
            row.setString(1, archive.fileName());
            row.setString(2, archive.digest());
            row.setLong(3, archive.lastLink());
            row.setString(4, archive.lastHash());
            row.setLong(5, archive.entries());
            row.setObject(6, beforeDay);
            row.setString(7, shortened(who));
            row.executeUpdate();
            entry.setString(1, shortened(who));
            entry.setString(2, archive.toString());
            entry.executeUpdate();
        }
    }

    private static String shortened(String name) {
        return name.length() > NAME_MAX ? name.substring(0, NAME_MAX) : name;
    }

    private Optional<ArchiveRow> find(String question, long link) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, link);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new ArchiveRow(
                                row.getString(1), row.getString(2), row.getLong(3), row.getString(4), row.getLong(5)))
                        : Optional.empty();
            }
        }
    }
}
