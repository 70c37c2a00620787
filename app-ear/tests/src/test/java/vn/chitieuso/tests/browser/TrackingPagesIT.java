package vn.chitieuso.tests.browser;

import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Caller;

/** How far the targets are, at a desk and on a phone. */
@Browsing
class TrackingPagesIT {

    private static final String LIST = "reporting/tracking/list.xhtml?year=2026";

    @Test
    void everyPageLooksRightAtADeskAndOnAPhone() {
        try (BrowserWindow desk = BrowserWindow.desktop(Caller.home()).signedInAs("lanhdao");
                BrowserWindow phone = BrowserWindow.phone(Caller.home()).signedInAs("lanhdao")) {
            for (BrowserWindow window : new BrowserWindow[] {desk, phone}) {
                PageInspection.looksRight(window, LIST, "tracking-list");
                PageInspection.looksRight(window, "reporting/tracking/list.xhtml?year=2025", "tracking-list-2025");
                PageInspection.looksRight(
                        window, "reporting/tracking/show.xhtml?indicator=XHS-01&bearer=38&year=2026", "tracking-share");
                PageInspection.looksRight(
                        window,
                        "reporting/tracking/show.xhtml?indicator=DVC-12a&bearer=38&year=2026",
                        "tracking-amount");
                PageInspection.looksRight(
                        window,
                        "reporting/tracking/show.xhtml?indicator=XHS-01&bearer=PHUONG&year=2026",
                        "tracking-group");
            }
        }
    }
}
