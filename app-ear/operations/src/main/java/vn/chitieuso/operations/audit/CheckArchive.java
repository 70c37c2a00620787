package vn.chitieuso.operations.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.operations.Command;
import vn.chitieuso.operations.CommandLine;
import vn.chitieuso.operations.DatabaseAccess;
import vn.chitieuso.operations.Outcome;
import vn.chitieuso.operations.Problem;
import vn.chitieuso.operations.Terminal;
import vn.chitieuso.operations.archive.ArchiveFinding;
import vn.chitieuso.operations.archive.ArchiveFinding.Flaw;
import vn.chitieuso.operations.archive.ArchiveHeader;
import vn.chitieuso.operations.archive.ArchiveReading;

/**
 * Verifies an archive: the chain inside it, and with a database whether it is the very file that was registered there. Who
 * rewrites a file together with all its hashes is found out only by the second.
 */
public final class CheckArchive implements Command {

    @Override
    public Set<String> options() {
        Set<String> options = new HashSet<>(DatabaseAccess.OPTIONS);
        options.addAll(Set.of("file", "expect-hash"));
        return options;
    }

    @Override
    public Outcome run(CommandLine line, Terminal terminal) throws SQLException, IOException {
        Path file = line.getPath("file");
        Optional<NotedHash> noted = line.find("expect-hash").map(NotedHash::of);
        Optional<DatabaseAccess> access =
                line.has("database") ? Optional.of(DatabaseAccess.from(line)) : Optional.empty();
        if (!Files.isRegularFile(file)) {
            throw new Problem("Không có tệp %s.".formatted(file), "There is no file %s.".formatted(file));
        }
        ArchiveFinding finding =
                ArchiveReading.of(file, noted.map(NotedHash::link).orElse(0L));
        boolean sound = sayFound(finding, terminal);
        if (noted.isPresent()) {
            sound &= noted.get().compare(finding.askedHash(), terminal);
        }
        if (access.isPresent() && finding.header().isPresent()) {
            sound &= isRegistered(finding, access.get(), terminal);
        }
        return sound ? Outcome.INTACT : Outcome.BROKEN;
    }

    private static boolean sayFound(ArchiveFinding finding, Terminal terminal) {
        if (finding.flaw().isPresent()) {
            Flaw flaw = finding.flaw().get();
            long link = finding.header().map(ArchiveHeader::afterLink).orElse(0L) + finding.entries() + 1;
            terminal.say(
                    "TỆP LƯU TRỮ KHÔNG NGUYÊN VẸN: mắt xích %d %s; trước đó %d mục còn nguyên vẹn."
                            .formatted(link, flaw.vietnamese(), finding.entries()),
                    "THE ARCHIVE IS BROKEN: link %d %s; %d entries before it are intact."
                            .formatted(link, flaw.english(), finding.entries()));
        } else {
            ArchiveHeader header = finding.header().orElseThrow();
            terminal.say(
                    "Tệp lưu trữ nguyên vẹn: %d mục (mắt xích %d–%d) trước ngày %s."
                            .formatted(header.entries(), header.afterLink() + 1, header.lastLink(), header.beforeDay()),
                    "The archive is intact: %d entries, links %d–%d, hash before %s, last hash %s."
                            .formatted(
                                    header.entries(),
                                    header.afterLink() + 1,
                                    header.lastLink(),
                                    header.afterHash(),
                                    header.lastHash()));
        }
        terminal.out().println("  SHA-256 " + finding.digest());
        return finding.isIntact();
    }

    private static boolean isRegistered(ArchiveFinding finding, DatabaseAccess access, Terminal terminal)
            throws SQLException {
        ArchiveHeader header = finding.header().orElseThrow();
        try (Connection connection = access.open(terminal)) {
            Optional<ArchiveRow> row = new ArchiveRegister(connection).findEndingWith(header.lastLink());
            if (row.isEmpty()) {
                terminal.say("CƠ SỞ DỮ LIỆU KHÔNG BIẾT TỆP NÀY.", "THE DATABASE KNOWS OF NO SUCH ARCHIVE.");
                return false;
            }
            if (!row.get().tellsOf(finding.digest(), header)) {
                terminal.say(
                        "ĐÂY KHÔNG PHẢI TỆP ĐÃ LƯU TRỮ (%s, SHA-256 %s)."
                                .formatted(row.get().fileName(), row.get().digest()),
                        "THIS IS NOT THE FILE THAT WAS ARCHIVED.");
                return false;
            }
            terminal.say("Đúng là tệp đã ghi trong cơ sở dữ liệu.", "It is the file the database has registered.");
            return true;
        }
    }
}
