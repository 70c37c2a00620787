package vn.chitieuso.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder taken as a whole. */
record Folder(Path path) {

    void delete() throws IOException {
        for (Path file : files(Comparator.reverseOrder())) {
            Files.delete(file);
        }
    }

    /** Puts a copy in place of whatever was there. */
    void copyTo(Path target) throws IOException {
        new Folder(target).delete();
        Files.createDirectories(target.getParent());
        for (Path file : files(Comparator.naturalOrder())) {
            Files.copy(file, target.resolve(path.relativize(file)));
        }
    }

    private List<Path> files(Comparator<Path> order) throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.sorted(order).toList();
        }
    }
}
