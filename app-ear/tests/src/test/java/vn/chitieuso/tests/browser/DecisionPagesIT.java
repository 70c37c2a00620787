package vn.chitieuso.tests.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Papers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.chitieuso.tests.browser.KeeperDesk.errorAt;
import static vn.chitieuso.tests.browser.KeeperDesk.field;

/** Documents are recorded, found by whatever spelling and by the words of their files, and related. */
@Browsing
class DecisionPagesIT {

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
    void aDocumentIsFoundByEverySpelling() {
        record("7701/QĐ-UBND", "Trích yếu của văn bản thử cách viết");
        for (String spelling : List.of(
                "7701/QĐ-UBND",
                "7701/qd-ubnd",
                "QĐ 7701/QĐ - UBND",
                "Quyết định số 7701/QĐ-UBND",
                "Quyết định số 7701/QĐ-UBND ngày 4/5/2026")) {
            search(spelling);
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody")).containsText("Trích yếu của văn bản thử cách viết");
        }
    }

    @Test
    void aDocumentIsFoundByAWordOfItsFileAndTheFileIsOpened() {
        record("7702/QĐ-UBND", "Văn bản có tệp");
        byte[] paper = Papers.pdf("Ke hoach trinhduyetvien nam 2026");
        upload("van-ban-thu.pdf", "application/pdf", paper);
        assertThat(page.locator("#messages")).containsText("Đã lưu tệp");
        window.screenshot("decision-with-file");
        search("trinhduyetvien");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("có tệp");
        page.locator("tbody a").first().click();
        assertThat(page.locator("a[href$='/file']")).hasText("van-ban-thu.pdf");
        APIResponse file = page.request().get(page.locator("a[href$='/file']").getAttribute("href"));
        org.assertj.core.api.Assertions.assertThat(file.headers().get("content-disposition"))
                .contains("van-ban-thu.pdf");
        org.assertj.core.api.Assertions.assertThat(file.body()).isEqualTo(paper);
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        record("7703/QĐ-UBND", "Văn bản không nhận tệp lạ");
        upload("anh.pdf", "application/pdf", "không phải PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("#messages .bad")).isVisible();
        assertThat(page.locator("#filing")).containsText("Chưa có tệp");
        field(page, "filing:file").click();
        assertThat(errorAt(page, "filing:upload")).containsText("Chưa chọn tệp");
    }

    @Test
    void aRelationIsSeenFromBothSides() {
        record("7704/QĐ-UBND", "Văn bản cũ");
        record("7705/QĐ-UBND", "Văn bản mới");
        field(page, "relating:relationKind").selectOption("REPLACES");
        field(page, "relating:other").fill("7704/qd-ubnd");
        field(page, "relating:relate").click();
        assertThat(page.locator("#relating")).containsText("Thay thế 7704/QĐ-UBND");
        show("7704/QĐ-UBND");
        assertThat(page.locator("main")).containsText("Được thay thế bởi 7705/QĐ-UBND");
        page.locator("main a", new Page.LocatorOptions().setHasText("7705/QĐ-UBND"))
                .click();
        assertThat(page.locator("h1")).containsText("7705/QĐ-UBND");
        assertThat(page.locator("main")).containsText("Thay thế 7704/QĐ-UBND");
    }

    @Test
    void anUnknownOtherDocumentIsToldAtItsField() {
        record("7706/QĐ-UBND", "Văn bản có quan hệ sai");
        field(page, "relating:other").fill("99999/QĐ-XXXX");
        field(page, "relating:relate").click();
        assertThat(errorAt(page, "relating:other")).containsText("99999/QĐ-XXXX");
        assertThat(field(page, "relating:other")).hasValue("99999/QĐ-XXXX");
    }

    @Test
    void aNumberIsRecordedOnceAndTheRefusalKeepsWhatWasTyped() {
        record("7707/QĐ-UBND", "Văn bản ghi một lần");
        fill("QĐ 7707/qd-ubnd", "Ghi lần thứ hai");
        assertThat(errorAt(page, "document:number")).containsText("Đã có văn bản");
        assertThat(field(page, "document:summary")).hasValue("Ghi lần thứ hai");
        assertThat(field(page, "document:date")).hasValue("04/05/2026");
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndKeepsWhatWasTyped() {
        record("7708/QĐ-UBND", "Văn bản hai người sửa");
        edit("7708/QĐ-UBND");
        try (BrowserWindow other = KeeperDesk.opened()) {
            other.open("kpi/decision/edit.xhtml?number=" + encoded("7708/QĐ-UBND"));
            field(other.page(), "document:summary").fill("Người thứ nhất");
            field(other.page(), "document:save").click();
            assertThat(other.page()).hasURL(Pattern.compile(".*show\\.xhtml.*"));
        }
        field(page, "document:summary").fill("Người thứ hai");
        field(page, "document:save").click();
        assertThat(page.locator("main")).containsText("vừa được người khác sửa");
        assertThat(field(page, "document:summary")).hasValue("Người thứ hai");
        window.screenshot("decision-stale");
    }

    /** Leaves the document's page for editing open. */
    private void record(String number, String summary) {
        fill(number, summary);
        assertThat(page.locator("#messages")).containsText("Đã ghi văn bản");
    }

    private void fill(String number, String summary) {
        page.navigate("kpi/decision/edit.xhtml");
        field(page, "document:number").fill(number);
        field(page, "document:issuer").fill("UBND tỉnh");
        field(page, "document:date").fill("04/05/2026");
        field(page, "document:summary").fill(summary);
        field(page, "document:save").click();
    }

    private void upload(String name, String type, byte[] content) {
        field(page, "filing:upload").setInputFiles(new FilePayload(name, type, content));
        field(page, "filing:file").click();
    }

    private void search(String text) {
        page.navigate("kpi/decision/browse.xhtml");
        page.locator("main input[type=search]").fill(text);
        page.locator("main input[type=search]").press("Enter");
        page.waitForURL("**/browse.xhtml?text=**");
    }

    private void edit(String number) {
        page.navigate("kpi/decision/edit.xhtml?number=" + encoded(number));
    }

    private void show(String number) {
        page.navigate("kpi/decision/show.xhtml?number=" + encoded(number));
    }

    private static String encoded(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8);
    }
}
