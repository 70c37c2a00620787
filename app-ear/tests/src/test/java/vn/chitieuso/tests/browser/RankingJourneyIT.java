package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Workshop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody looks at who stands where, how sure that is and what would change it; the agency says how ties are broken. */
@Browsing
class RankingJourneyIT {

    private static final String TABLE = "reporting/ranking/table.xhtml?scorecard=MINHHOA-HUYEN-2023";
    private static final String TIES = "reporting/ranking/edit.xhtml?series=MINHHOA-HUYEN";

    private static BrowserWindow desk(String username) {
        return BrowserWindow.desktop(Workshop.product().baseUri()).signedInAs(username);
    }

    @Test
    void fromTheMenuToWhatWouldLiftAUnit() {
        try (BrowserWindow window = desk("ld.14797")) {
            Page page = window.page();
            page.locator("nav a:has-text('Xếp hạng')").first().click();
            assertThat(page.locator("h1")).containsText("Xếp hạng năm 2023");
            assertThat(page.locator("main")).not().containsText("Tạm tính");
            Locator rows = page.locator("table tbody tr");
            assertThat(rows).hasCount(27);
            assertThat(rows.first().locator(".place")).hasText("1");
            assertThat(page.locator("main")).containsText("Tỷ lệ tính trên điểm tối đa của cả bộ (100 điểm)");
            choose(page, "kind", "Thành phố");
            assertThat(rows).hasCount(2);
            assertThat(page.locator("main")).containsText("Hạng được tính trong số đơn vị đang lọc");
            rows.last().locator("a").first().click();
            assertThat(page.locator("h1")).containsText("Xếp hạng của Thành phố");
            assertThat(page.locator("main")).containsText(Pattern.compile("Hạng 2/2"));
            assertThat(page.locator("main table").first()).containsText(Pattern.compile("cần đạt từ [\\d,]+ trở lên"));
            assertThat(page.locator("svg.course circle")).hasCount(2);
            page.locator("nav.trail a:has-text('Xếp hạng')").click();
            assertThat(rows).hasCount(2);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void movingWeightsShowsBetweenWhichPlacesAUnitStands() {
        try (BrowserWindow window = desk("lanhdao")) {
            Page page = window.open(TABLE);
            page.locator("a.pick:has-text('Độ nhạy theo trọng số')").click();
            assertThat(page.locator("svg.range")).hasCount(27);
            assertThat(page.locator("main")).containsText(Pattern.compile("\\d+ trên 27 đơn vị giữ nguyên hạng"));
            String ten = page.locator("main p b").first().textContent();
            choose(page, "percent", "20");
            assertThat(page.locator("main")).containsText("tăng và giảm 20%");
            assertThat(steady(page.locator("main p b").first().textContent())).isLessThanOrEqualTo(steady(ten));
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static void choose(Page page, String name, String value) {
        page.locator("select[name=" + name + "]").selectOption(value);
        page.locator(".picks [data-applies]").click();
        page.waitForURL(Pattern.compile(".*[?&]" + name + "=.+"));
    }

    private static int steady(String words) {
        return Integer.parseInt(words.strip().split(" ")[0]);
    }

    @Test
    void theAgencySaysHowTiesAreBrokenAndIsToldWhatIsWrong() {
        try (BrowserWindow window = desk("cqtt")) {
            Page page = window.open(TIES);
            KeeperDesk.field(page, "rule:codes").fill("CQS, ZZZ");
            KeeperDesk.field(page, "rule:reason").fill("Thử trên trình duyệt");
            KeeperDesk.field(page, "rule:save").click();
            assertThat(KeeperDesk.errorAt(page, "rule:codes")).containsText("ZZZ");
            assertThat(KeeperDesk.field(page, "rule:reason")).hasValue("Thử trên trình duyệt");
            KeeperDesk.field(page, "rule:codes").fill("CQS, TC.2");
            KeeperDesk.field(page, "rule:save").click();
            assertThat(page.locator("main")).containsText("Đã đặt quy tắc");
            assertThat(page.locator("main table")).containsText("CQS → TC.2");
            window.open(TABLE);
            assertThat(page.locator("main")).containsText("xếp cùng hạng, hạng sau tính tiếp");
            assertThat(window.complaints()).isEmpty();
        }
        try (BrowserWindow window = desk("cb.14797")) {
            Page page = window.open(TIES);
            assertThat(page.locator("main table")).containsText("CQS → TC.2");
            assertThat(page.locator("[id='rule:save']")).hasCount(0);
        }
    }
}
