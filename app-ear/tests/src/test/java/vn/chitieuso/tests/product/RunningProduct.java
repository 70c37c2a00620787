package vn.chitieuso.tests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.chitieuso.quickstart.LocalProduct;

/**
 * The product as the quick start runs it, with a database of its own, for tests from outside: over HTTP and in a browser.
 * Started by the first test that asks for it, shared by all that ask for the same day, stopped at the end of the session.
 * One that could not start fails every test that wants it at once, without another try.
 */
public final class RunningProduct {

    private static final Map<String, CompletableFuture<RunningProduct>> STARTED = new ConcurrentHashMap<>();

    private final LocalProduct product;
    private final URI baseUri;
    private final Optional<LocalDate> today;

    private RunningProduct(LocalProduct product, URI baseUri, Optional<LocalDate> today) {
        this.product = product;
        this.baseUri = baseUri;
        this.today = today;
    }

    /** The product of the real present. */
    public static RunningProduct now() {
        return started("now", Optional.empty(), Map.of(), List.of());
    }

    /** The product that takes the given day for the present. */
    public static RunningProduct on(LocalDate today) {
        return started(today.toString(), Optional.of(today), Map.of(), List.of());
    }

    /** The product of the real present, told more than the quick start tells it. */
    public static RunningProduct configured(String name, Map<String, String> properties) {
        return started(name, Optional.empty(), properties, List.of());
    }

    /** The product of a day, on a server with a mail session that hands its mail to a port of this machine. */
    public static RunningProduct mailing(LocalDate today, int port) {
        return started(
                "mailing",
                Optional.of(today),
                Map.of(),
                List.of("create-javamail-resource --mailhost=127.0.0.1 --mailuser=chitieuso"
                        + " --fromaddress=chi-tieu-so@localhost --property mail.smtp.port=" + port
                        + " mail/chitieuso"));
    }

    /** A product for one test alone, which may do to it what it likes. */
    public static RunningProduct alone(String name, LocalDate today) {
        return started("alone-" + name, Optional.of(today), Map.of(), List.of());
    }

    private static RunningProduct started(
            String name, Optional<LocalDate> today, Map<String, String> properties, List<String> bootCommands) {
        CompletableFuture<RunningProduct> started = STARTED.computeIfAbsent(
                name, key -> CompletableFuture.supplyAsync(() -> start(key, today, properties, bootCommands)));
        try {
            return started.join();
        } catch (CompletionException notStarted) {
            throw new IllegalStateException(notStarted.getCause().getMessage(), notStarted);
        }
    }

    private static RunningProduct start(
            String name, Optional<LocalDate> today, Map<String, String> properties, List<String> bootCommands) {
        Path folder = BuildOutput.OWN.resolve("product-" + name);
        LocalProduct product = new LocalProduct(BuildOutput.installation(), folder.resolve("data"), folder, System.out);
        try {
            forget(folder.resolve("data"));
            FilledData.copyTo(folder.resolve("data"));
            product.startDatabase(false);
            return new RunningProduct(product, product.startServer(0, today, properties, bootCommands), today);
        } catch (RuntimeException e) {
            product.close();
            throw e;
        }
    }

    /** What an earlier session left. */
    private static void forget(Path data) {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void stopAll() {
        STARTED.values().stream()
                .filter(started -> !started.isCompletedExceptionally())
                .forEach(started -> started.join().product.close());
        STARTED.clear();
    }

    /** Ends the server as a failing power supply does; its database goes on. */
    public void kill() {
        product.killServer();
    }

    /** Starts the server again at the same address on the same data. */
    public void startAgain() {
        product.startServer(baseUri.getPort(), today);
    }

    /** The front page's address, ending in a slash. */
    public URI baseUri() {
        return baseUri;
    }

    /** The database beneath, to look at what really happened. */
    public String jdbcUrl() {
        return product.databaseAddress().jdbcUrl();
    }
}
