package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The one browser process of a test session, started when the first window is opened. */
public final class Chromium {

    /** It must ask nobody but the product anything. */
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Playwright playwright;
    private static Browser browser;

    private Chromium() {}

    static synchronized Browser running() {
        if (browser == null) {
            playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(BrowserProgram.path())
                            .setArgs(arguments()));
        }
        return browser;
    }

    private static List<String> arguments() {
        List<String> arguments = new ArrayList<>(QUIET);
        if (BrowserProgram.isRoot()) {
            // Chromium refuses its sandbox to root
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    /** Ends the process, if there is one. */
    public static synchronized void quit() {
        if (playwright != null) {
            playwright.close();
            playwright = null;
            browser = null;
        }
    }
}
