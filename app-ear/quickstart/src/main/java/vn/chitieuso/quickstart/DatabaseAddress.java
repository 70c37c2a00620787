package vn.chitieuso.quickstart;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Where a database answers and as whom to enter it; always on this machine. The embedded database
 * trusts whoever reaches it; the password is there for application servers that insist on one.
 */
public record DatabaseAddress(int port, String name, String user, String password) {

    public static final String HOST = "127.0.0.1";

    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s".formatted(HOST, port, name, user, password);
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
