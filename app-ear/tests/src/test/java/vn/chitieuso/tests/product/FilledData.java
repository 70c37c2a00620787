package vn.chitieuso.tests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chitieuso.quickstart.LocalProduct;

/**
 * A data folder with the whole demonstration in it. Filling one takes a minute of both cores, so it is done once in a session
 * of tests, and every product that is started begins with a copy of it. Nothing runs on the folder itself afterwards.
 */
final class FilledData {

    /** The day on which it was filled; a product of another day adds what that day brings. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final Path FOLDER = BuildOutput.OWN.resolve("filled");

    private static boolean filled;

    private FilledData() {}

    static synchronized void copyTo(Path target) {
        if (!filled) {
            fill();
            filled = true;
        }
        Path source = FOLDER.resolve("data");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = target.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                    Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(file));
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill() {
        try (LocalProduct product =
                new LocalProduct(BuildOutput.installation(), FOLDER.resolve("data"), FOLDER, System.out)) {
            product.startDatabase(true);
            product.startServer(0, Optional.of(DAY));
        }
    }
}
