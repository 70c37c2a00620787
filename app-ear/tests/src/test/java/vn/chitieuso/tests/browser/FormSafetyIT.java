package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Nothing typed into the form is lost or overwritten without a word. Each test fills a period of its own. */
@Browsing
class FormSafetyIT {

    private static final String UNIT = "14758";

    private final URI base = RunningProduct.now().baseUri();

    @Test
    void figuresTypedWithoutALineAreSentAfterTheNextVisit() {
        try (BrowserWindow window = BrowserWindow.desktop(base)) {
            Page page = form(window, "202601");
            type(page, "VB-03", "1200");
            assertThat(page.locator("[data-saved=line]")).containsText("Đã lưu");
            page.context().setOffline(true);
            type(page, "VB-04", "345");
            assertThat(page.locator("[data-saved=line]")).containsText("được giữ");
            page.onDialog(dialog -> dialog.accept());
            page.navigate("about:blank");
            page.context().setOffline(false);
            open(page, "202601");
            assertThat(cell(page, "VB-04")).hasValue("345");
            assertThat(page.locator("[data-saved=line]")).containsText("Đã lưu");
            open(page, "202601");
            assertThat(cell(page, "VB-04")).hasValue("345");
        }
    }

    @Test
    void unreadableCellKeepsItsTextAndHoldsTheReportBack() {
        try (BrowserWindow window = BrowserWindow.desktop(base)) {
            Page page = form(window, "202602");
            type(page, "VB-03", "1O0");
            type(page, "VB-04", "50");
            assertThat(page.locator("[data-derived='VB-05']")).not().hasText("50");
            assertThat(page.locator("#msg-VB-03")).containsText("1O0");
            assertThat(cell(page, "VB-03")).hasValue("1O0");
            page.locator("[data-action=submit-for-approval]").click();
            assertThat(page.locator(".toast")).containsText("chưa lưu được");
            assertThat(page).hasURL(Pattern.compile(".*/edit\\.xhtml.*"));
        }
    }

    @Test
    void slowTypingIsNotDisturbed() {
        try (BrowserWindow window = BrowserWindow.desktop(base)) {
            Page page = form(window, "202603");
            cell(page, "VB-03").focus();
            page.keyboard().type("1000");
            assertThat(page.locator("[data-saved=line]")).containsText("Đã lưu");
            page.keyboard().type("0");
            cell(page, "VB-03").blur();
            assertThat(cell(page, "VB-03")).hasValue("10.000");
            assertThat(page.locator("#msg-VB-03")).isEmpty();
        }
    }

    @Test
    void secondOfTwoOfficersIsToldBeforeOverwriting() {
        try (BrowserWindow first = BrowserWindow.desktop(base);
                BrowserWindow second = BrowserWindow.desktop(base)) {
            Page one = form(first, "202604");
            Page two = form(second, "202604");
            type(one, "VB-03", "2000");
            assertThat(one.locator("[data-saved=line]")).containsText("Đã lưu");
            type(two, "VB-03", "3000");
            assertThat(two.locator("#msg-VB-03")).containsText("2.000");
            assertThat(cell(two, "VB-03")).hasValue("3.000");
            assertThat(cell(two, "VB-03")).hasAttribute("data-saved", "2.000");
            cell(two, "VB-03").press("Enter");
            assertThat(two.locator("#msg-VB-03")).isEmpty();
            assertThat(cell(two, "VB-03")).hasAttribute("data-saved", "3.000");
            open(one, "202604");
            assertThat(cell(one, "VB-03")).hasValue("3.000");
        }
    }

    private static Page form(BrowserWindow window, String period) {
        Page page = window.open("");
        page.locator("[id$=username]").fill("cb." + UNIT);
        page.locator("[id$=password]").fill("Demo-ChiTieuSo-2026!");
        page.locator("[id$=signIn]").click();
        assertThat(page).hasURL(Pattern.compile(".*/my-work\\.xhtml.*"));
        return open(page, period);
    }

    private static Page open(Page page, String period) {
        page.navigate("reporting/report/edit.xhtml?regime=CDS-THANG&period=" + period + "&unit=" + UNIT);
        return page;
    }

    private static Locator cell(Page page, String code) {
        return page.locator("[data-indicator='" + code + "']");
    }

    private static void type(Page page, String code, String text) {
        cell(page, code).fill(text);
        cell(page, code).press("Enter");
    }
}
