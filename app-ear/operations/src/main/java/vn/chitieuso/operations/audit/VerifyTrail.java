package vn.chitieuso.operations.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.operations.Command;
import vn.chitieuso.operations.CommandLine;
import vn.chitieuso.operations.DatabaseAccess;
import vn.chitieuso.operations.Outcome;
import vn.chitieuso.operations.Terminal;
import vn.chitieuso.platform.audit.AuditChain;

/**
 * Verifies the chain in the database. Reads one snapshot and writes nothing, so that a role that may only read, or a
 * standby, will do – unless it is asked to seal first.
 */
public final class VerifyTrail implements Command {

    @Override
    public Set<String> options() {
        Set<String> options = new HashSet<>(DatabaseAccess.OPTIONS);
        options.addAll(Set.of("seal", "expect-hash"));
        return options;
    }

    @Override
    public Outcome run(CommandLine line, Terminal terminal) throws SQLException {
        Optional<NotedHash> noted = line.find("expect-hash").map(NotedHash::of);
        try (Connection connection = DatabaseAccess.from(line).open(terminal)) {
            if (line.has("seal")) {
                int sealed = new AuditChain(connection).seal();
                connection.commit();
                terminal.say("Đã nối thêm %d mục.".formatted(sealed), "%d entries chained.".formatted(sealed));
            }
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            Outcome found = new TrailWalk(connection, terminal).verify();
            return noted.isPresent() && !isStillThere(noted.get(), connection, terminal) ? Outcome.BROKEN : found;
        }
    }

    private static boolean isStillThere(NotedHash noted, Connection connection, Terminal terminal) throws SQLException {
        Optional<ArchiveRow> archive = new ArchiveRegister(connection).findHolding(noted.link());
        if (archive.isEmpty()) {
            return noted.compare(new TrailTables(connection).findHashAt(noted.link()), terminal);
        }
        if (archive.get().lastLink() == noted.link()) {
            return noted.compare(archive.map(ArchiveRow::lastHash), terminal);
        }
        terminal.say(
                "Mắt xích %d đã được chuyển vào tệp %s; hãy kiểm tra tệp đó: audit check-archive --expect-hash %s"
                        .formatted(noted.link(), archive.get().fileName(), noted),
                "Link %d was moved to the file %s; check that file: audit check-archive --expect-hash %s"
                        .formatted(noted.link(), archive.get().fileName(), noted));
        return false;
    }
}
