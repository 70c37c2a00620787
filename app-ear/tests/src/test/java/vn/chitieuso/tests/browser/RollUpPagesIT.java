package vn.chitieuso.tests.browser;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.SumDesk;
import vn.chitieuso.tests.api.Workshop;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Every page of the sums, at a desk and on a phone. */
@Browsing
class RollUpPagesIT {

    private static final String EXPLORER = "reporting/rollup/explore.xhtml";
    private static final String FIRST_HALF = EXPLORER + "?period=2022H1&unit=38";
    private static final String PARTS = "reporting/rollup/parts.xhtml?unit=380&period=2022H1&indicator=VB-06";

    private static final URI PRODUCT =
            RunningProduct.on(LocalDate.of(2026, 11, 22)).baseUri();

    @Test
    void everyPageLooksRightAtADeskAndOnAPhone() {
        try (BrowserWindow desk = BrowserWindow.desktop(PRODUCT).signedInAs("cqtt");
                BrowserWindow phone = BrowserWindow.phone(PRODUCT).signedInAs("cqtt")) {
            for (BrowserWindow window : new BrowserWindow[] {desk, phone}) {
                PageInspection.looksRight(window, FIRST_HALF, "rollup-province");
                PageInspection.looksRight(window, FIRST_HALF + "&by=COMMUNE&page=2", "rollup-communes");
                PageInspection.looksRight(window, EXPLORER + "?period=2026&unit=38&by=COMMUNE", "rollup-year");
                PageInspection.looksRight(window, PARTS, "rollup-parts");
                PageInspection.looksRight(
                        window,
                        "reporting/rollup/parts.xhtml?unit=38&period=202607&indicator=VB-03&show=missing",
                        "rollup-missing");
                PageInspection.looksRight(
                        window,
                        "reporting/rollup/cell.xhtml?regime=CDS-6THANG&period=2022H1&unit=14755&code=VB-03",
                        "rollup-cell");
                PageInspection.looksRight(window, "reporting/lineage/show.xhtml?unit=14758&indicator=VB-03", "lineage");
            }
        }
    }

    @Test
    void theDayOfAReorganisationStandsInTheChart() {
        SumDesk.prepare();
        String path = "reporting/lineage/show.xhtml?unit=TC56&asOf=2020-09-30&indicator=TKT-01&type=MONTH";
        URI workshop = Workshop.product().baseUri();
        try (BrowserWindow desk = BrowserWindow.desktop(workshop).signedInAs("cqtt");
                BrowserWindow phone = BrowserWindow.phone(workshop).signedInAs("cqtt")) {
            for (BrowserWindow window : new BrowserWindow[] {desk, phone}) {
                PageInspection.looksRight(window, path, "lineage-turn");
                assertThat(window.page().locator(".chart .turn")).hasText("Sắp xếp 01/07/2020");
            }
        }
    }
}
