package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.chitieuso.tests.product.BuildOutput;

/**
 * One person's window on the product: cookies of its own, the size of an office screen or of a phone. It keeps what the
 * page complained of, so that a test can ask for silence.
 */
public final class BrowserWindow implements AutoCloseable {

    private static final Path SCREENSHOTS = BuildOutput.OWN.resolve("screenshots");

    private final BrowserContext context;
    private final Page page;
    private final String size;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private BrowserWindow(URI baseUri, String size, NewContextOptions options) {
        this.size = size;
        context = Chromium.running()
                .newContext(options.setBaseURL(baseUri.toString())
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh"));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
    }

    /** A window of 1366 × 768, the commonest screen of an office. */
    public static BrowserWindow desktop(URI baseUri) {
        return new BrowserWindow(baseUri, "desktop", new NewContextOptions().setViewportSize(1366, 768));
    }

    /** A phone of 390 × 844, touched rather than clicked. */
    public static BrowserWindow phone(URI baseUri) {
        return new BrowserWindow(
                baseUri,
                "phone",
                new NewContextOptions()
                        .setViewportSize(390, 844)
                        .setDeviceScaleFactor(2)
                        .setIsMobile(true)
                        .setHasTouch(true));
    }

    public Page page() {
        return page;
    }

    /** The same window once one of the demonstration's people has signed in. */
    BrowserWindow signedInAs(String username) {
        open("");
        page.locator("[id$=username]").fill(username);
        page.locator("[id$=password]").fill("Demo-ChiTieuSo-2026!");
        page.locator("[id$=signIn]").click();
        page.waitForURL(address -> !address.contains("sign-in"));
        return this;
    }

    /** Goes to an address below the product's own, for example {@code reporting/report/edit.xhtml?id=1}. */
    public Page open(String path) {
        page.navigate(path);
        return page;
    }

    /** Errors of scripts and of the console since the window was opened. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The whole page as a picture in {@code target/screenshots}, named after the size as well. */
    public Path screenshot(String name) {
        Path file = SCREENSHOTS.resolve(name + "-" + size + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    @Override
    public void close() {
        context.close();
    }
}
