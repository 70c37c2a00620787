package vn.chitieuso.tests.product;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.chitieuso.quickstart.Installation;

/** Where the other modules' build has put what is tested. Seen from this module's folder, in which tests run. */
public final class BuildOutput {

    /** This module's own build folder; everything a test writes lies below it. */
    public static final Path OWN = Path.of("target").toAbsolutePath();

    private BuildOutput() {}

    public static Path war() {
        return existing(Path.of("../web/target/chitieuso.war"));
    }

    public static Path ear() {
        return existing(Path.of("../ear/target/chitieuso.ear"));
    }

    /** The commands of the data centre. */
    public static Path operations() {
        return existing(Path.of("../operations/target/chitieuso-operations.jar"));
    }

    /** The application with the demonstration, the server and the driver, as the quick start runs them. */
    public static Installation installation() {
        return Installation.in(Path.of("../quickstart/target").toAbsolutePath().normalize());
    }

    private static Path existing(Path file) {
        Path found = file.toAbsolutePath().normalize();
        if (!Files.exists(found)) {
            throw new IllegalStateException("not built: " + found + "; run mvn verify from the top folder");
        }
        return found;
    }
}
