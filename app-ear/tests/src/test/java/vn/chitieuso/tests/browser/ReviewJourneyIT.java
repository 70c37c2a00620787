package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Answer;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens to a report that is not right at once, by clicks alone: returned, corrected, compared, verified, accepted,
 * reopened, withdrawn; and a report made in the unit's place.
 */
@Browsing
class ReviewJourneyIT {

    private static final String UNIT = "16114";
    private static final String SILENT_UNIT = "15124";

    private final RunningProduct product = RunningProduct.now();

    private BrowserWindow desk(String username) {
        return BrowserWindow.desktop(product.baseUri()).signedInAs(username);
    }

    private BrowserWindow phone(String username) {
        return BrowserWindow.phone(product.baseUri()).signedInAs(username);
    }

    @Test
    void aReportGoesBackAndForthUntilItIsRight() {
        ReviewPage report = ReviewPage.submitted(product, UNIT, "202605");
        try (BrowserWindow agency = desk("cqtt")) {
            returns(report.open(agency));
        }
        try (BrowserWindow officer = desk("cb." + UNIT)) {
            corrects(report, officer);
        }
        try (BrowserWindow head = phone("ld." + UNIT)) {
            comparesAndApproves(report, head);
        }
        try (BrowserWindow agency = desk("cqtt")) {
            Page page = report.open(agency);
            verifiesAndAccepts(page, agency);
            reopens(page);
            assertThat(report.state()).isEqualTo("UNDER_VERIFICATION");
        }
        report.go(report.as("cqtt"), "return", "{\"reason\":\"Gửi lại.\"}");
        report.handOn();
        report.go(report.head(), "submit", "");
        try (BrowserWindow head = phone("ld." + UNIT)) {
            Page page = report.open(head);
            ReviewPage.step(page, "withdraw").click();
            ReviewPage.stands(page, "Đang soạn");
            assertThat(page.locator("main")).containsText("Rút lại");
        }
        assertThat(report.head().get(report.path() + "/revisions").array())
                .as("nothing that was sent is lost")
                .hasSize(3);
    }

    private static void returns(Page page) {
        ReviewPage.mark(page, "VB-04").click();
        ReviewPage.whatIsWrong(page, "VB-04").fill("Thiếu văn bản của quý trước.");
        page.locator("[data-opens=return-dialog]").click();
        page.locator("#return-reason").fill("Rà soát số văn bản đi.");
        page.locator("#return-dialog [data-action=return]").click();
        ReviewPage.stands(page, "Trả lại");
    }

    private static void corrects(ReviewPage report, BrowserWindow window) {
        Page page = window.page();
        page.locator("a[href*='edit.xhtml" + report.query() + "']:visible")
                .first()
                .click();
        assertThat(page.locator("main")).containsText("Rà soát số văn bản đi.");
        Locator cell = page.locator("[data-indicator='VB-04']");
        cell.focus();
        assertThat(page.locator("[data-panel] .thread")).containsText("Thiếu văn bản của quý trước.");
        PageInspection.looksRightNow(window, "review-returned");
        cell.fill("450");
        cell.press("Enter");
        assertThat(page.locator("[data-saved=line]")).containsText("Đã lưu");
        report.answerWarnings();
        page.locator("[data-action=submit-for-approval]").click();
        assertThat(page).hasURL(Pattern.compile(".*/my-work\\.xhtml.*"));
    }

    private static void comparesAndApproves(ReviewPage report, BrowserWindow window) {
        Page page = report.open(window);
        Locator changes = page.locator(".card:has(h2:has-text('Thay đổi so với lần gửi trước'))");
        assertThat(changes).containsText("VB-04");
        assertThat(changes).containsText(Pattern.compile("400.*450", Pattern.DOTALL));
        PageInspection.looksRightNow(window, "review-compared");
        ReviewPage.step(page, "submit").click();
        ReviewPage.stands(page, "Đã gửi");
    }

