package vn.chitieuso.tests.operations;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.chitieuso.quickstart.EmbeddedDatabase;
import vn.chitieuso.quickstart.LocalProduct;
import vn.chitieuso.tests.product.BuildOutput;

/** The PostgreSQL of one test class; each test takes a trail of its own. */
final class TrailDatabase implements BeforeAllCallback, AfterAllCallback {

    private LocalProduct product;
    private EmbeddedDatabase untouched;
    private int copies;

    @Override
    public void beforeAll(ExtensionContext context) {
        var folder = BuildOutput.OWN.resolve("operations");
        product = new LocalProduct(BuildOutput.installation(), folder.resolve("data"), folder, System.out);
        untouched = product.startDatabase(true);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        product.close();
    }

    TrailFixture trail() throws SQLException {
        return TrailFixture.in(untouched.copiedAs("trail_" + ++copies));
    }
}
