package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.FormerUnits;
import vn.chitieuso.tests.api.Workshop;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The reviewer sees who is late, reminds them all, gives one unit more time and accepts several; the unit sees itself. */
@Browsing
class CompletenessBoardIT {

    private static final String BOARD = "reporting/completeness/board.xhtml?regime=CDS-THANG";
    private static final String PERIOD = "reporting/completeness/period.xhtml?regime=CDS-THANG&period=";

    private static BrowserWindow desk(String username) {
        return BrowserWindow.desktop(Workshop.product().baseUri()).signedInAs(username);
    }

    @Test
    void arrowsMoveThroughTheBoardAndACellLeadsToItsReport() {
        try (BrowserWindow window = desk("cqtt")) {
            Page page = window.open(BOARD);
            Locator first = page.locator(".heat tbody td a").first();
            first.focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowDown");
            Locator reached = page.locator(".heat tbody tr:not(.group)")
                    .nth(1)
                    .locator("td a")
                    .nth(1);
            assertThat(reached).isFocused();
            assertThat(page.locator("#heat-line")).containsText("hạn");
            assertThat(page.locator(".heat td a:not([tabindex='-1'])")).hasCount(1);
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/report/show\\.xhtml\\?regime=CDS-THANG&period=.*"));
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void allWhoOweAreRemindedAtOnceAndOnlyOnce() {
        try (BrowserWindow window = desk("cqtt")) {
            Page page = window.open(PERIOD + "202607");
            page.locator("button[data-opens]:has-text('Nhắc tất cả')").click();
            assertThat(page.locator("dialog[open]")).containsText("người");
            window.screenshot("completeness-remind");
            page.locator("dialog[open] [id$='remindAll-go']").click();
            assertThat(page.locator("main")).containsText(Pattern.compile("Đã nhắc [1-9]\\d* đơn vị"));
            KeeperDesk.confirm(page, "tasks:remindAll");
            assertThat(page.locator("main")).containsText("Đã nhắc 0 đơn vị");
            assertThat(window.complaints()).isEmpty();
        }
        try (BrowserWindow unit = desk("cb.15592")) {
            assertThat(unit.open("admin/notification/inbox.xhtml").locator("main"))
                    .containsText("nhắc gửi Báo cáo tháng chuyển đổi số");
        }
    }

    @Test
    void aUnitThatIsTickedGetsMoreTimeAndItsCellShowsIt() {
        try (BrowserWindow window = desk("cqtt")) {
            Page page = window.open(PERIOD + "202609&q=15607");
            page.locator("details.more-time summary").click();
            page.locator("input[name=chosen]").check();
            page.locator("[id='tasks:extendChosen']").click();
            assertThat(page.locator("details.more-time")).hasAttribute("open", "");
            assertThat(page.locator("input[name=chosen]")).isChecked();
            page.locator("[id='tasks:to']").fill("30/12/2026");
            page.locator("[id='tasks:reason']").fill("Mất điện diện rộng");
            page.locator("[id='tasks:extendChosen']").click();
            assertThat(page.locator("main")).containsText("Đã gia hạn cho 1 đơn vị");
            assertThat(page.locator("table")).containsText("30/12/2026 17:00");
            assertThat(page.locator("table")).containsText("Chưa lập, chưa đến hạn");
            window.open(BOARD + "&q=15607");
            assertThat(page.locator(".heat td.extended")).hasCount(1);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void severalReportsAreAcceptedTogether() {
        try (BrowserWindow window = desk("cqtt")) {
            Page page = window.open(PERIOD + "202611&show=waiting");
            Locator ticks = page.locator("input[name=chosen]");
            int waiting = ticks.count();
            assertThat(waiting).isGreaterThan(3);
            ticks.nth(0).check();
            ticks.nth(1).check();
            KeeperDesk.confirm(page, "tasks:accept");
            assertThat(page.locator("main")).containsText("Đã chấp nhận 2 báo cáo");
            assertThat(ticks).hasCount(waiting - 2);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void aDistrictEndorsesTogetherWhatItsCommunesSent() {
        RunningProduct product = RunningProduct.on(LocalDate.of(2026, 11, 22));
        FormerUnits.appoint("cb.16180", "REPORTER", "16180", "2025-01-14");
        FormerUnits.appoint("ld.16180", "UNIT_HEAD", "16180", "2025-01-14");
        FormerUnits.appoint("tham-dinh.402", "REVIEWER", "402", "2025-01-14");
        ReviewPage report = ReviewPage.submitted(product, "16180", "202501");
        try (BrowserWindow window = BrowserWindow.desktop(product.baseUri()).signedInAs("tham-dinh.402")) {
            Page page = window.open(PERIOD + "202501&show=waiting");
            assertThat(page.locator("[id='tasks:remindAll-go']")).hasCount(1);
            assertThat(page.locator("details.more-time")).hasCount(0);
            assertThat(page.locator("main")).containsText("Xác nhận thẩm định báo cáo đã chọn");
            page.locator("input[name=chosen]").check();
            KeeperDesk.confirm(page, "tasks:accept");
            assertThat(page.locator("main")).containsText("Đã xác nhận thẩm định 1 báo cáo");
            PageInspection.looksRightNow(window, "completeness-endorsed");
            assertThat(window.complaints()).isEmpty();
        }
        assertThat(report.state()).isEqualTo("UNDER_VERIFICATION");
    }

    @Test
    void aUnitSeesItsOwnDisciplineAndTheReportsBehindIt() {
        try (BrowserWindow window = desk("ld.15610")) {
            Page page = window.page();
            page.locator("nav a:has-text('Kỷ luật báo cáo')").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/completeness/unit\\.xhtml.*"));
            assertThat(page.locator("#bcn01")).containsText("%");
            assertThat(page.locator("table").last()).containsText("11/2026");
            window.open("reporting/completeness/unit.xhtml?unit=15592");
            assertThat(page.locator("main")).not().containsText("BCN-01");
        }
    }
}
