package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Answer;
import vn.chitieuso.tests.api.Caller;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A list of figures is tried, taken in as far as it is right, left alone and found again among one's jobs. */
@Browsing
class ImportDeskIT {

    private static final String UNIT = "15112";
    private static final String REPORT = "reports/CDS-THANG/202605/" + UNIT;

    private final RunningProduct product = RunningProduct.now();

    @Test
    void aListIsTriedTakenInAndFoundAgain() {
        try (BrowserWindow window = BrowserWindow.desktop(product.baseUri()).signedInAs("cb." + UNIT)) {
            Page page = window.open("reporting/exchange/import.xhtml");
            page.locator("[id='upload:look']").click();
            assertThat(page.locator("main .error").first()).isVisible();
            page.locator("[id='upload:file']").setInputFiles(list("so-lieu-thu.csv"));
            page.locator("[id='upload:look']").click();
            Locator facts = page.locator("main .card .facts").first();
            assertThat(page.locator("main h2").first()).containsText("Xem trước: chưa ghi gì");
            assertThat(facts).containsText(Pattern.compile("Mới\\s*2"));
            assertThat(facts).containsText(Pattern.compile("Không nhận\\s*1"));
            assertThat(page.locator("main table")).containsText("Số không được âm");
            PageInspection.looksRightNow(window, "import-tried");
            assertThat(officer()
                            .get("reports?period=202605&unit=" + UNIT)
                            .json()
                            .get("total")
                            .getAsInt())
                    .as("a try stores nothing")
                    .isZero();

            page.locator("[id='take:takeGood']").click();
            assertThat(page.locator("main h2").first()).containsText("Nhập số liệu");
            // whoever leaves finds it again
            page.navigate("reporting/report/my-work.xhtml");
            page.navigate("platform/work/jobs.xhtml");
            Locator jobs =
                    page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText("so-lieu-thu.csv"));
            assertThat(jobs).hasCount(2);
            PageInspection.looksRightNow(window, "jobs");
            jobs.first().locator("a").click();
            assertThat(page).hasURL(Pattern.compile(".*/exchange/import\\.xhtml\\?job=\\d+.*"));
            assertThat(page.locator("main .card .facts").first()).containsText(Pattern.compile("Mới\\s*2"));
            assertThat(window.complaints()).isEmpty();
        }
        Answer report = officer().get(REPORT);
        assertThat(report.text("state")).isEqualTo("DRAFT");
        assertThat(report.body()).contains("\"1902270\"", "\"400\"");
    }

    private Caller officer() {
        return Caller.at(product.baseUri(), "cb." + UNIT);
    }

    private static FilePayload list(String name) {
        String rows = """
                unit,period,indicator,value,qualifier,note
                %1$s,202605,VB-03,1.902.270,,ghi chú
                %1$s,202605,VB-04,400,,
                %1$s,202605,VB-06a,-5,,
                """.formatted(UNIT);
        return new FilePayload(name, "text/csv", rows.getBytes(StandardCharsets.UTF_8));
    }
}
