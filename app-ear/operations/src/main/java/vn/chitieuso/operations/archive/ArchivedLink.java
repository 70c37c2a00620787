package vn.chitieuso.operations.archive;

import java.time.Instant;
import java.util.Map;
import vn.chitieuso.platform.audit.AuditEntry;

/** A link of the chain with its entry, as one line of an archive. */
public record ArchivedLink(long sequence, String hash, AuditEntry entry) {

    static ArchivedLink of(String line) {
        Map<String, String> fields = JsonFields.of(line);
        AuditEntry entry = new AuditEntry(
                Long.parseLong(fields.get("id")),
                Instant.parse(String.valueOf(fields.get("at"))),
                fields.get("actor"),
                fields.get("sourceAddress"),
                fields.get("heldGrant"),
                fields.get("action"),
                fields.get("subject"),
                fields.get("detail"),
                fields.get("beforeChange"),
                fields.get("afterChange"));
        ArchivedLink link = new ArchivedLink(Long.parseLong(fields.get("link")), fields.get("hash"), entry);
        if (!link.line().equals(line)) {
            throw new IllegalArgumentException("not a line of an archive");
        }
        return link;
    }

    String line() {
        return new JsonLine()
                .put("link", sequence)
                .put("hash", hash)
                .put("id", entry.id())
                .put("at", entry.at())
                .put("actor", entry.actor())
                .put("sourceAddress", entry.sourceAddress())
                .put("heldGrant", entry.heldGrant())
                .put("action", entry.action())
                .put("subject", entry.subject())
                .put("detail", entry.detail())
                .put("beforeChange", entry.beforeChange())
                .put("afterChange", entry.afterChange())
                .text();
    }

    boolean follows(long lastSequence) {
        return sequence == lastSequence + 1;
    }

    boolean isUnalteredAfter(String lastHash) {
        return entry.hashAfter(lastHash).equals(hash);
    }
}
