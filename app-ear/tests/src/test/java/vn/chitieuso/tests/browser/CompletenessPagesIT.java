package vn.chitieuso.tests.browser;

import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Workshop;

/** The board of who has reported, at a desk and on a phone. */
@Browsing
class CompletenessPagesIT {

    private static final String BOARD = "reporting/completeness/board.xhtml?regime=CDS-THANG";
    private static final String PERIOD = "reporting/completeness/period.xhtml?regime=CDS-THANG&period=";

    @Test
    void everyPageOfTheBoardLooksRightAtADeskAndOnAPhone() {
        try (BrowserWindow desk =
                        BrowserWindow.desktop(Workshop.product().baseUri()).signedInAs("cqtt");
                BrowserWindow phone =
                        BrowserWindow.phone(Workshop.product().baseUri()).signedInAs("cqtt")) {
            for (BrowserWindow window : new BrowserWindow[] {desk, phone}) {
                PageInspection.looksRight(window, BOARD, "completeness-board");
                PageInspection.looksRight(window, BOARD + "&span=2022", "completeness-board-2022");
                PageInspection.looksRight(window, PERIOD + "202611", "completeness-period");
                PageInspection.looksRight(
                        window, "reporting/completeness/unit.xhtml?unit=15592&year=2026", "completeness-unit");
            }
        }
    }
}
