package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import vn.chitieuso.tests.api.Workshop;

/**
 * A desk of the standing agency in the workshop, where the catalogue may be changed. A test keeps codes that no other test
 * keeps.
 */
final class KeeperDesk {

    private KeeperDesk() {}

    static BrowserWindow opened() {
        return BrowserWindow.desktop(Workshop.product().baseUri()).signedInAs("cqtt");
    }

    /** Defines an input the communes report every month, valid since the beginning of 2026. */
    static void defineInput(Page page, String code, String name) {
        page.navigate("kpi/indicator/edit.xhtml");
        field(page, "definition:code").fill(code);
        field(page, "definition:group").fill("Thử trên trình duyệt");
        field(page, "definition:name").fill(name);
        field(page, "definition:unit").fill("văn bản");
        field(page, "definition:validFrom").fill("01/01/2026");
        saveDefinition(page);
    }

    static void saveDefinition(Page page) {
        field(page, "definition:save").click();
        page.waitForURL("**/kpi/indicator/show.xhtml?**");
    }

    /** A field by its place, such as {@code definition:code}. */
    static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    /** What is said at a field: its error. */
    static Locator errorAt(Page page, String id) {
        return page.locator("[id='" + id + "-more'] .error");
    }

    /** Presses a button that asks before it acts, and answers yes. */
    static void confirm(Page page, String id) {
        Locator dialog = page.locator("dialog").filter(new Locator.FilterOptions().setHas(field(page, id + "-go")));
        page.locator("button[data-opens]")
                .and(page.locator("button:has(+ dialog [id='" + id + "-go'])"))
                .click();
        dialog.locator("[id='" + id + "-go']").click();
    }
}
