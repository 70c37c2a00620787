package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.chitieuso.tests.browser.KeeperDesk.confirm;
import static vn.chitieuso.tests.browser.KeeperDesk.errorAt;
import static vn.chitieuso.tests.browser.KeeperDesk.field;

/** A regime is designed on its pages, from an empty frame to a published revision; two people at once lose nothing. */
@Browsing
class RegimeDesignerIT {

    @Test
    void aRegimeIsDesignedPreviewedAndPublished() {
        try (BrowserWindow window = KeeperDesk.opened()) {
            Page page = begun(window, "TDB-CHEDO");
            page.locator("a[href*='kind=INDICATORS']").click();
            field(page, "section:title").fill("Văn bản thử");
            field(page, "section:pasted").fill("VB-03* VB-04, NOPE-1");
            field(page, "section:take").click();
            assertThat(page.locator("#messages")).containsText("Không thêm: NOPE-1");
            assertThat(page.locator("fieldset.asked")).hasCount(2);
            field(page, "section:asked:1:up").click();
            assertThat(page.locator("fieldset.asked legend").first()).containsText("VB-04");
            field(page, "section:save").click();
            page.waitForURL("**/design.xhtml?**");
            page.locator("a[href*='kind=TASKS']").click();
            field(page, "section:save").click();
            page.waitForURL("**/design.xhtml?**");
            assertThat(page.locator("[id=sections] h2:has(.tag)").nth(1)).containsText("II. Tiến độ nhiệm vụ");
            field(page, "sections:lines:1:up").press("Enter");
            assertThat(page.locator("[id=sections] h2:has(.tag)").first()).containsText("I. Tiến độ nhiệm vụ");
            assertThat(page.locator("body")).containsText("Chưa có hạn gửi cho cấp");
            assertThat(page.locator("body")).containsText("Hết lỗi");
            page.locator("a[href*='deadline.xhtml']").last().click();
            field(page, "rule:save").click();
            page.waitForURL("**/design.xhtml?**");
            window.screenshot("regime-design");

            confirm(page, "whole:publish");
            assertThat(errorAt(page, "whole:duplicatesSeen")).containsText("cũng hỏi");
            field(page, "whole:duplicatesSeen").check();
            confirm(page, "whole:publish");
            page.waitForURL("**/show.xhtml?**");
            assertThat(page.locator("#messages")).containsText("Đã ban hành");
            page.locator("a[href*='preview.xhtml']").click();
            page.locator("#unit").fill("14797");
            page.locator("#unit").press("Enter");
            assertThat(page.locator("h1")).containsText("Phường Hạc Thành");
            assertThat(page.locator("table.grid.preview")).containsText("VB-04");
            window.screenshot("regime-preview");
            org.assertj.core.api.Assertions.assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void whoIsSecondIsToldAndKeepsWhatWasTyped() {
        try (BrowserWindow one = KeeperDesk.opened();
                BrowserWindow two = KeeperDesk.opened()) {
            begun(one, "TDB-HAINGUOI");
            Page first = one.open("reporting/regime/edit.xhtml?code=TDB-HAINGUOI");
            Page second = two.open("reporting/regime/edit.xhtml?code=TDB-HAINGUOI");
            field(first, "regime:name").fill("Người nhanh hơn");
            field(first, "regime:save").click();
            first.waitForURL("**/design.xhtml?**");
            field(second, "regime:name").fill("Người chậm hơn");
            field(second, "regime:save").click();
            assertThat(second.locator("#messages")).containsText("vừa sửa bản soạn này");
            assertThat(field(second, "regime:name")).hasValue("Người chậm hơn");
            first.reload();
            assertThat(first.locator("h1")).containsText("Người nhanh hơn");
        }
    }

    private static Page begun(BrowserWindow window, String code) {
        Page page = window.open("reporting/regime/edit.xhtml");
        field(page, "regime:name").fill("Chế độ của trình duyệt");
        field(page, "regime:code").fill(code);
        field(page, "regime:receiver").fill("Cơ quan thường trực");
        field(page, "regime:legalBasis").fill("Nghị định 09/2019/NĐ-CP");
        field(page, "regime:validFrom").fill("01/01/2036");
        page.locator("[id='regime:levels'] input[value='COMMUNE']").check();
        field(page, "regime:save").click();
        page.waitForURL(Pattern.compile(".*/design.xhtml.*"));
        return page;
    }
}
