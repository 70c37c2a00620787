package vn.chitieuso.quickstart;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The whole product on this machine: data folder, database and server, started in this order and stopped in the
 * opposite one. Ends with its JVM if nobody stopped it before.
 */
public final class LocalProduct implements AutoCloseable {

    private final Installation installation;
    private final Path dataFolder;
    private final Path work;
    private final PrintStream console;
    private final Thread atTheEnd = new Thread(this::closeAtTheEnd, "stop-product");

    private DataFolder data;
    private EmbeddedDatabase database;
    private ApplicationServer server;
    private volatile boolean ending;

    /** @param work folder for logs and temporary files of this product alone */
    public LocalProduct(Installation installation, Path dataFolder, Path work, PrintStream console) {
        this.installation = installation;
        this.dataFolder = dataFolder.toAbsolutePath().normalize();
        this.work = work.toAbsolutePath().normalize();
        this.console = console;
    }

    /** Takes the data folder and starts the database; {@code fresh} forgets what was there before. */
    public synchronized EmbeddedDatabase startDatabase(boolean fresh) {
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        data = DataFolder.open(dataFolder);
        if (fresh) {
            data.empty();
        }
        database = EmbeddedDatabase.start(data, installation.databaseBinaries(), 0);
        return database;
    }

    /** Starts the server on the database and waits until the application answers. */
    public URI startServer(int port, Optional<LocalDate> today) {
        return startServer(port, today, Map.of());
    }

    /** @param properties more system properties for the server, such as the application's configuration */
    public URI startServer(int port, Optional<LocalDate> today, Map<String, String> properties) {
        return startServer(port, today, properties, List.of());
    }

    /** @param bootCommands more commands for the server's administration, such as a mail session */
    public URI startServer(
            int port, Optional<LocalDate> today, Map<String, String> properties, List<String> bootCommands) {
        ApplicationServer started = beginServer(port, today, properties, bootCommands);
        try {
            started.awaitReady();
        } catch (StartProblem problem) {
            stayIfEnding();
            throw problem;
        }
        return started.address();
    }

    private synchronized ApplicationServer beginServer(
            int port, Optional<LocalDate> today, Map<String, String> properties, List<String> bootCommands) {
        int chosen = port == 0 ? Ports.free() : port;
        Ports.requireFree(chosen);
        server = ApplicationServer.start(
                new ServerOptions(installation, database.address(), chosen, today, properties, bootCommands, work),
                console);
        data.remember(server.process());
        return server;
    }

    /** Stops the server alone, for instance to let another one use the database. */
    public synchronized void stopServer() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    /** Ends the server as a failing power supply does: at once and without a word (kill -9). */
    public synchronized void killServer() {
        if (server != null) {
            server.kill();
            server = null;
        }
    }

    /** Returns when the server has ended although nobody asked it to. */
    void awaitUnexpectedEnd() {
        server.awaitEnd();
        stayIfEnding();
    }

    /** Nothing is worth telling when the server ends because everything does: this thread then ends with its JVM. */
    private void stayIfEnding() {
        while (ending) {
            LockSupport.park();
        }
    }

    public DatabaseAddress databaseAddress() {
        return database.address();
    }

    private void closeAtTheEnd() {
        ending = true;
        close();
    }

    @Override
    public synchronized void close() {
        stopServer();
        if (database != null) {
            database.close();
            database = null;
        }
        if (data != null) {
            data.close();
            data = null;
        }
    }
}
