package vn.chitieuso.tests.browser;

import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Caller;

/** Who is recognised for what, at a desk and on a phone. */
@Browsing
class RecognitionPagesIT {

    private static final String LIST = "reporting/recognition/list.xhtml";

    @Test
    void everyPageLooksRightAtADeskAndOnAPhone() {
        try (BrowserWindow desk = BrowserWindow.desktop(Caller.home()).signedInAs("cqtt");
                BrowserWindow phone = BrowserWindow.phone(Caller.home()).signedInAs("cqtt")) {
            for (BrowserWindow window : new BrowserWindow[] {desk, phone}) {
                PageInspection.looksRight(window, LIST, "recognition-list");
                PageInspection.looksRight(window, "reporting/recognition/edit.xhtml", "recognition-edit");
                PageInspection.looksRight(window, "reporting/recognition/import.xhtml", "recognition-import");
                window.open(LIST + "?indicator=CT969-X");
                window.page().locator("tbody th a").first().click();
                PageInspection.looksRightNow(window, "recognition-show");
                PageInspection.looksRight(
                        window,
                        "reporting/tracking/show.xhtml?indicator=CT969-X&bearer=38&year=2023",
                        "tracking-recognised");
            }
        }
    }
}
