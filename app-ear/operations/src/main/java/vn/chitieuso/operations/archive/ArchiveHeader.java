package vn.chitieuso.operations.archive;

import java.time.LocalDate;
import java.util.Map;
import vn.chitieuso.platform.audit.AuditChain;

/**
 * The first line of an archive: where in the chain it begins and ends, so that a file whose end was cut off is noticed.
 *
 * @param afterLink number of the link before the first one here; 0 at the beginning of the chain
 * @param afterHash that link's hash
 * @param beforeDay the entries are older than this day
 */
public record ArchiveHeader(long afterLink, String afterHash, long lastLink, String lastHash, LocalDate beforeDay) {

    private static final String FORMAT = "chitieuso-audit-1";

    static ArchiveHeader of(String line) {
        Map<String, String> fields = JsonFields.of(line);
        ArchiveHeader header = new ArchiveHeader(
                Long.parseLong(fields.get("afterLink")),
                fields.get("afterHash"),
                Long.parseLong(fields.get("lastLink")),
                fields.get("lastHash"),
                LocalDate.parse(String.valueOf(fields.get("beforeDay"))));
        if (!header.line().equals(line)) {
            throw new IllegalArgumentException("not the head of an archive");
        }
        return header;
    }

    String line() {
        return new JsonLine()
                .put("format", FORMAT)
                .put("afterLink", afterLink)
                .put("afterHash", afterHash)
                .put("lastLink", lastLink)
                .put("lastHash", lastHash)
                .put("beforeDay", beforeDay)
                .text();
    }

    /** How many entries it holds: the links of a chain have no gap. */
    public long entries() {
        return lastLink - afterLink;
    }

    boolean beginsRight() {
        return afterLink > 0 || AuditChain.GENESIS.equals(afterHash);
    }

    /** @param firstDay the day of the first entry */
    public String fileName(LocalDate firstDay) {
        return "chitieuso-audit-%s-before-%s-links-%d-%d.jsonl.gz"
                .formatted(firstDay, beforeDay, afterLink + 1, lastLink);
    }
}
