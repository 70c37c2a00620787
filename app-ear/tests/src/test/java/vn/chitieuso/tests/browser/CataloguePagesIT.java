package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.tests.product.RunningProduct;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page of the catalogue opens at a desk and on the smallest phone without complaint, in Vietnamese alone. */
@Browsing
class CataloguePagesIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int SMALLEST_PHONE = 360;

    /** Words and names of constants that no Vietnamese text contains. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|of|with|save|search|download|remove|unknown|error|true|false|null|[A-Z]{2,}_[A-Z_]+)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Map<String, BrowserWindow> WINDOWS = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "cqtt, kpi/indicator/browse.xhtml",
        "cqtt, kpi/indicator/browse.xhtml?asOf=abc",
        "cqtt, kpi/indicator/browse.xhtml?text=kh%C3%B4ng-c%C3%B3",
        "cqtt, kpi/indicator/show.xhtml?code=VB-03",
        "cqtt, kpi/indicator/show.xhtml?code=VB-06",
        "cqtt, kpi/indicator/show.xhtml?code=CT969-X",
        "cqtt, kpi/indicator/show.xhtml?code=DVC-02",
        "cqtt, kpi/indicator/edit.xhtml",
        "cqtt, kpi/indicator/edit.xhtml?code=VB-06",
        "cqtt, kpi/indicator/compare.xhtml?code=VB-06",
        "cqtt, kpi/indicator/compare.xhtml?code=DVC-01&with=DVC-06",
        "cqtt, kpi/indicator/formula.xhtml",
        "cqtt, kpi/decision/browse.xhtml",
        "cqtt, kpi/decision/browse.xhtml?text=kh%C3%B4ng-c%C3%B3",
        "cqtt, kpi/decision/show.xhtml?number=969/Q%C4%90-UBND",
        "cqtt, kpi/decision/show.xhtml?number=1829/Q%C4%90-UBND",
        "cqtt, kpi/decision/edit.xhtml",
        "cqtt, kpi/decision/edit.xhtml?number=969/Q%C4%90-UBND",
        "cqtt, kpi/rule/browse.xhtml",
        "cqtt, kpi/rule/edit.xhtml",
        "cqtt, kpi/rule/edit.xhtml?code=signed-not-above-outgoing",
        "cqtt, kpi/target/grid.xhtml",
        "cqtt, kpi/target/grid.xhtml?indicator=CT969-X",
        "cqtt, kpi/target/grid.xhtml?indicator=CT969-P&level=COMMUNE&from=2022&to=2033",
        "cqtt, kpi/target/grid.xhtml?unit=38",
        "cqtt, kpi/target/grid.xhtml?year=2025",
        "cqtt, kpi/target/grid.xhtml?year=2026&level=COMMUNE",
        "cqtt, kpi/scorecard/browse.xhtml",
        "cqtt, kpi/scorecard/show.xhtml?code=MINHHOA-XA-2026",
        "cqtt, kpi/scorecard/show.xhtml?code=QD1829-2023",
        "cqtt, kpi/scorecard/show.xhtml?code=DTI-HUYEN-2022",
        "cqtt, kpi/scorecard/edit.xhtml",
        "cqtt, kpi/scorecard/edit.xhtml?code=MINHHOA-XA-2026",
        "cqtt, kpi/scorecard/section.xhtml?scorecard=MINHHOA-XA-2026",
        "cqtt, kpi/scorecard/section.xhtml?scorecard=MINHHOA-XA-2026&code=XHS",
        "cqtt, kpi/scorecard/criterion.xhtml?scorecard=MINHHOA-XA-2026&section=XHS",
        "cqtt, kpi/scorecard/criterion.xhtml?scorecard=MINHHOA-XA-2026&code=XHS.2",
        "cqtt, kpi/scorecard/simulate.xhtml?code=MINHHOA-XA-2026",
        "cqtt, kpi/scorecard/simulate.xhtml?code=MINHHOA-XA-2026&year=2026&unit=14797",
        "cqtt, kpi/exchange/catalogue.xhtml",
        "lanhdao, kpi/indicator/show.xhtml?code=VB-06",
        "lanhdao, kpi/target/grid.xhtml?indicator=CT969-X",
        "lanhdao, kpi/scorecard/show.xhtml?code=MINHHOA-XA-2026",
        "nobody, cong-khai/chi-tieu.xhtml",
        "nobody, cong-khai/chi-tieu.xhtml?code=VB-06",
        "nobody, cong-khai/chi-tieu.xhtml?code=BC-01",
    })
    void opensAtADeskAndOnAPhone(String username, String path) {
        String picture = "catalogue-" + username + "-" + path.replaceAll("[^A-Za-z0-9]+", "-");
        PageInspection.looksRight(window(username, BrowserWindow::desktop, "desk"), path, picture);
        BrowserWindow phone = window(username, BrowserWindow::phone, "phone");
        PageInspection.looksRight(phone, path, picture);
        speaksVietnamese(phone.page());
        fitsTheSmallestPhone(phone.page());
    }

    private static BrowserWindow window(String username, Function<URI, BrowserWindow> size, String name) {
        return WINDOWS.computeIfAbsent(name + " of " + username, key -> {
            BrowserWindow window = size.apply(RunningProduct.on(TODAY).baseUri());
            return "nobody".equals(username) ? window : window.signedInAs(username);
        });
    }

    private static void speaksVietnamese(Page page) {
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("vi");
        assertThat(page.locator("body").innerText()).doesNotContainPattern(ENGLISH);
    }

    private static void fitsTheSmallestPhone(Page page) {
        var usual = page.viewportSize();
        page.setViewportSize(SMALLEST_PHONE, usual.height);
        int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        page.setViewportSize(usual.width, usual.height);
        assertThat(width).as("width of the page on the smallest phone").isLessThanOrEqualTo(SMALLEST_PHONE);
    }

    @AfterAll
    static void closeWindows() {
        WINDOWS.values().forEach(BrowserWindow::close);
        WINDOWS.clear();
    }
}
