package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.chitieuso.tests.browser.KeeperDesk.field;

/** The catalogue leaves as a workbook and comes back; every difference is shown before it is stored. */
@Browsing
class CatalogueExchangePagesIT {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
    void theWorkbookComesBackUnchangedWithoutADifference() throws IOException {
        upload(Files.readAllBytes(download()));
        assertThat(page.locator("main")).containsText("0 khác biệt");
        assertThat(page.locator("main")).containsText("Tệp giống hệt danh mục hiện có.");
        assertThat(field(page, "take:store")).hasCount(0);
        window.screenshot("exchange-same");
    }

    @Test
    void aChangeIsShownBesideWhatIsThereAndStored() throws IOException {
        KeeperDesk.defineInput(page, "TDB-31", "Ten trong so tinh");
        upload(replaced(download(), "Ten trong so tinh", "Ten khac"));
        assertThat(page.locator("main")).containsText("1 khác biệt");
        assertThat(page.locator("tbody tr:has-text('TDB-31')")).containsText("Ten trong so tinh");
        assertThat(page.locator("tbody tr:has-text('TDB-31')")).containsText("Ten khac");
        window.screenshot("exchange-difference");
        field(page, "take:store").click();
        assertThat(page.locator("#messages")).containsText("Đã lưu 1 khác biệt");
        page.navigate("kpi/indicator/show.xhtml?code=TDB-31");
        assertThat(page.locator("h1")).containsText("Ten khac");
    }

    @Test
    void whatIsWrongInTheWorkbookIsToldAndNothingIsStored() throws IOException {
        KeeperDesk.defineInput(page, "TDB-32", "Tên của dòng sẽ sai");
        upload(replaced(download(), ">TDB-32<", ">tdb 32<"));
        assertThat(page.locator("main")).containsText("tdb 32");
        assertThat(field(page, "take:store")).hasCount(0);
        window.screenshot("exchange-refused");
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        upload("không phải Excel".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("#messages .bad")).isVisible();
        assertThat(field(page, "take:store")).hasCount(0);
    }

    private Path download() {
        page.navigate("kpi/exchange/catalogue.xhtml");
        return page.waitForDownload(
                        () -> page.locator("main a[href$='catalogue.xlsx']").click())
                .path();
    }

    private void upload(byte[] book) {
        page.navigate("kpi/exchange/catalogue.xhtml");
        field(page, "upload:file").setInputFiles(new FilePayload("danh-muc.xlsx", WORKBOOK, book));
        field(page, "upload:look").click();
    }

    /** The workbook with a text without accents, which it may encode, replaced in all its parts. */
    private static byte[] replaced(Path book, String before, String after) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean found = false;
        try (ZipFile in = new ZipFile(book.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                found |= text.contains(before);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(text.replace(before, after).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        org.assertj.core.api.Assertions.assertThat(found).as(before).isTrue();
        return bytes.toByteArray();
    }
}
