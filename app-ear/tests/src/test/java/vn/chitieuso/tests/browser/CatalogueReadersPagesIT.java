package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Everybody reads the catalogue; nobody but the standing agency is offered or let into what changes it. */
@Browsing
class CatalogueReadersPagesIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> READ = List.of(
            "kpi/indicator/browse.xhtml",
            "kpi/indicator/show.xhtml?code=VB-06",
            "kpi/indicator/compare.xhtml?code=VB-06",
            "kpi/decision/browse.xhtml",
            "kpi/decision/show.xhtml?number=969/Q%C4%90-UBND",
            "kpi/rule/browse.xhtml",
            "kpi/target/grid.xhtml?indicator=CT969-X",
            "kpi/target/grid.xhtml?unit=38",
            "kpi/target/grid.xhtml?year=2025",
            "kpi/scorecard/browse.xhtml",
            "kpi/scorecard/show.xhtml?code=MINHHOA-XA-2026");
    private static final List<String> KEPT = List.of(
            "kpi/indicator/edit.xhtml",
            "kpi/indicator/edit.xhtml?code=VB-06",
            "kpi/indicator/formula.xhtml",
            "kpi/decision/edit.xhtml",
            "kpi/decision/edit.xhtml?number=969/Q%C4%90-UBND",
            "kpi/rule/edit.xhtml",
            "kpi/rule/edit.xhtml?code=signed-not-above-outgoing",
            "kpi/scorecard/edit.xhtml",
            "kpi/scorecard/edit.xhtml?code=MINHHOA-XA-2026",
            "kpi/scorecard/section.xhtml?scorecard=MINHHOA-XA-2026",
            "kpi/scorecard/criterion.xhtml?scorecard=MINHHOA-XA-2026&code=XHS.2",
            "kpi/scorecard/simulate.xhtml?code=MINHHOA-XA-2026",
            "kpi/exchange/catalogue.xhtml");

    private static final Map<String, BrowserWindow> WINDOWS = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"cb.15061", "ld.15061", "lanhdao", "taichinh", "thanhtra", "quantri"})
    void readersOpenEveryPageAndAreOfferedNoChange(String username) {
        Page page = window(username).page();
        for (String path : READ) {
            Response response = page.navigate(path);
            assertThat(response.status()).as(path).isEqualTo(200);
            assertThat(page.locator("h1").textContent()).as(path).isNotBlank();
            for (String kept : List.of("edit", "formula", "section", "criterion", "simulate", "catalogue")) {
                assertThat(page.locator("a[href*='/kpi/'][href*='/" + kept + ".xhtml']"))
                        .hasCount(0);
            }
            assertThat(page.locator("main form[method=post], main td input")).hasCount(0);
        }
        assertThat(window(username).complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cb.15061", "lanhdao", "thanhtra", "quantri"})
    void whoAsksForAPageOfKeepersByAddressIsRefused(String username) {
        try (BrowserWindow window = opened().signedInAs(username)) {
            for (String path : KEPT) {
                Response response = window.page().navigate(path);
                assertThat(response.status()).as(path).isEqualTo(403);
                assertThat(window.page().locator("h1")).hasText("Không có quyền truy cập");
            }
        }
    }

    @Test
    void whoHasNotSignedInIsAskedTo() {
        try (BrowserWindow window = opened()) {
            for (String path : List.of("kpi/indicator/browse.xhtml", "kpi/indicator/edit.xhtml")) {
                window.open(path);
                assertThat(window.page().locator("[id$=password]")).isVisible();
            }
        }
    }

    private static BrowserWindow window(String username) {
        return WINDOWS.computeIfAbsent(username, key -> opened().signedInAs(username));
    }

    private static BrowserWindow opened() {
        return BrowserWindow.desktop(RunningProduct.on(TODAY).baseUri());
    }

    @AfterAll
    static void closeWindows() {
        WINDOWS.values().forEach(BrowserWindow::close);
        WINDOWS.clear();
    }
}
