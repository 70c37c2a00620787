package vn.chitieuso.tests.operations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;
import vn.chitieuso.platform.db.Schema;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.quickstart.DatabaseAddress;

/** A database with the trail of a product that has run for two years: three entries of the first year, two of today. */
final class TrailFixture {

    static final int OLD = 3;
    static final int RECENT = 2;

    private static final Pattern NOTED = Pattern.compile("[0-9a-f]{64}@\\d+");

    private final DatabaseAddress address;

    private TrailFixture(DatabaseAddress address) {
        this.address = address;
    }

    static TrailFixture in(DatabaseAddress address) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.jdbcUrl());
        new Schema(source).migrate();
        TrailFixture trail = new TrailFixture(address);
        trail.write(OLD, "now() - interval '20 months'");
        trail.write(RECENT, "now()");
        return trail;
    }

    OperationsProgram program() {
        return new OperationsProgram(address);
    }

    /** The last day before which entries are old enough, with some to spare. */
    static String longAgo() {
        return LocalDate.now(Zone.VIETNAM).minusMonths(13).toString();
    }

    void write(int entries, String at) throws SQLException {
        asOwner("""
                INSERT INTO audit_entry (at, actor, action, subject, before_change)
                SELECT %s, 'an', 'report.submit', 'báo cáo ' || n, 'dòng "1"' || chr(10) || 'dòng \\2'
                  FROM generate_series(1, %d) n""".formatted(at, entries));
    }

    void asOwner(String sql) throws SQLException {
        run(address, sql);
    }

    /** As somebody with all power, whom neither trigger nor privilege holds back. */
    void tamper(String sql) throws SQLException {
        run(administrator(), "SET session_replication_role = replica; " + sql);
    }

    private DatabaseAddress administrator() {
        return new DatabaseAddress(address.port(), address.name(), "postgres", "postgres");
    }

    long count(String table) throws SQLException {
        return Long.parseLong(ask("SELECT count(*) FROM " + table));
    }

    String ask(String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The last {@code hash@link} a command said. */
    static String notedIn(OperationsProgram.Result result) {
        Matcher matcher = NOTED.matcher(result.said());
        String last = null;
        while (matcher.find()) {
            last = matcher.group();
        }
        return last;
    }

    private static void run(DatabaseAddress database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
