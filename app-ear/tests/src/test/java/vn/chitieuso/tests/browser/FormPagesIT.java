package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Page;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Answer;
import vn.chitieuso.tests.api.Caller;
import vn.chitieuso.tests.api.Workshop;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The form and the reviewer's page in every state people meet them, at a desk and on a phone, with a picture of each. */
@Browsing
class FormPagesIT {

    private static final String MONTHLY = "CDS-THANG";
    private static final String COMPLETE = """
            {"values":[
                {"indicator":"VB-03","value":%d},{"indicator":"VB-04","value":%d},{"indicator":"VB-06a","value":%d},
                {"indicator":"TTHC-01","value":100},{"indicator":"TTHC-04","value":80},
                {"indicator":"TTHC-02","value":95},{"indicator":"TTHC-03","value":5}],
             "narratives":{"ket-qua":"Kết quả trong kỳ."}}""";

    private final RunningProduct product = Workshop.product();

    @Test
    void looksRightAtADesk() {
        everyState("16645", uri -> BrowserWindow.desktop(product.baseUri()));
    }

    @Test
    void looksRightOnAPhone() {
        everyState("16636", uri -> BrowserWindow.phone(product.baseUri()));
    }

    private void everyState(String unit, Function<String, BrowserWindow> windows) {
        try (BrowserWindow window = windows.apply("")) {
            filling(FormPage.of(product, window, MONTHLY, "202601", unit), window);
            findings(unit, window);
            withoutALine(unit, window);
        }
        try (BrowserWindow head = windows.apply("");
                BrowserWindow agency = windows.apply("");
                BrowserWindow officer = windows.apply("")) {
            reviewing(unit, head, agency, officer);
        }
    }

    private static void filling(FormPage form, BrowserWindow window) {
        PageInspection.looksRightNow(window, "form-empty");
        form.type("VB-03", "1200");
        form.type("VB-04", "345");
        form.awaitSaved();
        assertThat(form.page().locator("[data-panel] h2")).isVisible();
        PageInspection.looksRightNow(window, "form-filling");
        form.paste("VB-03", "1.318\n502\n501\n1,902,270\nnhiều\n=SUM(A1)");
        assertThat(form.errors().first()).isVisible();
        PageInspection.looksRightNow(window, "form-pasted");
    }

    private void findings(String unit, BrowserWindow window) {
        FormPage before = new FormPage(product, window.page(), MONTHLY, "202604", unit);
        before.storeElsewhere(COMPLETE.formatted(600, 400, 399));
        FormPage form = new FormPage(product, window.page(), MONTHLY, "202605", unit);
        form.storeElsewhere(COMPLETE.formatted(1_900, 1_000, 1_010));
        form.storeElsewhere("{\"values\":[{\"indicator\":\"VB-04\",\"note\":\"Đợt cao điểm rà soát hồ sơ.\"}]}");
        form.open();
        form.cell("VB-04").focus();
        assertThat(form.note()).hasValue("Đợt cao điểm rà soát hồ sơ.");
        PageInspection.looksRightNow(window, "form-findings");
        form.page().locator("[data-action=submit-for-approval]").click();
        assertThat(form.page().locator("#hold-back[open]")).isVisible();
        PageInspection.looksRightNow(window, "form-hold-back-errors");
        form.page().locator("#hold-back [data-closes=dialog]").click();
        form.type("VB-06a", "990");
        form.awaitSaved();
        form.page().locator("[data-action=submit-for-approval]").click();
        assertThat(form.page().locator("#hold-back[open] [data-answers]")).isVisible();
        PageInspection.looksRightNow(window, "form-hold-back-warnings");
        form.page().locator("#hold-back [data-closes=dialog]").click();
    }

    private void withoutALine(String unit, BrowserWindow window) {
        FormPage form = new FormPage(product, window.page(), MONTHLY, "202606", unit);
        form.open();
        form.cutLine();
        form.type("VB-03", "100");
        form.type("VB-04", "200");
        form.text("ket-qua").fill("Bản viết khi mất mạng.");
        form.text("ket-qua").blur();
        assertThat(form.savedLine()).containsText("được giữ");
        // the inspection's own script needs no line
        PageInspection.looksRightNow(window, "form-offline");
        form.storeElsewhere("{\"values\":[{\"indicator\":\"VB-03\",\"value\":111}],"
                + "\"narratives\":{\"ket-qua\":\"Bản của người khác.\"}}");
        form.restoreLine();
        assertThat(form.message("VB-03").locator("button")).hasCount(2);
        PageInspection.looksRightNow(window, "form-conflict");
    }

    private void reviewing(String unit, BrowserWindow head, BrowserWindow agency, BrowserWindow officer) {
        FormPage form = new FormPage(product, officer.page(), MONTHLY, "202603", unit);
        Caller one = form.officer();
        Caller leader = Caller.at(product.baseUri(), "ld." + unit);
        Caller reviewer = Caller.at(product.baseUri(), "cqtt");
        form.storeElsewhere(COMPLETE.formatted(600, 400, 399));
        go(one, form, "submit-for-approval", "");
        go(leader, form, "submit", "");
        go(
                reviewer,
                form,
                "return",
                "{\"reason\":\"Xem lại văn bản đi.\",\"comments\":[{\"place\":\"VB-04\",\"text\":\"Tháng trước 500, sao giảm?\"}]}");
        officer.signedInAs("cb." + unit);
        form.open();
        form.cell("VB-04").focus();
        assertThat(officer.page().locator("[data-panel] .thread")).isVisible();
        PageInspection.looksRightNow(officer, "form-returned");
        form.storeElsewhere("VB-04", "450");
        go(one, form, "submit-for-approval", "");
        head.signedInAs("ld." + unit);
        PageInspection.looksRight(head, form.address().replace("edit", "show"), "report-approval");
        go(leader, form, "submit", "");
        go(reviewer, form, "verify", "");
        Answer verified = reviewer.put(
                form.path() + "/cells/VB-04/verified", "{\"value\":455,\"reason\":\"Theo trục liên thông.\"}");
        assertThat(verified.status()).as(verified.toString()).isEqualTo(200);
        agency.signedInAs("cqtt");
        Page page = agency.open(form.address().replace("edit", "show"));
        page.locator("[data-story='VB-04']").first().click();
        assertThat(page.locator("[data-panel] .thread")).isVisible();
        PageInspection.looksRightNow(agency, "report-review");
        page.locator("[data-verifies='VB-04']").click();
        PageInspection.looksRightNow(agency, "report-verify-dialog");
        page.locator("#verify-dialog [data-closes]").click();
        page.locator("[data-opens=return-dialog]").click();
        PageInspection.looksRightNow(agency, "report-return-dialog");
    }

    private static void go(Caller caller, FormPage form, String action, String body) {
        Answer answer = caller.post(form.path() + "/" + action, body);
        assertThat(answer.status()).as(action + " " + answer).isEqualTo(200);
    }
}
