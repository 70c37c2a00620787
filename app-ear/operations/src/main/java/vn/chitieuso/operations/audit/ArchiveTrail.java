package vn.chitieuso.operations.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.operations.Command;
import vn.chitieuso.operations.CommandLine;
import vn.chitieuso.operations.DatabaseAccess;
import vn.chitieuso.operations.Outcome;
import vn.chitieuso.operations.Problem;
import vn.chitieuso.operations.Terminal;
import vn.chitieuso.operations.archive.ArchiveHeader;
import vn.chitieuso.platform.audit.AuditChain;

/**
 * Moves the beginning of the chain to a file. One transaction, from sealing – whose lock keeps other sealers and archivers
 * out until the end – to the deletion; the file is on the disk and read back before anything is deleted. Whatever goes
 * wrong before the commit leaves the database as it was and no file.
 */
public final class ArchiveTrail implements Command {

    @Override
    public Set<String> options() {
        Set<String> options = new HashSet<>(DatabaseAccess.OPTIONS);
        options.addAll(Set.of("before", "to", "today"));
        return options;
    }

    @Override
    public Outcome run(CommandLine line, Terminal terminal) throws SQLException, IOException {
        LocalDate before = line.getDate("before");
        Path folder = line.getPath("to");
        if (!Files.isDirectory(folder)) {
            throw new Problem("Không có thư mục %s.".formatted(folder), "There is no folder %s.".formatted(folder));
        }
        try (Connection connection = DatabaseAccess.from(line).open(terminal)) {
            String role = new TrailRemoval(connection).requireOwner();
            Retention.of(connection, line.findDate("today")).allow(before);
            new AuditChain(connection).seal();
            Outcome found = new TrailWalk(connection, terminal).verify();
            if (found != Outcome.INTACT) {
                terminal.say("Không lưu trữ một chuỗi không nguyên vẹn.", "A chain that is broken is not archived.");
                return found;
            }
            Optional<ArchiveHeader> range = new TrailTables(connection).findBeginningBefore(before);
            if (range.isEmpty()) {
                connection.commit();
                terminal.say("Không có mục nào để lưu trữ.", "There is no entry to archive.");
                return found;
            }
            new Move(connection, range.get()).to(folder, role, terminal);
            return new TrailWalk(connection, terminal).verify();
        }
    }
}
