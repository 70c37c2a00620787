package vn.chitieuso.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;

/**
 * One line of the log of the system: who did what to what, when, from where, by virtue of which grant, and what was before
 * and after.
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        String sourceAddress,
        String heldGrant,
        String action,
        String subject,
        String detail,
        String beforeChange,
        String afterChange) {

    /** The columns in the order {@link #of} reads them. */
    public static final String COLUMNS =
            "e.id, e.at, e.actor, e.source_address, e.held_grant, e.action, e.subject, e.detail, e.before_change,"
                    + " e.after_change";

    /** @param first number of the first of {@link #COLUMNS} in the row */
    public static AuditEntry of(ResultSet row, int first) throws SQLException {
        return new AuditEntry(
                row.getLong(first),
                row.getObject(first + 1, OffsetDateTime.class).toInstant(),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getString(first + 5),
                row.getString(first + 6),
                row.getString(first + 7),
                row.getString(first + 8),
                row.getString(first + 9));
    }

    /**
     * The hash of this entry as a link of the chain: SHA-256 over the hash of the link before and every field with its
     * length, so that nothing can be moved from one field into the next.
     */
    public String hashAfter(String previousHash) {
        StringBuilder content = new StringBuilder(previousHash);
        Object[] fields = {id, at, actor, sourceAddress, heldGrant, action, subject, detail, beforeChange, afterChange};
        for (Object field : fields) {
            String text = field == null ? null : field.toString();
            content.append('|').append(text == null ? "-" : text.length() + ":" + text);
        }
        return sha256(content.toString());
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
