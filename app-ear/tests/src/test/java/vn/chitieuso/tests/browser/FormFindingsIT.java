package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Answer;
import vn.chitieuso.tests.api.Caller;
import vn.chitieuso.tests.api.Workshop;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What stands in a report's way is told with the way to its cell, and what people ask each other stands at the cell. */
@Browsing
class FormFindingsIT {

    private static final String MONTHLY = "CDS-THANG";

    private final RunningProduct product = WideForm.publishedAt(Workshop.product());
    private BrowserWindow window;

    @BeforeEach
    void openWindow() {
        window = BrowserWindow.desktop(product.baseUri());
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    private static String filled(int incoming) {
        return """
                {"values":[
                    {"indicator":"VB-03","value":%d},{"indicator":"VB-04","value":400},{"indicator":"VB-06a","value":399},
                    {"indicator":"TTHC-01","value":100},{"indicator":"TTHC-04","value":80},
                    {"indicator":"TTHC-02","value":95},{"indicator":"TTHC-03","value":5}],
                 "narratives":{"ket-qua":"Kết quả trong kỳ."}}""".formatted(incoming);
    }

    private Locator dialog(FormPage form) {
        return form.page().locator("#hold-back[open]");
    }

    @Test
    void errorsLeadToTheirCells() {
        FormPage form = FormPage.of(product, window, MONTHLY, "202603", "16654");
        form.type("VB-04", "10");
        form.type("VB-06a", "20");
        assertThat(form.message("VB-06a")).not().isEmpty();
        form.page().locator("[data-action=submit-for-approval]").click();
        assertThat(dialog(form)).isVisible();
        assertThat(dialog(form).locator("li").first().locator(".msg.bad")).isVisible();
        assertThat(dialog(form).locator("[data-answers]")).isHidden();
        Locator link = dialog(form)
                .locator("li:has(.msg:has-text('10')) button.link, li button.link")
                .first();
        link.click();
        assertThat(dialog(form)).hasCount(0);
        assertThat(form.page().locator(":focus")).hasCount(1);
        assertThat((Boolean)
                        form.page().evaluate("Boolean(document.activeElement.closest('[data-row], [data-narrative]'))"))
                .isTrue();
        assertThat(form.stored().text("state")).isEqualTo("DRAFT");
        assertThat(window.complaints()).allMatch(complaint -> complaint.contains("422"));
    }

    @Test
    void warningsAreAnsweredInTheDialogAndTheReportGoesOn() {
        FormPage before = new FormPage(product, window.page(), MONTHLY, "202607", "16654");
        before.storeElsewhere(filled(600));
        FormPage form = FormPage.of(product, window, MONTHLY, "202608", "16654");
        form.storeElsewhere(filled(1_900));
        assertThat(form.stored().json().get("findings").toString())
                .contains("\"answerAt\"")
                .doesNotContain("ERROR");
        form.open();
        form.page().locator("[data-action=submit-for-approval]").click();
        Locator answers = dialog(form).locator("[data-answer]");
        assertThat(answers.first()).isVisible();
        dialog(form).locator("[data-answers]").click();
        assertThat(answers.first()).hasAttribute("aria-invalid", "true");
        for (int i = 0; i < answers.count(); i++) {
            answers.nth(i).fill("Sáp nhập hai thôn.");
        }
        dialog(form).locator("[data-answers]").click();
        form.page().waitForURL("**/my-work.xhtml**");
        assertThat(form.stored().text("state")).isEqualTo("AWAITING_APPROVAL");
        assertThat(Answer.text(form.history("VB-03").get(0), "note")).isEqualTo("Sáp nhập hai thôn.");
    }

    @Test
    void aNoteBeingWrittenIsNotDisturbedBySaving() {
        FormPage form = FormPage.of(product, window, MONTHLY, "202606", "16654");
        form.cell("VB-03").fill("5");
        form.awaitSaved();
        form.note().focus();
        form.page().keyboard().type("Số liệu");
        form.page()
                .waitForResponse(
                        response -> "PATCH".equals(response.request().method()),
                        () -> form.page().keyboard().type(" của xã"));
        form.page().waitForTimeout(700);
        form.page().keyboard().type(" mới");
        assertThat(form.note()).hasValue("Số liệu của xã mới");
        form.note().blur();
        form.page().waitForTimeout(1_500);
        form.awaitSaved();
        assertThat(Answer.text(form.history("VB-03").get(0), "note")).isEqualTo("Số liệu của xã mới");
    }

    @Test
    void headAndOfficerTalkAtTheCell() {
        FormPage form = new FormPage(product, window.page(), MONTHLY, "202602", "16654");
        form.storeElsewhere(filled(600));
        Answer handedOn = form.officer().post(form.path() + "/submit-for-approval", "");
        assertThat(handedOn.status()).as(handedOn.toString()).isEqualTo(200);
        headReturnsWithAComment(form);

        window.signedInAs("cb.16654");
        form.open();
        assertThat(form.page().locator("[data-thread='VB-04']")).hasText("Trao đổi: 1");
        form.cell("VB-04").focus();
        Locator thread = form.page().locator("[data-panel] .thread");
        assertThat(thread).containsText("Tháng trước 500, sao giảm?");
        form.page().locator("[data-panel] textarea[aria-label='Viết ý kiến']").fill("Một xã đã tách.");
        form.page().locator("[data-panel] button:has-text('Gửi ý kiến')").click();
        assertThat(thread.locator("li")).hasCount(2);
        assertThat(form.page().locator("[data-thread='VB-04']")).hasText("Trao đổi: 2");
        assertThat(form.officer().get(form.path() + "/comments").body()).contains("Một xã đã tách.");
        assertThat(window.complaints()).isEmpty();
    }

    private void headReturnsWithAComment(FormPage form) {
        try (BrowserWindow head = BrowserWindow.desktop(product.baseUri())) {
            Page page = head.signedInAs("ld.16654").open(form.address().replace("edit.xhtml", "show.xhtml"));
            page.locator("[data-story='VB-04']").click();
            page.locator("[data-panel] textarea[aria-label='Viết ý kiến']").fill("Tháng trước 500, sao giảm?");
            page.locator("[data-panel] button:has-text('Gửi ý kiến')").click();
            assertThat(page.locator("[data-panel] .thread")).containsText("sao giảm?");
            page.locator("[data-opens=return-dialog]").click();
            page.locator("#return-reason").fill("Xem lại số văn bản đi.");
            page.locator("#return-dialog [data-action=return]").click();
            assertThat(page.locator(".facts")).containsText("Trả lại");
            assertThat(head.complaints()).isEmpty();
        }
        assertThat(Caller.at(product.baseUri(), "ld.16654").get(form.path()).text("state"))
                .isEqualTo("RETURNED");
    }
}
