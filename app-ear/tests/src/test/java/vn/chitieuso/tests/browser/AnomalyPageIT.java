package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Caller;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The agency goes through what is unusual, opens the report at the figure and notes what came of it. */
@Browsing
class AnomalyPageIT {

    private static final String LIST = "reporting/anomaly/list.xhtml?regime=CDS-THANG&period=202611";

    @Test
    void somebodyLooksAndItLeavesTheList() {
        try (BrowserWindow window = BrowserWindow.desktop(Caller.home()).signedInAs("cqtt")) {
            Page page = window.open(LIST + "&kind=UNLIKE_PEERS");
            Locator first = page.locator("tbody tr").first();
            String unit = first.locator("th a").textContent();
            String reason = first.locator("td").nth(1).textContent();
            first.locator("button[data-opens]").click();
            assertThat(page.locator("dialog[open]")).containsText(unit);
            page.locator("dialog[open] textarea").fill("Đã hỏi đơn vị, số đúng.");
            window.screenshot("anomaly-look");
            page.locator("dialog[open] .btn.go").click();
            assertThat(page.locator("main")).containsText("Đã ghi nhận");
            assertThat(page.locator("main")).not().containsText(reason.strip());
            window.open(LIST + "&kind=UNLIKE_PEERS&reviewed=true");
            assertThat(page.locator("tbody")).containsText("Đã xem: Đã hỏi đơn vị, số đúng.");
            page.locator("tbody th a").first().click();
            assertThat(page)
                    .hasURL(Pattern.compile(".*/report/show\\.xhtml\\?regime=CDS-THANG&period=202611&unit=.*#row-.*"));
            assertThat(window.complaints()).isEmpty();
        }
    }
}
