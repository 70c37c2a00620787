package vn.chitieuso.operations;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import vn.chitieuso.operations.audit.ArchiveTrail;
import vn.chitieuso.operations.audit.CheckArchive;
import vn.chitieuso.operations.audit.VerifyTrail;

/** {@code java -jar chitieuso-operations.jar audit verify …}: finds the command, runs it, ends with its exit code. */
public final class Operations {

    private static final Map<String, Command> COMMANDS = Map.of(
            "audit verify", new VerifyTrail(),
            "audit archive", new ArchiveTrail(),
            "audit check-archive", new CheckArchive());

    private static final String USAGE = """
            java -jar chitieuso-operations.jar …
              audit verify         kiểm tra chuỗi nhật ký (walks the chain of the audit trail)
                --database jdbc:postgresql://host/db --user u [--password-file f] [--seal] [--expect-hash hash@link]
              audit archive        chuyển nhật ký cũ ra tệp (moves old entries to a file; as owner or superuser)
                --database … --user u [--password-file f] --before 2025-11-01 --to folder [--today 2026-11-22]
              audit check-archive  kiểm tra một tệp lưu trữ (verifies such a file)
                --file f [--expect-hash hash@link] [--database … --user u [--password-file f]]
            Mật khẩu (password): PGPASSWORD, --password-file, hoặc được hỏi (or asked).
            0 nguyên vẹn (intact), 1 không nguyên vẹn (broken), 2 không thực hiện được (not carried out).""";

    private final Terminal terminal;

    Operations(Terminal terminal) {
        this.terminal = terminal;
    }

    public static void main(String[] arguments) {
        System.exit(new Operations(Terminal.standard()).run(arguments).exitCode());
    }

    Outcome run(String... arguments) {
        try {
            return run(CommandLine.of(arguments));
        } catch (Problem problem) {
            problem.tell(terminal);
        } catch (SQLException e) {
            Refusal.of(e).tell(terminal);
        } catch (IOException e) {
            terminal.say("Lỗi đọc hoặc ghi tệp: " + e, "A file cannot be read or written.");
        } catch (RuntimeException unforeseen) {
            // ends with 2 as well: a script must not take a fault of the program for a broken chain
            unforeseen.printStackTrace(terminal.out());
        }
        return Outcome.PROBLEM;
    }

    private Outcome run(CommandLine line) throws SQLException, IOException {
        Command command = COMMANDS.get(line.command());
        if (command == null || line.has("help")) {
            terminal.out().println(USAGE);
            return line.has("help") ? Outcome.INTACT : Outcome.PROBLEM;
        }
        line.allowOnly(command.options());
        return command.run(line, terminal);
    }
}
