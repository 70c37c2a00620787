package vn.chitieuso.tests.portability;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.chitieuso.quickstart.DatabaseAddress;
import vn.chitieuso.quickstart.Ports;
import vn.chitieuso.tests.product.BuildOutput;

/** Open Liberty as {@code portability/server.xml} describes it; what differs from run to run is in a file beside it. */
final class OpenLiberty implements ForeignServer {

    private static final Path PROGRAMS = BuildOutput.OWN.resolve("servers/wlp");
    private static final Path FOLDER = BuildOutput.OWN.resolve("portability/liberty");
    private static final String SERVER = "chitieuso";

    private final Path configuration = FOLDER.resolve("servers").resolve(SERVER);
    private final Path log = FOLDER.resolve("console.log");
    private Process process;

    @Override
    public URI start(DatabaseAddress database) throws IOException, InterruptedException {
        int http = Ports.free();
        configure(http, database);
        Files.deleteIfExists(log);
        process = new JavaProcess(log, Map.of("WLP_USER_DIR", FOLDER.toString()))
                .start(List.of(
                        "-Xmx1g",
                        // what Liberty's own script opens to it of Java's modules
                        "@" + PROGRAMS.resolve("lib/platform/java/java9.options"),
                        "-javaagent:" + PROGRAMS.resolve("bin/tools/ws-javaagent.jar"),
                        "-jar",
                        PROGRAMS.resolve("bin/tools/ws-server.jar").toString(),
                        SERVER,
                        "--clean"));
        URI address = URI.create("http://localhost:" + http + "/");
        awaitReady(address);
        return address;
    }

    private void configure(int http, DatabaseAddress database) throws IOException {
        Files.createDirectories(configuration);
        try (InputStream server = OpenLiberty.class.getResourceAsStream("/portability/server.xml")) {
            Files.copy(server, configuration.resolve("server.xml"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(configuration.resolve("bootstrap.properties"), """
                http.port=%d
                ear=%s
                driver=%s
                database.port=%d
                database.name=%s
                database.user=%s
                database.password=%s
                """.formatted(
                        http,
                        BuildOutput.ear(),
                        BuildOutput.installation().driver(),
                        database.port(),
                        database.name(),
                        database.user(),
                        database.password()));
    }

    @Override
    public boolean hasGivenUp() throws IOException {
        // "could not start", for a module or for the application
        return !process.isAlive() || lastWords().matches("(?s).*CWWKZ000[24]E.*");
    }

    @Override
    public String lastWords() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
