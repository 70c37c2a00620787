package vn.chitieuso.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The options every Payara Micro of ours is started with, whoever starts it: one node that talks to nobody and is
 * reachable from this machine alone, the driver, the data source, a log of one line per record.
 *
 * @param work the folder its option files are written to
 * @param moreBootCommands what the server's administration is told before it boots, beside what every server of ours is
 */
public record MicroOptions(
        Installation installation, DatabaseAddress database, Path work, List<String> moreBootCommands) {

    public MicroOptions(Installation installation, DatabaseAddress database, Path work) {
        this(installation, database, work, List.of());
    }

    /** Writes the option files and gives the options that name them. */
    public List<String> written() throws IOException {
        Files.createDirectories(work);
        return List.of(
                "--disablephonehome",
                "--hzconfigfile",
                resource("data-grid.xml").toString(),
                "--logproperties",
                resource("server-logging.properties").toString(),
                "--addlibs",
                installation.driver().toString(),
                "--prebootcommandfile",
                bootCommands().toString(),
                "--contextroot",
                "/");
    }

    private Path bootCommands() throws IOException {
        List<String> commands = new ArrayList<>();
        // Micro's own options name a port and no address
        commands.add("set configs.config.server-config.network-config.network-listeners"
                + ".network-listener.http-listener.address=" + DatabaseAddress.HOST);
        commands.addAll(DataSourceCommands.of(database));
        commands.addAll(moreBootCommands);
        return Files.write(work.resolve("before-boot.txt"), commands);
    }

    private Path resource(String name) throws IOException {
        Path file = work.resolve(name);
        try (InputStream content = MicroOptions.class.getResourceAsStream(name)) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
