package vn.chitieuso.tests.api;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import vn.chitieuso.tests.product.RunningProduct;

/**
 * Starts the products one after the other while tests run already, for each needs a minute to fill and the machine has a
 * second core. Only where all tests run: a single test starts what it needs.
 */
public class ProductsAhead implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean("chitieuso.products-ahead")) {
            Thread ahead = new Thread(ProductsAhead::start, "products ahead");
            ahead.setDaemon(true);
            ahead.start();
        }
    }

    /** One that cannot start fails the tests that want it; the next may still. */
    private static void start() {
        for (Runnable product : new Runnable[] {Caller::root, RunningProduct::now, Workshop::product}) {
            try {
                product.run();
            } catch (IllegalStateException toldByTheTests) {
                continue;
            }
        }
    }
}
