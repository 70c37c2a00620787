package vn.chitieuso.operations.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import vn.chitieuso.operations.Outcome;
import vn.chitieuso.operations.Terminal;
import vn.chitieuso.platform.audit.AuditChain;
import vn.chitieuso.platform.audit.AuditVerification;

/** Walks the chain and says what it met. */
record TrailWalk(Connection connection, Terminal terminal) {

    Outcome verify() throws SQLException {
        Optional<ArchiveRow> archived = new ArchiveRegister(connection).findLast();
        if (archived.isPresent()
                && new TrailTables(connection).hasLinksUpTo(archived.get().lastLink())) {
            terminal.say(
                    "NHẬT KÝ KHÔNG NGUYÊN VẸN: audit_archive kể đã lưu trữ đến mắt xích %d nhưng các mắt xích đó vẫn còn."
                            .formatted(archived.get().lastLink()),
                    "THE AUDIT TRAIL IS BROKEN: audit_archive claims the links up to %d, yet they are still here."
                            .formatted(archived.get().lastLink()));
            return Outcome.BROKEN;
        }
        AuditVerification found = new AuditChain(connection).verify();
        return found.intact() ? sayIntact(found) : sayBroken(found);
    }

    private Outcome sayIntact(AuditVerification found) throws SQLException {
        terminal.say(
                "Nhật ký nguyên vẹn: %d mục, mắt xích cuối %d.".formatted(found.entries(), found.lastSequence()),
                "The audit trail is intact: %d entries, last link %d."
                        .formatted(found.entries(), found.lastSequence()));
        long waiting = new TrailTables(connection).notChained();
        if (waiting > 0) {
            terminal.say("Chưa nối vào chuỗi: %d mục.".formatted(waiting), "Not yet chained: %d.".formatted(waiting));
        }
        terminal.say(
                "Mã băm cuối, hãy ghi lại ở nơi khác để lần sau dùng với --expect-hash:",
                "The last hash; note it elsewhere, for --expect-hash next time:");
        terminal.out().println("  " + found.lastHash() + "@" + found.lastSequence());
        return Outcome.INTACT;
    }

    private Outcome sayBroken(AuditVerification found) {
        long entry = found.firstBroken();
        String vietnamese = switch (found.damage()) {
            case ALTERED -> "mục %d đã bị sửa đổi";
            case ENTRY_REMOVED -> "mục %d đã bị xóa";
            case LINK_REMOVED -> "mắt xích trước mục %d đã bị xóa";
            case ARCHIVE_CLAIMED -> "bản ghi lưu trữ giả: mục %d vẫn còn đây";
        };
        String english = switch (found.damage()) {
            case ALTERED -> "entry %d was altered";
            case ENTRY_REMOVED -> "entry %d was removed";
            case LINK_REMOVED -> "the link before entry %d was removed";
            case ARCHIVE_CLAIMED -> "the record of an archive is forged: entry %d is still here";
        };
        terminal.say(
                ("NHẬT KÝ KHÔNG NGUYÊN VẸN: " + vietnamese + "; trước đó %d mục còn nguyên vẹn.")
                        .formatted(entry, found.entries()),
                ("THE AUDIT TRAIL IS BROKEN: " + english + "; %d entries before it are intact.")
                        .formatted(entry, found.entries()));
        return Outcome.BROKEN;
    }
}
