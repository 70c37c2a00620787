package vn.chitieuso.tests.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.chitieuso.quickstart.DatabaseAddress;
import vn.chitieuso.tests.product.BuildOutput;

/** Runs the JAR on one database. */
record OperationsProgram(DatabaseAddress database) {

    /** What it said and the code it ended with. */
    record Result(int exitCode, String said) {}

    Result asOwner(String... arguments) throws IOException, InterruptedException {
        return as(database.user(), arguments);
    }

    Result as(String role, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--database", address(), "--user", role));
        return run(all);
    }

    static Result run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", BuildOutput.operations().toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("does not end: " + said);
        }
        return new Result(process.exitValue(), said);
    }

    private String address() {
        return "jdbc:postgresql://%s:%d/%s".formatted(DatabaseAddress.HOST, database.port(), database.name());
    }
}
