package vn.chitieuso.tests.browser;

import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Caller;

/** The list of unusual figures, at a desk and on a phone. */
@Browsing
class AnomalyPagesIT {

    private static final String LIST = "reporting/anomaly/list.xhtml?regime=CDS-THANG&period=202611";

    @Test
    void thePageLooksRightAtADeskAndOnAPhone() {
        try (BrowserWindow desk = BrowserWindow.desktop(Caller.home()).signedInAs("cqtt");
                BrowserWindow phone = BrowserWindow.phone(Caller.home()).signedInAs("cqtt")) {
            for (BrowserWindow window : new BrowserWindow[] {desk, phone}) {
                PageInspection.looksRight(window, LIST, "anomaly-list");
                PageInspection.looksRight(window, LIST + "&reviewed=true", "anomaly-list-reviewed");
            }
        }
    }
}
