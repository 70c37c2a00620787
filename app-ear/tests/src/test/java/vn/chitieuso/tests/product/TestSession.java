package vn.chitieuso.tests.product;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import vn.chitieuso.tests.browser.Chromium;

/** Ends what the tests of one JVM shared: the browser and the running products. Found by JUnit as a service. */
public class TestSession implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Chromium.quit();
        RunningProduct.stopAll();
    }
}
