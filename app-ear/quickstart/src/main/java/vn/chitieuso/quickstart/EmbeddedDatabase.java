package vn.chitieuso.quickstart;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A real PostgreSQL on 127.0.0.1 with the database {@code chitieuso}, owned by a role that is no superuser – as in a data
 * centre. Its folder keeps the data from start to start; what is committed is on the disk, even if the machine stops.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "chitieuso";
    private static final String OWNER = "chitieuso";

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts on a free port, or on the one given (0: any); creates the database the first time. */
    static EmbeddedDatabase start(DataFolder data, Path binaries, int port) {
        boolean known = data.isFilled();
        if (!known) {
            data.empty();
        }
        EmbeddedDatabase started = null;
        try {
            started = new EmbeddedDatabase(postgres(data, binaries, port).start());
            if (!known) {
                started.createDatabase();
                data.markFilled();
            }
            return started;
        } catch (IOException | SQLException | RuntimeException e) {
            if (started != null) {
                started.close();
            }
            throw new StartProblem(
                    "PostgreSQL không khởi động được (the database does not start), xem/see %s%n%s"
                            .formatted(data.databaseLog(), LogTail.of(data.databaseLog(), 5)),
                    e);
        }
    }

    private static EmbeddedPostgres.Builder postgres(DataFolder data, Path binaries, int port) {
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(data.databaseLog().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.database())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                // server first, database second: the product stops both in this order
                .setRegisterShutdownHook(false)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", DatabaseAddress.HOST)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200");
    }

    private void createDatabase() throws SQLException {
        administrator().run("CREATE ROLE " + OWNER + " LOGIN", """
                CREATE DATABASE %s OWNER %s TEMPLATE template0
                ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'vi-VN'""".formatted(NAME, OWNER));
    }

    /** Where the application's database answers. */
    public DatabaseAddress address() {
        return new DatabaseAddress(postgres.getPort(), NAME, OWNER, OWNER);
    }

    /** A copy of the application's database beside it; nobody may be in the database meanwhile. */
    public DatabaseAddress copiedAs(String name) {
        try {
            administrator()
                    .run(
                            "DROP DATABASE IF EXISTS " + name,
                            "CREATE DATABASE %s OWNER %s TEMPLATE %s".formatted(name, OWNER, NAME));
            return new DatabaseAddress(postgres.getPort(), name, OWNER, OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException("copying the database as " + name, e);
        }
    }

    private DatabaseAddress administrator() {
        return new DatabaseAddress(postgres.getPort(), "postgres", "postgres", "postgres");
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException("stopping the database", e);
        }
    }
}
