package vn.chitieuso.operations.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import vn.chitieuso.operations.archive.ArchiveHeader;
import vn.chitieuso.operations.archive.ArchiveWriter;
import vn.chitieuso.operations.archive.ArchivedLink;
import vn.chitieuso.platform.audit.AuditChain;
import vn.chitieuso.platform.audit.AuditEntry;
import vn.chitieuso.platform.time.Zone;

/** What lies in the tables of the trail, read as the commands need it. */
record TrailTables(Connection connection) {

    private static final int ROWS_AT_ONCE = 2_000;

    /** How many entries wait to be chained. */
    long notChained() throws SQLException {
        return ask(
                        "SELECT count(*) FROM audit_entry e WHERE NOT EXISTS"
                                + " (SELECT 1 FROM audit_link l WHERE l.entry_id = e.id)",
                        Long.class)
                .orElseThrow();
    }

    Optional<String> findHashAt(long link) throws SQLException {
        return ask("SELECT hash FROM audit_link WHERE sequence = ?", String.class, link);
    }

    /** Whether a link is still here that an archive claims to have taken: nobody would verify it any more. */
    boolean hasLinksUpTo(long archivedLink) throws SQLException {
        return ask("SELECT sequence FROM audit_link WHERE sequence <= ? LIMIT 1", Long.class, archivedLink)
                .isPresent();
    }

    /** The longest unbroken beginning of the chain whose entries are all older than this day. */
    Optional<ArchiveHeader> findBeginningBefore(LocalDate day) throws SQLException {
        Optional<ArchiveRow> before = new ArchiveRegister(connection).findLast();
        long afterLink = before.map(ArchiveRow::lastLink).orElse(0L);
        long lastLink = ask(
                        "SELECT coalesce(min(l.sequence) FILTER (WHERE e.at >= ?) - 1, max(l.sequence), 0)"
                                + " FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id",
                        Long.class,
                        day.atStartOfDay(Zone.VIETNAM).toOffsetDateTime())
                .orElseThrow();
        String afterHash = before.map(ArchiveRow::lastHash).orElse(AuditChain.GENESIS);
        return lastLink <= afterLink
                ? Optional.empty()
                : Optional.of(new ArchiveHeader(
                        afterLink, afterHash, lastLink, findHashAt(lastLink).orElseThrow(), day));
    }

    LocalDate getFirstDay(ArchiveHeader range) throws SQLException {
        return ask(
                        "SELECT min(e.at) FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id"
                                + " WHERE l.sequence > ? AND l.sequence <= ?",
                        OffsetDateTime.class,
                        range.afterLink(),
                        range.lastLink())
                .map(at -> at.atZoneSameInstant(Zone.VIETNAM).toLocalDate())
                .orElseThrow();
    }

    void copy(ArchiveHeader range, ArchiveWriter writer) throws SQLException, IOException {
        try (PreparedStatement links =
                connection.prepareStatement("SELECT l.sequence, l.hash, " + AuditEntry.COLUMNS + """
                         FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id
                        WHERE l.sequence > ? AND l.sequence <= ? ORDER BY l.sequence""")) {
            links.setLong(1, range.afterLink());
            links.setLong(2, range.lastLink());
            links.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = links.executeQuery()) {
                while (rows.next()) {
                    writer.write(new ArchivedLink(rows.getLong(1), rows.getString(2), AuditEntry.of(rows, 3)));
                }
            }
        }
    }

    private <T> Optional<T> ask(String question, Class<T> type, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getObject(1, type)) : Optional.empty();
            }
        }
    }
}
