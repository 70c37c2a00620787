package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A session nobody uses ends with a warning before it, and nothing typed is lost by it. */
@Browsing
class IdleSessionIT {

    private static final String PASSWORD = "Demo-ChiTieuSo-2026!";
    private static final String PROFILE = "admin/account/profile.xhtml";

    private final URI base = RunningProduct.now().baseUri();

    @Test
    void warnsAMinuteBeforeAndGoesOnWhenAsked() {
        try (BrowserWindow window = BrowserWindow.desktop(base)) {
            Page page = signedIn(window, "taichinh");
            page.clock().fastForward(14 * 60_000L + 5_000);
            assertThat(page.locator("dialog.idle")).containsText("sẽ đăng xuất");
            page.locator("dialog.idle button").click();
            assertThat(page.locator("dialog.idle")).hasCount(0);
            page.clock().fastForward(5 * 60_000L);
            assertThat(page).hasURL(Pattern.compile(".*" + PROFILE));
        }
    }

    @Test
    void administratorsAreWarnedAfterFourMinutes() {
        try (BrowserWindow window = BrowserWindow.desktop(base)) {
            Page page = signedIn(window, "quantri");
            page.clock().fastForward(4 * 60_000L + 5_000);
            assertThat(page.locator("dialog.idle")).isVisible();
        }
    }

    @Test
    void bringsBackWhatStoodInTheFields() {
        try (BrowserWindow window = BrowserWindow.desktop(base)) {
            Page page = signedIn(window, "thanhtra");
            page.locator("[id$='issue:newName']").fill("Phần mềm một cửa");
            page.clock().fastForward(16 * 60_000L);
            assertThat(page).hasURL(Pattern.compile(".*sign-in\\.xhtml\\?expired.*"));
            assertThat(page.locator("main")).containsText("Phiên làm việc đã hết");
            signIn(page, "thanhtra");
            assertThat(page).hasURL(Pattern.compile(".*" + PROFILE));
            assertThat(page.locator("[id$='issue:newName']")).hasValue("Phần mềm một cửa");
            assertThat(page.locator(".toast")).containsText("chưa được lưu");
        }
    }

    private static Page signedIn(BrowserWindow window, String username) {
        Page page = window.page();
        page.clock().install();
        page.navigate(PROFILE);
        signIn(page, username);
        assertThat(page).hasURL(Pattern.compile(".*" + PROFILE));
        // the page counts from when its scripts have run
        page.waitForLoadState(LoadState.LOAD);
        return page;
    }

    private static void signIn(Page page, String username) {
        page.locator("[id$=username]").fill(username);
        page.locator("[id$=password]").fill(PASSWORD);
        page.locator("[id$=signIn]").click();
    }
}
