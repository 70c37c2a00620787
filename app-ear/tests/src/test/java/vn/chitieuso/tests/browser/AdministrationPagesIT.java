package vn.chitieuso.tests.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.tests.product.RunningProduct;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page of administration opens at a desk and on a phone without complaint, wide enough and readable aloud. */
class AdministrationPagesIT {

    private static final String PASSWORD = "Demo-ChiTieuSo-2026!";

    private static final Map<String, BrowserWindow> WINDOWS = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "quantri, admin/account/browse.xhtml",
        "quantri, admin/account/edit.xhtml",
        "quantri, admin/account/edit.xhtml?username=cb.14797",
        "quantri, admin/account/import.xhtml",
        "quantri, admin/account/review.xhtml",
        "quantri, admin/account/rights.xhtml",
        "quantri, admin/account/profile.xhtml",
        "quantri, admin/orgunit/tree.xhtml",
        "quantri, admin/orgunit/edit.xhtml",
        "quantri, admin/orgunit/edit.xhtml?code=14797",
        "quantri, admin/orgunit/show.xhtml?code=14758&asOf=2025-07-01",
        "quantri, admin/orgunit/reorganise.xhtml",
        "quantri, admin/orgunit/groups.xhtml?code=QD969&asOf=2022-07-01",
        "quantri, admin/setting/browse.xhtml",
        "quantri, admin/setting/browse.xhtml?setting=LOCK_MINUTES",
        "quantri, admin/notification/wording.xhtml",
        "quantri, admin/orgunit/groups.xhtml",
        "cqtt, admin/calendar/year.xhtml?year=abc",
        "quantri, admin/notification/wording.xhtml?kind=REPORT_OVERDUE",
        "quantri, admin/notification/inbox.xhtml",
        "quantri, admin/audit/browse.xhtml",
        "thanhtra, admin/audit/browse.xhtml",
        "cqtt, admin/calendar/year.xhtml",
        "cqtt, admin/calendar/rules.xhtml",
        "cqtt, admin/calendar/working-days.xhtml",
    })
    void opensAtADeskAndOnAPhone(String username, String path) {
        String name = path.replaceAll("[^A-Za-z0-9]+", "-");
        looksRight(
                WINDOWS.computeIfAbsent("desk of " + username, key -> signedIn(BrowserWindow::desktop, username)),
                path,
                name);
        looksRight(
                WINDOWS.computeIfAbsent("phone of " + username, key -> signedIn(BrowserWindow::phone, username)),
                path,
                name);
    }

    private static BrowserWindow signedIn(Function<URI, BrowserWindow> size, String username) {
        BrowserWindow window = size.apply(RunningProduct.now().baseUri());
        Page page = window.open("");
        page.locator("[id$=username]").fill(username);
        page.locator("[id$=password]").fill(PASSWORD);
        page.locator("[id$=signIn]").click();
        page.waitForURL(address -> !address.contains("sign-in"));
        return window;
    }

    @AfterAll
    static void closeWindows() {
        WINDOWS.values().forEach(BrowserWindow::close);
        WINDOWS.clear();
    }

    private static void looksRight(BrowserWindow window, String path, String name) {
        Page page = window.open(path);
        window.screenshot(name);
        assertThat(page.locator("h1").textContent()).isNotBlank();
        assertThat(page.content()).doesNotContain("???");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - screen.width"))
                .as("pixels the page is too wide")
                .isLessThanOrEqualTo(0);
        assertThat(window.complaints()).isEmpty();
        assertThat(serious(page)).isEmpty();
    }

    private static List<String> serious(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(AdministrationPagesIT::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
