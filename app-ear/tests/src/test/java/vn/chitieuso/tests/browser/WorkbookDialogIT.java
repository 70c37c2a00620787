package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieuso.tests.api.FormFile;
import vn.chitieuso.tests.api.Workshop;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An Excel form leaves the page, comes back filled in, is checked, taken in, and returns as a copy that says what is wrong. */
@Browsing
class WorkbookDialogIT {

    private static final String UNIT = "16576";
    private static final String NOW = "Kỳ này";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final long MEGABYTE = 1024L * 1024;

    private final RunningProduct product = WideForm.publishedAt(Workshop.product());
    private BrowserWindow window;

    @BeforeEach
    void openWindow() {
        window = BrowserWindow.desktop(product.baseUri());
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    private static FormFile downloaded(Page page, Locator link) throws IOException {
        Download download = page.waitForDownload(link::click);
        return FormFile.of(Files.readAllBytes(download.path()));
    }

    private static void choose(Page page, FormFile file) {
        page.locator("#excel-file").setInputFiles(new FilePayload("bieu.xlsx", XLSX, file.bytes()));
    }

    @Test
    void aFilledFormIsCheckedThenTakenInAndItsCopyTellsWhatIsWrong() throws IOException {
        FormPage form = FormPage.of(product, window, "CDS-THANG", "202606", UNIT);
        Page page = form.page();
        FormFile blank = downloaded(page, page.locator("a:has-text('Tải biểu Excel')"));
        page.locator("[data-opens=excel-dialog]").click();
        Locator dialog = page.locator("#excel-dialog[open]");
        dialog.locator("[data-check]").click();
        assertThat(dialog.locator("[role=status]")).containsText("chọn một tệp");
        choose(page, blank.with(NOW, "VB-03", 600).with(NOW, "VB-04", -5));
        dialog.locator("[data-check]").click();
        assertThat(dialog.locator("[data-heading]")).hasText("Nếu ghi");
        assertThat(dialog.locator("[data-counts]")).containsText("Ô mới 1");
        assertThat(dialog.locator("[data-refusals] li")).hasCount(1);
        assertThat(form.figures()).as("a trial writes nothing").isEmpty();
        PageInspection.looksRightNow(window, "workbook-checked");

        dialog.locator("[data-take]").click();
        assertThat(dialog.locator("[data-heading]")).hasText("Đã ghi");
        assertThat(form.figures()).isEqualTo(Map.of("VB-03", "600"));
        FormFile copy = downloaded(page, dialog.locator("[data-copy]"));
        assertThat(copy.result("VB-03")).isEqualTo("Đã nhận");
        assertThat(copy.result("VB-04")).startsWith("LỖI");
        dialog.locator("[data-reload]").click();
        assertThat(dialog).hasCount(0);
        assertThat(form.cell("VB-03")).hasValue("600");
        assertThat(window.complaints()).isEmpty();
    }

    /** A film chosen by mistake is told at once, and nothing of it goes over the line. */
    @Test
    void aFileOfTwoHundredMegabytesIsNotEvenSent(@TempDir Path folder) throws IOException {
        Path film = folder.resolve("phim.xlsx");
        try (RandomAccessFile file = new RandomAccessFile(film.toFile(), "rw")) {
            file.setLength(200 * MEGABYTE);
        }
        FormPage form = FormPage.of(product, window, "CDS-THANG", "202606", UNIT);
        Page page = form.page();
        List<String> sent = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if ("POST".equals(request.method())) {
                sent.add(request.url());
            }
        });
        page.locator("[data-opens=excel-dialog]").click();
        page.locator("#excel-file").setInputFiles(film);
        page.locator("#excel-dialog [data-check]").click();
        assertThat(page.locator("#excel-dialog [role=status]")).containsText("20 MB");
        assertThat(page.locator("#excel-file")).isFocused();
        assertThat(sent).isEmpty();
    }

    @Test
    void theAgencyHandsInOneFileForManyUnits() throws IOException {
        window.signedInAs("cqtt");
        Page page = window.open("reporting/workbook/many.xhtml?regime=CDS-THANG&period=202607&below=38");
        FormFile many = downloaded(page, page.locator("a:has-text('Tải biểu Excel')"));
        page.locator("[data-opens=excel-dialog]").click();
        choose(page, many.with("VB-03", UNIT, 41).with("VB-04", UNIT, "nhiều"));
        Locator dialog = page.locator("#excel-dialog[open]");
        dialog.locator("[data-check]").click();
        assertThat(dialog.locator("[data-heading]")).hasText("Nếu ghi");
        dialog.locator("[data-take]").click();
        assertThat(dialog.locator("[data-heading]")).hasText("Đã ghi");
        assertThat(dialog.locator("[data-counts]")).containsText("Ô mới 1");
        assertThat(dialog.locator("[data-refusals]")).containsText("VB-04");
        assertThat(dialog.locator("[data-reload]")).isHidden();
        assertThat(downloaded(page, dialog.locator("[data-copy]")).result(UNIT)).startsWith("LỖI VB-04");
        PageInspection.looksRightNow(window, "workbook-many");
        FormPage form = new FormPage(product, page, "CDS-THANG", "202607", UNIT);
        assertThat(form.figures()).containsEntry("VB-03", "41");
        assertThat(window.complaints()).isEmpty();
    }
}
