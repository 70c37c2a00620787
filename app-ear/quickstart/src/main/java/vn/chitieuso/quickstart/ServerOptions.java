package vn.chitieuso.quickstart;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one server is to be run.
 *
 * @param work folder for its log, its commands and its temporary files
 * @param today the date the demonstration takes for the present; absent: the real one
 * @param properties more system properties, such as the application's configuration
 * @param bootCommands more commands for the server's administration, such as a mail session
 */
record ServerOptions(
        Installation installation,
        DatabaseAddress database,
        int port,
        Optional<LocalDate> today,
        Map<String, String> properties,
        List<String> bootCommands,
        Path work) {

    URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    List<String> command() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("-Xmx1g");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Djava.io.tmpdir=" + temporary());
        today.ifPresent(date -> command.add("-Dchitieuso.today=" + date));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", installation.payaraMicro().toString()));
        command.addAll(new MicroOptions(installation, database, work, bootCommands).written());
        command.addAll(List.of("--port", String.valueOf(port)));
        command.addAll(List.of("--deploy", application().toString()));
        return command;
    }

    /** A copy, so that the next build does not pull the files from under a running server. */
    private Path application() throws IOException {
        Path copy = work.resolve("chitieuso");
        new Folder(installation.application()).copyTo(copy);
        return copy;
    }

    private Path temporary() throws IOException {
        Path folder = work.resolve("tmp");
        new Folder(folder).delete();
        return Files.createDirectories(folder);
    }
}