    private static void verifiesAndAccepts(Page page, BrowserWindow window) {
        ReviewPage.step(page, "verify").click();
        ReviewPage.stands(page, "Đang thẩm định");
        page.locator("[data-verifies='VB-04']").click();
        page.locator("#verified-value").fill("455");
        page.locator("[data-verified-stores]").click();
        assertThat(page.locator("[data-verified-error]")).containsText("lý do");
        page.locator("#verified-reason").fill("Theo trục liên thông văn bản.");
        page.locator("[data-verified-stores]").click();
        assertThat(ReviewPage.row(page, "VB-04")).containsText("Số thẩm định: 455");
        assertThat(ReviewPage.row(page, "VB-04")).containsText("450");
        PageInspection.looksRightNow(window, "review-verified");
        ReviewPage.step(page, "accept").click();
        ReviewPage.stands(page, "Đã chấp nhận");
        PageInspection.looksRightNow(window, "review-accepted");
    }

    private static void reopens(Page page) {
        page.locator("[data-opens=reopen-dialog]").click();
        page.locator("#reopen-dialog [data-action=reopen]").click();
        assertThat(page.locator("#reopen-reason")).hasAttribute("aria-invalid", "true");
        page.locator("#reopen-reason").fill("Đơn vị báo còn sót số liệu.");
        page.locator("#reopen-dialog [data-action=reopen]").click();
        ReviewPage.stands(page, "Đang thẩm định");
        assertThat(page.locator("main")).containsText("Đơn vị báo còn sót số liệu.");
    }

    @Test
    void theAgencyReportsInTheUnitsPlaceAndTheUnitSeesIt() {
        ReviewPage report = ReviewPage.of(product, SILENT_UNIT, "202605");
        try (BrowserWindow agency = desk("cqtt")) {
            Page page = report.open(agency);
            page.locator("[data-begins=on-behalf]").click();
            assertThat(page).hasURL(Pattern.compile(".*/edit\\.xhtml.*"));
            assertThat(page.locator("main")).containsText("Bạn đang lập thay đơn vị.");
            String[] figures = {
                "VB-03", "600", "VB-04", "400", "VB-06a", "399", "TTHC-01", "100", "TTHC-04", "80", "TTHC-02", "95",
                "TTHC-03", "5"
            };
            for (int i = 0; i < figures.length; i += 2) {
                Locator cell = page.locator("[data-indicator='" + figures[i] + "']");
                cell.fill(figures[i + 1]);
                cell.press("Enter");
            }
            page.locator("[data-narrative=ket-qua]").fill("Theo báo cáo qua điện thoại.");
            page.locator("[data-narrative=ket-qua]").blur();
            assertThat(page.locator("[data-saved=line]")).containsText("Đã lưu");
            PageInspection.looksRightNow(agency, "on-behalf");
            page.locator("[data-opens=on-behalf-dialog]").click();
            page.locator("#on-behalf-dialog [data-action=submit-on-behalf]").click();
            assertThat(page.locator("#submit-on-behalf-reason")).hasAttribute("aria-invalid", "true");
            page.locator("#submit-on-behalf-reason").fill("Đơn vị mất mạng do bão.");
            page.locator("#on-behalf-dialog [data-action=submit-on-behalf]").click();
            answersIfAsked(page, report);
            ReviewPage.stands(page, "Đã gửi");
        }
        try (BrowserWindow officer = phone("cb." + SILENT_UNIT)) {
            Page page = report.open(officer);
            assertThat(page.locator("main")).containsText("nộp thay. Lý do: Đơn vị mất mạng do bão.");
            PageInspection.looksRightNow(officer, "on-behalf-sent");
        }
        assertThat(report.told(report.officer(), "REPORT_SENT_ON_BEHALF"))
                .singleElement()
                .satisfies(notice -> assertThat(Answer.text(notice, "body")).contains("mất mạng do bão"));
    }

    /** What is far from other units' figures asks for a note before it goes on. */
    private static void answersIfAsked(Page page, ReviewPage report) {
        Locator answers = page.locator("#hold-back [data-answer]");
        page.waitForCondition(() -> answers.first().isVisible()
                || page.locator("div.facts").textContent().contains("Đã gửi"));
        if (answers.first().isVisible()) {
            answers.all().forEach(answer -> answer.fill("Đã rà soát với đơn vị."));
            page.locator("[data-answers]").click();
        }
        assertThat(report.state()).isIn("DRAFT", "SUBMITTED");
    }
}
