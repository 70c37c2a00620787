package vn.chitieuso.tests.portability;

import java.nio.file.Path;
import java.util.Optional;
import vn.chitieuso.quickstart.DatabaseAddress;
import vn.chitieuso.quickstart.EmbeddedDatabase;
import vn.chitieuso.quickstart.LocalProduct;
import vn.chitieuso.tests.product.BuildOutput;

/**
 * A database with the demonstration's accounts and figures, which the EAR itself does not bring. The quick start's
 * application fills it once; every server then gets a copy, so that none sees what another's visitors did.
 */
final class FilledDatabase {

    private static final Path FOLDER = BuildOutput.OWN.resolve("portability/database");

    private static EmbeddedDatabase filled;

    private FilledDatabase() {}

    static synchronized DatabaseAddress copyFor(String server) {
        if (filled == null) {
            filled = fill();
        }
        return filled.copiedAs(server);
    }

    private static EmbeddedDatabase fill() {
        LocalProduct product = new LocalProduct(BuildOutput.installation(), FOLDER.resolve("data"), FOLDER, System.out);
        try {
            EmbeddedDatabase database = product.startDatabase(true);
            product.startServer(0, Optional.empty());
            product.stopServer();
            return database;
        } catch (RuntimeException e) {
            product.close();
            throw e;
        }
    }
}
