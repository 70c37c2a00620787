package vn.chitieuso.tests.browser;

import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.product.RunningProduct;

/** A unit reports and the province sees it, at a desk and on a phone. */
@Browsing
class ReportJourneyIT {

    private final RunningProduct product = RunningProduct.now();

    @Test
    void leadsFromTheOfficerToTheProvinceAtADesk() {
        BrowserJourney.play(product.baseUri(), "micro", "14797", BrowserWindow::desktop);
    }

    @Test
    void leadsFromTheOfficerToTheProvinceOnAPhone() {
        BrowserJourney.play(product.baseUri(), "micro", "SKHCN", BrowserWindow::phone);
    }
}
