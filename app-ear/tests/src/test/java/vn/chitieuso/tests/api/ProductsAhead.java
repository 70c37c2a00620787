package vn.chitieuso.tests.api;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import vn.chitieuso.tests.product.RunningProduct;

/**
 * Fills the demonstration and starts the products on copies of it, one after the other, while tests run already that need
 * none. Only where all tests run: a single test starts what it needs.
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
