package vn.chitieuso.tests.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Answer;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Heads and reviewers decide on what they have seen, say at its place what is wrong, and say it once. */
@Browsing
class DecidingIT {

    private static final String UNIT = "16114";

    private final RunningProduct product = RunningProduct.now();

    private BrowserWindow window(String username) {
        return BrowserWindow.desktop(product.baseUri()).signedInAs(username);
    }

    @Test
    void aHeadWhosePageIsOldApprovesNothingAndLooksAgain() {
        ReviewPage report = ReviewPage.awaitingApproval(product, UNIT, "202601");
        try (BrowserWindow window = window("ld." + UNIT)) {
            Page page = report.open(window);
            assertThat(ReviewPage.changedNote(page)).isHidden();
            // nobody tells the page what happens meanwhile
            page.route("**/news", Route::abort);
            page.reload();
            report.go(report.officer(), "reopen", "");
            report.type("VB-03", "611");
            report.handOn();
            ReviewPage.step(page, "submit").click();
            assertThat(ReviewPage.changedNote(page)).isVisible();
            assertThat(page.locator(".toast")).containsText("Chưa thực hiện");
            assertThat(report.state()).isEqualTo("AWAITING_APPROVAL");
            window.screenshot("deciding-changed");
            page.locator("[data-changed=note] a").click();
            assertThat(ReviewPage.row(page, "VB-03")).containsText("611");
            page.waitForLoadState();
            ReviewPage.step(page, "submit").click();
            ReviewPage.stands(page, "Đã gửi");
            assertThat(report.state()).isEqualTo("SUBMITTED");
        }
    }

    @Test
    void anAgencyHearsThatTheReportChangedAndAcceptsOnlyWhatItSaw() {
        ReviewPage report = ReviewPage.submitted(product, UNIT, "202602");
        try (BrowserWindow window = window("cqtt")) {
            Page page = report.open(window);
            page.waitForCondition(() -> page.locator("[data-live=yes]").count() == 1);
            report.go(report.head(), "withdraw", "");
            report.type("VB-03", "622");
            report.handOn();
            report.go(report.head(), "submit", "");
            assertThat(ReviewPage.changedNote(page)).isVisible();
            ReviewPage.step(page, "accept").click();
            assertThat(page.locator(".toast")).containsText("Chưa thực hiện");
            assertThat(report.state()).isEqualTo("SUBMITTED");
            page.locator("[data-changed=note] a").click();
            assertThat(ReviewPage.row(page, "VB-03")).containsText("622");
            page.waitForLoadState();
            assertThat(ReviewPage.changedNote(page)).isHidden();
            ReviewPage.step(page, "accept").click();
            ReviewPage.stands(page, "Đã chấp nhận");
        }
    }

    @Test
    void whatIsMarkedToBeCorrectedGoesAlongWithTheReturn() {
        ReviewPage report = ReviewPage.submitted(product, UNIT, "202603");
        try (BrowserWindow window = window("cqtt")) {
            Page page = report.open(window);
            ReviewPage.mark(page, "VB-04").click();
            ReviewPage.whatIsWrong(page, "VB-04").fill("Tháng trước 500, sao giảm?");
            ReviewPage.mark(page, "ket-qua").click();
            ReviewPage.mark(page, "TTHC-01").click();
            ReviewPage.mark(page, "TTHC-01").click();
            assertThat(ReviewPage.whatIsWrong(page, "TTHC-01")).hasCount(0);
            PageInspection.looksRightNow(window, "deciding-marked");
            // marks survive the page
            page.reload();
            assertThat(ReviewPage.whatIsWrong(page, "VB-04")).hasValue("Tháng trước 500, sao giảm?");
            ReviewPage.step(page, "accept").click();
            assertThat(page.locator(".toast")).containsText("2 chỗ được đánh dấu");
            assertThat(report.state()).isEqualTo("SUBMITTED");
            page.locator("[data-opens=return-dialog]").click();
            assertThat(page.locator("[data-marked=list] > li")).hasCount(2);
            page.locator("#return-reason").fill("Rà soát hai chỗ đã đánh dấu.");
            page.locator("#return-dialog [data-action=return]").click();
            Locator silent = page.locator("[data-marked=list] textarea[aria-invalid=true]");
            assertThat(silent).hasCount(1);
            assertThat(report.state()).isEqualTo("SUBMITTED");
            silent.fill("Nêu rõ kết quả nổi bật.");
            PageInspection.looksRightNow(window, "deciding-return");
            page.locator("#return-dialog [data-action=return]").click();
            ReviewPage.stands(page, "Trả lại");
            assertThat(window.complaints()).isEmpty();
        }
        List<JsonObject> comments = report.comments();
        assertThat(comments).extracting(each -> Answer.text(each, "place")).containsExactly("VB-04", "ket-qua");
        assertThat(comments)
                .extracting(each -> Answer.text(each, "text"))
                .containsExactly("Tháng trước 500, sao giảm?", "Nêu rõ kết quả nổi bật.");
        assertThat(report.told(report.officer(), "REPORT_RETURNED")).hasSize(1);
    }

    @Test
    void aQuestionAskedWithADoubleClickOrAskedAgainIsAskedOnce() {
        ReviewPage report = ReviewPage.submitted(product, UNIT, "202604");
        try (BrowserWindow window = window("cqtt")) {
            Page page = report.open(window);
            Locator thread = page.locator("[data-thread-of=report]");
            thread.locator("textarea").fill("Đã gồm thôn mới chưa?");
            thread.locator("button:has-text('Gửi ý kiến')").dblclick();
            assertThat(thread.locator("li")).hasCount(1);
            AtomicInteger asked = new AtomicInteger();
            page.route(Pattern.compile(".*/comments$"), route -> {
                // the first answer is lost on its way back
                if ("POST".equals(route.request().method()) && asked.getAndIncrement() == 0) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            thread.locator("textarea").fill("Và số của tháng trước?");
            thread.locator("button:has-text('Gửi ý kiến')").click();
            assertThat(page.locator(".toast")).containsText("Mất kết nối");
            assertThat(thread.locator("textarea")).hasValue("Và số của tháng trước?");
            thread.locator("button:has-text('Gửi ý kiến')").click();
            assertThat(thread.locator("li")).hasCount(2);
            assertThat(report.told(report.officer(), "REPORT_COMMENTED")).hasSize(2);
            page.locator("h1").click();
            report.answer("Đã gồm.");
            assertThat(thread.locator("li")).hasCount(3);
        }
        assertThat(report.comments()).hasSize(3);
    }
}
