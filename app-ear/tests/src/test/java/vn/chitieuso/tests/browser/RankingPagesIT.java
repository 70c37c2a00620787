package vn.chitieuso.tests.browser;

import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Workshop;

/** Every page of rankings is looked at, published and provisional. */
@Browsing
class RankingPagesIT {

    private static final String TABLE = "reporting/ranking/table.xhtml?scorecard=MINHHOA-HUYEN-2023";
    private static final String UNIT = "reporting/ranking/unit.xhtml?scorecard=MINHHOA-HUYEN-2023&unit=380";
    private static final String TIES = "reporting/ranking/edit.xhtml?series=MINHHOA-HUYEN";

    @Test
    void everyPageOfRankingsLooksRightAtADeskAndOnAPhone() {
        try (BrowserWindow desk =
                        BrowserWindow.desktop(Workshop.product().baseUri()).signedInAs("cqtt");
                BrowserWindow phone =
                        BrowserWindow.phone(Workshop.product().baseUri()).signedInAs("cqtt")) {
            for (BrowserWindow window : new BrowserWindow[] {desk, phone}) {
                PageInspection.looksRight(window, TABLE, "ranking-table");
                PageInspection.looksRight(window, TABLE + "&view=sensitivity", "ranking-sensitivity");
                PageInspection.looksRight(window, UNIT, "ranking-unit");
                PageInspection.looksRight(window, TIES, "ranking-ties");
                PageInspection.looksRight(
                        window, "reporting/ranking/table.xhtml?scorecard=MINHHOA-XA-2025", "ranking-provisional");
            }
        }
    }
}
