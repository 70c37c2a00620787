package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.chitieuso.tests.browser.KeeperDesk.confirm;
import static vn.chitieuso.tests.browser.KeeperDesk.errorAt;
import static vn.chitieuso.tests.browser.KeeperDesk.field;

/** A set of criteria is copied to another year, changed, tried on this year's figures and published once it is whole. */
@Browsing
class ScorecardPagesIT {

    private BrowserWindow window;
    private Page page;

    @BeforeEach
    void sitDown() {
        window = KeeperDesk.opened();
        page = window.page();
    }

    @AfterEach
    void leave() {
        org.assertj.core.api.Assertions.assertThat(window.complaints()).isEmpty();
        window.close();
    }

    @Test
    void aCopyIsChangedRefusedWhileItHasGapsAndPublishedWithoutThem() {
        copy("TDB-XA-2031", 2031);
        assertThat(page.locator("h1")).containsText("2031");
        assertThat(page.locator("h1")).containsText("Dự thảo");
        criterion("TDB-XA-2031", "XHS.1");
        field(page, "criterion:maximum").fill("10");
        field(page, "criterion:parameters").fill("20..90");
        field(page, "criterion:save").click();
        assertThat(page.locator("#messages")).containsText("Đã lưu tiêu chí");
        assertThat(gaps()).containsText("Mục \"Xã hội số\": tối đa 50 điểm, các tiêu chí cộng lại 45 điểm");
        confirm(page, "whole:publish");
        assertThat(page.locator("#messages")).containsText("Chưa ban hành được");
        assertThat(page.locator("h1")).containsText("Dự thảo");
        window.screenshot("scorecard-gaps");
        criterion("TDB-XA-2031", "XHS.1");
        field(page, "criterion:maximum").fill("15");
        field(page, "criterion:save").click();
        assertThat(gaps()).not().containsText("cộng lại");
        confirm(page, "whole:publish");
        assertThat(page.locator("h1")).containsText("Đã ban hành");
        assertThat(page.locator("a[href*='criterion.xhtml']")).hasCount(0);
        assertThat(page.locator("main")).containsText("cqtt");
        window.screenshot("scorecard-published");
    }

    @Test
    void whatIsWrongInACriterionIsToldAtItsFieldAndEverythingTypedStays() {
        copy("TDB-XA-2032", 2032);
        criterion("TDB-XA-2032", "XHS.2");
        field(page, "criterion:title").fill("Nội dung đã gõ");
        field(page, "criterion:parameters").fill(">=50:nhiều");
        field(page, "criterion:save").click();
        assertThat(errorAt(page, "criterion:parameters")).isVisible();
        assertThat(field(page, "criterion:title")).hasValue("Nội dung đã gõ");
        assertThat(field(page, "criterion:parameters")).hasValue(">=50:nhiều");
        field(page, "criterion:parameters").fill(">=50:1");
        field(page, "criterion:measure").fill("XHS-02 +");
        field(page, "criterion:save").click();
        assertThat(errorAt(page, "criterion:measure")).containsText("thiếu");
        assertThat(field(page, "criterion:measure")).hasValue("XHS-02 +");
    }

    @Test
    void theSecondOfTwoEditorsOfACriterionIsToldAndKeepsWhatWasTyped() {
        copy("TDB-XA-2033", 2033);
        criterion("TDB-XA-2033", "XHS.3");
        try (BrowserWindow other = KeeperDesk.opened()) {
            other.open("kpi/scorecard/criterion.xhtml?scorecard=TDB-XA-2033&code=XHS.3");
            field(other.page(), "criterion:title").fill("Người thứ nhất viết");
            field(other.page(), "criterion:save").click();
            assertThat(other.page()).hasURL(Pattern.compile(".*show\\.xhtml.*"));
        }
        field(page, "criterion:title").fill("Người thứ hai viết");
        field(page, "criterion:save").click();
        assertThat(page.locator("main")).containsText("Người khác vừa sửa nội dung này");
        assertThat(field(page, "criterion:title")).hasValue("Người thứ hai viết");
        window.screenshot("criterion-stale");
        page.navigate("kpi/scorecard/show.xhtml?code=TDB-XA-2033");
        assertThat(page.locator("main")).containsText("Người thứ nhất viết");
    }

    @Test
    void aSectionIsAddedAndRemoved() {
        copy("TDB-XA-2034", 2034);
        page.locator("main a[href*='section.xhtml']", new Page.LocatorOptions().setHasText("Thêm mục"))
                .click();
        field(page, "section:title").fill("Mục thử trên trình duyệt");
        field(page, "section:code").fill("TDB");
        field(page, "section:maximum").fill("5");
        field(page, "section:save").click();
        assertThat(page.locator("main")).containsText("Mục thử trên trình duyệt");
        assertThat(gaps()).containsText("100");
        page.navigate("kpi/scorecard/section.xhtml?scorecard=TDB-XA-2034&code=TDB");
        confirm(page, "section:remove");
        assertThat(page.locator("#messages")).containsText("Đã xóa mục");
        confirm(page, "whole:discard");
        assertThat(page).hasURL(Pattern.compile(".*scorecard/browse\\.xhtml.*"));
        assertThat(page.locator("tbody")).not().containsText("TDB-XA-2034");
    }

    @Test
    void classesAreOneALine() {
        copy("TDB-XA-2035", 2035);
        page.navigate("kpi/scorecard/edit.xhtml?code=TDB-XA-2035");
        field(page, "classing:classes").fill("Tốt: 85\nKhá chín mươi");
        field(page, "classing:classify").click();
        assertThat(errorAt(page, "classing:classes")).containsText("Khá chín mươi");
        assertThat(field(page, "classing:classes")).hasValue("Tốt: 85\nKhá chín mươi");
        field(page, "classing:classes").fill("Tốt: 85\nChưa tốt: 0");
        field(page, "classing:classify").click();
        assertThat(page.locator("main")).containsText("từ 85 % số điểm");
    }

    @Test
    void aSimulationRanksTheUnitsAndExplainsThePointsOfOne() {
        page.navigate("kpi/scorecard/simulate.xhtml?code=MINHHOA-XA-2026&year=2026");
        Locator rows = page.locator("main table").last().locator("tbody tr");
        assertThat(rows.first()).containsText("1");
        assertThat(page.locator(".facts")).containsText("MINHHOA-XA-2025");
        String unit = rows.first().locator("a").textContent().strip();
        rows.first().locator("a").click();
        Locator explained =
                page.locator("main .card").filter(new Locator.FilterOptions().setHasText("Điểm của " + unit));
        assertThat(explained.locator("tbody tr")).hasCount(7);
        assertThat(explained).containsText("chấm tay");
        assertThat(explained.locator("tbody tr").first()).containsText(Pattern.compile("\\d / 15"));
        window.screenshot("scorecard-explained");
    }

    private void copy(String code, int year) {
        page.navigate("kpi/scorecard/edit.xhtml?code=MINHHOA-XA-2026");
        field(page, "copying:copyCode").fill(code);
        field(page, "copying:copyYear").fill(String.valueOf(year));
        field(page, "copying:copy").click();
        assertThat(page).hasURL(Pattern.compile(".*show\\.xhtml\\?.*" + code + ".*"));
    }

    private void criterion(String scorecard, String code) {
        page.navigate("kpi/scorecard/criterion.xhtml?scorecard=" + scorecard + "&code=" + code);
    }

    private Locator gaps() {
        return page.locator("main .card").filter(new Locator.FilterOptions().setHasText("Chỗ chưa khớp"));
    }
}
