package vn.chitieuso.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes that outlive a product that was killed: its server and its database. They are recognised beyond doubt
 * (the server by number and start time, the database by its program), for numbers are given again.
 */
final class Leftovers {

    private final Path database;
    private final Path serverNote;

    Leftovers(Path database, Path serverNote) {
        this.database = database;
        this.serverNote = serverNote;
    }

    void remember(ProcessHandle server) {
        try {
            Files.writeString(serverNote, server.pid() + "\n" + startOf(server) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(serverNote);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server first: the database waits for its clients. */
    void end() throws IOException {
        server().ifPresent(Leftovers::end);
        postmaster().ifPresent(Leftovers::end);
        forget();
    }

    private Optional<ProcessHandle> server() throws IOException {
        List<String> note = lines(serverNote);
        return process(note).filter(found -> note.size() > 1 && startOf(found).equals(note.get(1)));
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        return process(lines(database.resolve("postmaster.pid")))
                .filter(found -> found.info().command().orElse("").matches(".*postgres(\\.exe)?"));
    }

    private static Optional<ProcessHandle> process(List<String> note) {
        return note.stream().findFirst().map(Long::valueOf).flatMap(ProcessHandle::of);
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(15, TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (Exception e) {
            throw new IllegalStateException("ending process " + process.pid(), e);
        }
    }
}
