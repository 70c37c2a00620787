package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Caller;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The chairman finds what is behind, opens one target and from there its decision and its parts. */
@Browsing
class TrackingPageIT {

    private static final String LIST = "reporting/tracking/list.xhtml?year=2026";

    private static BrowserWindow desk(String username) {
        return BrowserWindow.desktop(Caller.home()).signedInAs(username);
    }

    @Test
    void fromTheCountOfThoseBehindToOneTargetAndItsParts() {
        try (BrowserWindow window = desk("lanhdao")) {
            Page page = window.open(LIST);
            page.locator("a.tile.BEHIND").click();
            assertThat(page).hasURL(Pattern.compile(".*state=BEHIND.*"));
            assertThat(page.locator("tbody .tag.bad").first()).hasText("Chậm");
            assertThat(page.locator("tbody .tag.info:has-text('Đúng tiến độ')")).hasCount(0);
            window.open(LIST + "&q=DVC-12a");
            page.locator("tbody th a").first().click();
            assertThat(page.locator("figure.chart canvas")).isVisible();
            assertThat(page.locator(".explain")).containsText("mức bình quân của 3 kỳ");
            page.locator("a.btn:has-text('Mở bảng tổng hợp')").click();
            assertThat(page).hasURL(Pattern.compile(".*/rollup/explore\\.xhtml\\?period=2026Q3&unit=38.*"));
            assertThat(window.complaints()).isEmpty();
        }
    }
}
