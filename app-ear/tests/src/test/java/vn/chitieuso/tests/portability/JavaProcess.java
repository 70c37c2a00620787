package vn.chitieuso.tests.portability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a server's own Java programs; what they say goes to a log file that a failure quotes. */
record JavaProcess(Path log, Map<String, String> environment) {

    Process start(List<String> arguments) throws IOException {
        Files.createDirectories(log.getParent());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Waits for the program's end and insists on its success. */
    void run(List<String> arguments) throws IOException, InterruptedException {
        if (start(arguments).waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", arguments) + " failed:\n" + Files.readString(log));
        }
    }
}
