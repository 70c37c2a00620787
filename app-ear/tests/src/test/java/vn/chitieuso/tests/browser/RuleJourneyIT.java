package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Workshop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.chitieuso.tests.browser.KeeperDesk.errorAt;
import static vn.chitieuso.tests.browser.KeeperDesk.field;

/** A rule is written with the workbench and speaks at the cell of a report that breaks it. */
@Browsing
class RuleJourneyIT {

    /** Reports only here. */
    private static final String UNIT = "16636";

    @Test
    void aNewRuleSpeaksAtTheCellThatBreaksIt() {
        try (BrowserWindow window = KeeperDesk.opened()) {
            Page page = rule(window, "tdb-odd-incoming", "VB-03 <> 4242");
            assertThat(page.locator(".workbench .verdict")).containsText("Hợp lệ");
            field(page, "rule:save").click();
            assertThat(page.locator("#messages")).containsText("Đã lưu quy tắc");
            assertThat(page.locator("tbody")).containsText("VB-03 <> 4242");
            org.assertj.core.api.Assertions.assertThat(window.complaints()).isEmpty();
        }
        try (BrowserWindow window =
                BrowserWindow.desktop(Workshop.product().baseUri()).signedInAs("cb." + UNIT)) {
            Page page = window.open("reporting/report/edit.xhtml?regime=CDS-THANG&period=202605&unit=" + UNIT);
            page.locator("[data-indicator='VB-03']").fill("4242");
            page.locator("[data-indicator='VB-03']").press("Enter");
            assertThat(page.locator("#msg-VB-03")).containsText("Con số thử của trình duyệt");
            window.screenshot("rule-broken");
            page.locator("[data-indicator='VB-03']").fill("4241");
            page.locator("[data-indicator='VB-03']").press("Enter");
            assertThat(page.locator("#msg-VB-03")).not().containsText("Con số thử");
        }
    }

    @Test
    void aWrongConditionIsToldAtItsFieldAndEverythingTypedStays() {
        try (BrowserWindow window = KeeperDesk.opened()) {
            Page page = rule(window, "tdb-wrong", "VB-03 + VB-04");
            assertThat(page.locator(".workbench .problems")).containsText("Thiếu dấu so sánh");
            field(page, "rule:save").click();
            assertThat(errorAt(page, "rule:condition")).containsText("Thiếu dấu so sánh");
            assertThat(field(page, "rule:condition")).hasValue("VB-03 + VB-04");
            assertThat(field(page, "rule:message")).hasValue("Con số thử của trình duyệt");
            field(page, "rule:condition").fill("VB-03 <> 0");
            field(page, "rule:code").fill("Mã Sai");
            field(page, "rule:save").click();
            assertThat(errorAt(page, "rule:code")).containsText("Mã Sai");
            window.screenshot("rule-refused");
        }
    }

    @Test
    void aRuleIsEnded() {
        try (BrowserWindow window = KeeperDesk.opened()) {
            Page page = rule(window, "tdb-ended", "VB-03 <> 4243");
            field(page, "rule:save").click();
            assertThat(page.locator("tbody")).containsText("VB-03 <> 4243");
            window.open("kpi/rule/edit.xhtml?code=tdb-ended");
            field(page, "ending:lastDay").fill("01/11/2026");
            field(page, "ending:end").click();
            assertThat(page).hasURL(Pattern.compile(".*rule/browse\\.xhtml.*"));
            assertThat(page.locator("tbody")).not().containsText("VB-03 <> 4243");
        }
    }

    /** The page of a new rule, filled in. */
    private static Page rule(BrowserWindow window, String code, String condition) {
        Page page = window.open("kpi/rule/edit.xhtml");
        field(page, "rule:condition").fill(condition);
        field(page, "rule:code").fill(code);
        field(page, "rule:indicator").fill("VB-03");
        field(page, "rule:severity").selectOption("WARNING");
        field(page, "rule:validFrom").fill("01/01/2026");
        field(page, "rule:message").fill("Con số thử của trình duyệt");
        field(page, "rule:messageEn").fill("A number of the browser test");
        return page;
    }
}
