package vn.chitieuso.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what the server says: everything goes into a file, what the application itself has to say also to the console,
 * and the first lines that look like the cause of a failure are kept.
 */
final class ServerLog {

    /** One line per record: time, level, logger, message; see server-logging.properties. */
    private static final Pattern OF_THE_APPLICATION =
            Pattern.compile("^\\S+ \\S+ (INFO|WARNING|SEVERE) vn\\.chitieuso\\..*");

    private static final Pattern CAUSE = Pattern.compile("^\\S+ \\S+ SEVERE .*|^Caused by: .*|.*(Exception|Error): .*");
    private static final Pattern FAILED_DEPLOYMENT = Pattern.compile("Exception while (loading|deploying) the app");
    private static final int CAUSES_KEPT = 12;

    private final Path file;
    private final PrintStream console;
    private final Set<String> causes = new LinkedHashSet<>();
    private volatile boolean deploymentFailed;

    ServerLog(Path file, PrintStream console) {
        this.file = file;
        this.console = console;
    }

    /** Follows the process to its end, on a thread of its own. */
    void follow(Process server) {
        Thread reader = new Thread(() -> read(server.inputReader(StandardCharsets.UTF_8)), "server-log");
        reader.setDaemon(true);
        reader.start();
    }

    void read(BufferedReader said) {
        try (BufferedReader lines = said;
                Writer log = Files.newBufferedWriter(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line);
                log.write('\n');
                log.flush();
                take(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        if (OF_THE_APPLICATION.matcher(line).matches()) {
            console.println(line);
        }
        if (CAUSE.matcher(line).matches()) {
            remember(line);
        }
        if (FAILED_DEPLOYMENT.matcher(line).find()) {
            deploymentFailed = true;
        }
    }

    /** The first ones are kept: what follows a cause is its echo. */
    private synchronized void remember(String line) {
        String shortened = line.length() > 400 ? line.substring(0, 400) + " …" : line;
        if (causes.size() < CAUSES_KEPT) {
            causes.add(shortened);
        }
    }

    boolean tellsOfAFailedDeployment() {
        return deploymentFailed;
    }

    synchronized List<String> causes() {
        return List.copyOf(causes);
    }

    Path file() {
        return file;
    }
}
