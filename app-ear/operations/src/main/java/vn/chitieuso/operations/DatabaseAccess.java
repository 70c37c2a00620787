package vn.chitieuso.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The database a command works on and as whom. The password is the first line of a file, or in the environment variable
 * PGPASSWORD, or typed when asked; where nobody can be asked, the server decides whether it needs one.
 */
public record DatabaseAccess(String address, String user, Optional<Path> passwordFile) {

    public static final Set<String> OPTIONS = Set.of("database", "user", "password-file");

    private static final String SCHEME = "jdbc:postgresql:";

    public static DatabaseAccess from(CommandLine line) {
        String address = line.get("database");
        if (!address.startsWith(SCHEME)) {
            throw new Problem(
                    "--database phải có dạng jdbc:postgresql://máy/cơ-sở-dữ-liệu.",
                    "--database must look like jdbc:postgresql://host/database.");
        }
        if (address.toLowerCase(Locale.ROOT).contains("password=")) {
            throw new Problem(
                    "Không ghi mật khẩu trong --database; dùng PGPASSWORD hoặc --password-file.",
                    "No password in --database; use PGPASSWORD or --password-file.");
        }
        return new DatabaseAccess(address, line.get("user"), line.findPath("password-file"));
    }

    /** @return a connection in a transaction: auto-commit off */
    public Connection open(Terminal terminal) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("ApplicationName", "chitieuso-operations");
        password(System.getenv(), terminal).ifPresent(password -> properties.setProperty("password", password));
        Connection connection = DriverManager.getConnection(address, properties);
        connection.setAutoCommit(false);
        return connection;
    }

    Optional<String> password(Map<String, String> environment, Terminal terminal) {
        return passwordFile
                .map(DatabaseAccess::firstLine)
                .or(() -> Optional.ofNullable(environment.get("PGPASSWORD")))
                .or(() -> terminal.askPassword(user));
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new Problem(
                    "Không đọc được tệp mật khẩu %s.".formatted(file),
                    "The password file %s cannot be read.".formatted(file),
                    e);
        }
    }
}
