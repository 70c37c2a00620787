package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Caller;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The agency records, takes in and withdraws recognitions; others read. DTI-02 is recognised by this test alone. */
@Browsing
class RecognitionPageIT {

    private static final String LIST = "reporting/recognition/list.xhtml";

    @Test
    void oneIsRecordedAndWithdrawn() {
        try (BrowserWindow window = BrowserWindow.desktop(Caller.home()).signedInAs("cqtt")) {
            Page page = window.open("reporting/recognition/edit.xhtml");
            page.locator("[id='recognition:indicator']").selectOption("DTI-02");
            page.locator("[id='recognition:unit']").fill("16363");
            page.locator("[id='recognition:recognisedOn']").fill("05/05/2026");
            page.locator("[id='recognition:decision']").fill("0000/QĐ-KHONGCO");
            page.locator("[id='recognition:recognitionYear']").fill("2026");
            page.locator("[id='recognition:save']").click();
            assertThat(page.locator("main")).containsText("0000/QĐ-KHONGCO");
            assertThat(page.locator("[id='recognition:unit']")).hasValue("16363");
            page.locator("[id='recognition:decision']").fill("969/QĐ-UBND");
            page.locator("[id='recognition:save']").click();
            assertThat(page).hasURL(Pattern.compile(".*/recognition/show\\.xhtml\\?id=\\d+"));
            assertThat(page.locator("main")).containsText("Đã ghi công nhận");
            page.locator("[id='withdrawal:decision']").fill("969/QĐ-UBND");
            page.locator("[id='withdrawal:withdrawnOn']").fill("06/06/2026");
            page.locator("[id='withdrawal:reason']").fill("Số liệu báo cáo sai.");
            page.locator("[id='withdrawal:withdraw']").click();
            assertThat(page.locator("main")).containsText("Thu hồi ngày 06/06/2026");
            assertThat(page.locator("main")).containsText("Số liệu báo cáo sai.");
            assertThat(page.locator("[id='withdrawal:withdraw']")).hasCount(0);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void aListIsLookedAtBeforeItIsTakenIn() {
        try (BrowserWindow window = BrowserWindow.desktop(Caller.home()).signedInAs("cqtt")) {
            Page page = window.open("reporting/recognition/import.xhtml");
            upload(page, "DTI-02,16369,,2026-05-05,969/QĐ-UBND\n");
            assertThat(page.locator("main")).containsText("recognition_year");
            upload(page, "DTI-02,16369,2026,2026-05-05,969/QĐ-UBND\n");
            assertThat(page.locator("main")).containsText("Sẽ ghi");
            page.locator("[id='take:store']").click();
            assertThat(page.locator("main")).containsText("Đã ghi 1 công nhận mới");
            assertThat(window.complaints()).isEmpty();
        }
        try (BrowserWindow leader = BrowserWindow.desktop(Caller.home()).signedInAs("lanhdao")) {
            Page page = leader.open(LIST + "?indicator=DTI-02");
            assertThat(page.locator("tbody")).containsText("16369");
            assertThat(page.locator("a[href*='recognition/edit']")).hasCount(0);
        }
    }

    private static void upload(Page page, String lines) {
        String list = "indicator,unit,recognition_year,recognised_on,decision\n" + lines;
        page.locator("[id='upload:file']")
                .setInputFiles(new FilePayload("ds.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='upload:look']").click();
    }
}
