package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.tests.api.Caller;
import vn.chitieuso.tests.api.FormerUnits;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Every page of regimes, lists of reports, imports and what a reviewer decides on opens at a desk and on a phone. */
@Browsing
class ReportingPagesIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String DRAFT = "TDB-TRANG";
    private static final String COMMUNE = "16180";
    private static final String DISTRICT = "402";
    private static final String DAY = "2025-02-14";

    private static final Map<String, BrowserWindow> WINDOWS = new HashMap<>();

    private static RunningProduct product() {
        return RunningProduct.on(TODAY);
    }

    private static BrowserWindow window(String size, Function<URI, BrowserWindow> windows, String username) {
        return WINDOWS.computeIfAbsent(
                size + " of " + username,
                key -> windows.apply(product().baseUri()).signedInAs(username));
    }

    private static void looksRight(String username, String path) {
        String name = path.replaceAll("[^A-Za-z0-9]+", "-") + "-" + username.replaceAll("\\W", "");
        PageInspection.looksRight(window("desk", BrowserWindow::desktop, username), path, name);
        PageInspection.looksRight(window("phone", BrowserWindow::phone, username), path, name);
    }

    @AfterAll
    static void closeWindows() {
        WINDOWS.values().forEach(BrowserWindow::close);
        WINDOWS.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "cb.15061, reporting/report/my-work.xhtml",
        "ld.15061, reporting/report/my-work.xhtml",
        "cqtt, reporting/report/my-work.xhtml",
        "lanhdao, reporting/report/my-work.xhtml",
        "cqtt, reporting/report/list.xhtml",
        "cb.15061, reporting/report/list.xhtml",
        "cqtt, reporting/report/list.xhtml?regime=CDS-THANG&period=202611&state=SUBMITTED",
        "cqtt, reporting/exchange/import.xhtml",
        "cb.15061, reporting/exchange/import.xhtml",
        "cqtt, reporting/workbook/many.xhtml",
        "cqtt, platform/work/jobs.xhtml",
        "cqtt, reporting/regime/browse.xhtml",
        "cqtt, reporting/regime/show.xhtml?code=CDS-THANG",
        "thanhtra, reporting/regime/show.xhtml?code=CDS-QUY",
        "cqtt, reporting/regime/preview.xhtml?code=CDS-THANG&unit=15061",
        "cqtt, reporting/regime/compare.xhtml?code=CDS-THANG&before=1&after=1",
        "cqtt, reporting/regime/edit.xhtml",
    })
    void opensAtADeskAndOnAPhone(String username, String path) {
        looksRight(username, path);
    }

    @Test
    void aRegimeBeingDesignedOpensOnEveryPage() {
        Page page = window("desk", BrowserWindow::desktop, "cqtt").open("reporting/regime/edit.xhtml");
        KeeperDesk.field(page, "regime:name").fill("Chế độ để xem trang");
        KeeperDesk.field(page, "regime:code").fill(DRAFT);
        KeeperDesk.field(page, "regime:receiver").fill("Cơ quan thường trực");
        KeeperDesk.field(page, "regime:legalBasis").fill("Nghị định 09/2019/NĐ-CP");
        KeeperDesk.field(page, "regime:validFrom").fill("01/01/2036");
        page.locator("[id='regime:levels'] input[value='COMMUNE']").check();
        KeeperDesk.field(page, "regime:save").click();
        page.waitForURL(Pattern.compile(".*/design.xhtml.*"));
        for (String path : new String[] {
            "edit.xhtml?code=",
            "design.xhtml?code=",
            "deadline.xhtml?code=",
            "section.xhtml?kind=INDICATORS&code=",
            "section.xhtml?kind=NARRATIVES&code=",
            "section.xhtml?kind=ATTACHMENTS&code=",
            "section.xhtml?kind=TASKS&code=",
            "preview.xhtml?draft=true&unit=15061&code="
        }) {
            looksRight("cqtt", "reporting/regime/" + path + DRAFT);
        }
    }

    @Test
    void aReportLooksRightWhereTheDistrictEndorsesItAndOnceItIsAccepted() {
        FormerUnits.appoint("cb." + COMMUNE, "REPORTER", COMMUNE, DAY);
        FormerUnits.appoint("ld." + COMMUNE, "UNIT_HEAD", COMMUNE, DAY);
        FormerUnits.appoint("tham-dinh." + DISTRICT, "REVIEWER", DISTRICT, DAY);
        ReviewPage report = ReviewPage.submitted(product(), COMMUNE, "202502");
        String page = "reporting/report/show.xhtml" + report.query();
        looksRight("tham-dinh." + DISTRICT, page);
        Page district =
                window("desk", BrowserWindow::desktop, "tham-dinh." + DISTRICT).page();
        assertThat(ReviewPage.step(district, "endorse")).isVisible();
        looksRight("cqtt", page);
        ReviewPage.step(district, "endorse").click();
        assertThat(district.locator("main")).containsText("Cấp huyện đã thẩm định");
        report.go(Caller.at(product().baseUri(), "cqtt"), "accept", "");
        looksRight("cqtt", page);
        looksRight("ld." + COMMUNE, page);
    }

    @Test
    void aReportInTheUnitsPlaceLooksRight() {
        ReviewPage report = ReviewPage.of(product(), "16114", "202602");
        report.beginOnBehalf(Caller.at(product().baseUri(), "cqtt"));
        looksRight("cqtt", "reporting/report/edit.xhtml" + report.query());
    }
}
