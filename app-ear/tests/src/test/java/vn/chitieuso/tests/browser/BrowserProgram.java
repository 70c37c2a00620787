package vn.chitieuso.tests.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium installed on this machine. Run before the browser tests it puts Debian's package in place where that is
 * possible and says in one line what is missing where it is not.
 */
public final class BrowserProgram {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private BrowserProgram() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (find().isEmpty() && isDebianRoot()) {
            run("apt-get", "update", "-q");
            run("apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium");
        }
        path();
    }

    /** The program's path. */
    static Path path() {
        return find().orElseThrow(() -> new IllegalStateException("The browser tests need Chromium: install it"
                + " (Debian, Ubuntu: sudo apt-get install chromium) or skip them with -DskipITs."));
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<Path> find() {
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, Stream.of(MAC)).filter(Files::isExecutable).findFirst();
    }

    private static boolean isDebianRoot() {
        return isRoot() && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder installer = new ProcessBuilder(command).inheritIO();
        installer.environment().put("DEBIAN_FRONTEND", "noninteractive");
        if (installer.start().waitFor() != 0) {
            throw new IllegalStateException(
                    "Chromium could not be installed: " + String.join(" ", command) + " failed.");
        }
    }
}
