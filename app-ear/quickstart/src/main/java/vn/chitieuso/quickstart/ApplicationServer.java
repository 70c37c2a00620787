package vn.chitieuso.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Payara Micro with the application, as a process of its own on 127.0.0.1. It is told everything by options: the data
 * source by commands before its boot, the driver as a library, the clock of the demonstration by a system property.
 */
public final class ApplicationServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration FAREWELL = Duration.ofSeconds(30);

    private final Process process;
    private final ServerLog log;
    private final URI address;

    private ApplicationServer(Process process, ServerLog log, URI address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /** Starts the process and returns at once; {@link #awaitReady()} waits for the application. */
    static ApplicationServer start(ServerOptions options, PrintStream console) {
        try {
            Path work = options.work();
            Files.createDirectories(work);
            ServerLog log = new ServerLog(work.resolve("server.log"), console);
            Process process = new ProcessBuilder(options.command())
                    .redirectErrorStream(true)
                    .directory(work.toFile())
                    .start();
            log.follow(process);
            return new ApplicationServer(process, log, options.address());
        } catch (IOException e) {
            throw new StartProblem("Không chạy được máy chủ ứng dụng (the server cannot be run): " + e, e);
        }
    }

    /** Waits until the server calls itself ready and the application answers. */
    void awaitReady() {
        Readiness readiness = new Readiness(address);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!readiness.isReached()) {
            if (!process.isAlive() || log.tellsOfAFailedDeployment()) {
                throw failure(String.join("\n", log.causes()));
            }
            if (System.nanoTime() > end) {
                throw failure(
                        "Không trả lời sau %d phút (no answer within so many minutes)".formatted(PATIENCE.toMinutes()));
            }
            pause();
        }
    }

    private StartProblem failure(String reason) {
        return new StartProblem("Ứng dụng không khởi động được (the application does not start), xem/see %s%n%s"
                .formatted(log.file(), reason));
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartProblem("interrupted", e);
        }
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    public URI address() {
        return address;
    }

    /** Waits until the server ends, by whatever cause. */
    void awaitEnd() {
        process.onExit().join();
    }

    /** Returns once the process is gone; it is given no time to do anything. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        // the handle's way leaves the streams open: the server's last words reach the log
        process.toHandle().destroy();
        try {
            if (!process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
