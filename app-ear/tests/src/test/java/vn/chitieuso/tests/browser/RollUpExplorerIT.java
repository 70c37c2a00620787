package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** From the province to the one number and its source, and back through the reorganisations. */
@Browsing
class RollUpExplorerIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String EXPLORER = "reporting/rollup/explore.xhtml";
    private static final String FIRST_HALF = EXPLORER + "?period=2022H1&unit=38";

    private static BrowserWindow desk() {
        return BrowserWindow.desktop(RunningProduct.on(TODAY).baseUri()).signedInAs("cqtt");
    }

    @Test
    void threeClicksLeadFromTheProvinceToTheOneNumberAndItsSource() {
        try (BrowserWindow window = desk()) {
            Page page = window.open(FIRST_HALF);
            assertThat(page.locator(".sums tbody tr.total")).containsText("1.328.552");
            page.locator(".sums tbody th a:has-text('Thành phố Thanh Hóa')").click();
            assertThat(page.locator("h1")).containsText("6 tháng đầu năm 2022");
            Locator number = page.locator(".sums tbody tr:has(th:has-text('Phường Hàm Rồng')) td a.figure")
                    .first();
            String shown = number.innerText();
            number.click();
            Locator panel = page.locator("aside.explain");
            assertThat(panel.locator(".big")).hasText(shown);
            panel.locator("a:has-text('Mở ô số liệu')").first().click();
            assertThat(page.locator(".tile").first()).containsText(shown);
            assertThat(page.locator("main")).containsText("Lịch sử của ô");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsChosenStandsInTheAddressAndAUnitIsFoundByItsName() {
        try (BrowserWindow window = desk()) {
            Page page = window.open(FIRST_HALF + "&q=ham%20rong");
            page.locator(".hits a:has-text('Phường Hàm Rồng')").click();
            assertThat(page).hasURL(Pattern.compile(".*period=2022H1&unit=14755.*"));
            assertThat(page.locator("aside.explain")).containsText("Phường Hàm Rồng");
        }
    }

    @Test
    void aSeriesSaysWhichPointsAreNotComparable() {
        try (BrowserWindow window = desk()) {
            Page page = window.open("admin/orgunit/show.xhtml?code=14758");
            page.locator("a:has-text('Diễn biến số liệu')").click();
            assertThat(page.locator("main")).containsText("thiếu phần, không so sánh được");
            assertThat(page.locator("main")).containsText("01/07/2025");
            assertThat(window.complaints()).isEmpty();
        }
    }
}
