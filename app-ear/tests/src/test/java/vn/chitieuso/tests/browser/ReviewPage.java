package vn.chitieuso.tests.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import vn.chitieuso.tests.api.Answer;
import vn.chitieuso.tests.api.Caller;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The page on which a report of the month is read and decided on, in one window, and what others do to the report meanwhile. */
final class ReviewPage {

    private static final String REGIME = "CDS-THANG";

    private final RunningProduct product;
    private final String unit;
    private final String period;

    private ReviewPage(RunningProduct product, String unit, String period) {
        this.product = product;
        this.unit = unit;
        this.period = period;
    }

    /** @param unit with the period of this test alone */
    static ReviewPage of(RunningProduct product, String unit, String period) {
        return new ReviewPage(product, unit, period);
    }

    static ReviewPage awaitingApproval(RunningProduct product, String unit, String period) {
        ReviewPage report = of(product, unit, period);
        report.fill(600, 400, 399);
        report.handOn();
        return report;
    }

    static ReviewPage submitted(RunningProduct product, String unit, String period) {
        ReviewPage report = awaitingApproval(product, unit, period);
        report.go(report.head(), "submit", "");
        return report;
    }

    /* ---- in the window ---- */

    Page open(BrowserWindow window) {
        window.open("reporting/report/show.xhtml" + query());
        return window.page();
    }

    String query() {
        return "?regime=%s&period=%s&unit=%s".formatted(REGIME, period, unit);
    }

    static Locator step(Page page, String action) {
        return page.locator("button[data-action=" + action + "]:visible");
    }

    /** Waits until the page, read anew after a step, tells where the report stands and hears what is pressed next. */
    static void stands(Page page, String state) {
        assertThat(page.locator("div.facts")).containsText(state);
        page.waitForLoadState();
    }

    static Locator mark(Page page, String place) {
        return page.locator("[data-marks='" + place + "']");
    }

    /** What is written beside a mark, in the table or under the text. */
    static Locator whatIsWrong(Page page, String place) {
        return page.locator("[data-marks='" + place + "'] + textarea");
    }

    static Locator row(Page page, String code) {
        return page.locator("[data-row='" + code + "']");
    }

    static Locator changedNote(Page page) {
        return page.locator("[data-changed=note]");
    }

    /* ---- what others do ---- */

    Caller officer() {
        return as("cb." + unit);
    }

    Caller head() {
        return as("ld." + unit);
    }

    Caller as(String username) {
        return Caller.at(product.baseUri(), username);
    }

    String path() {
        return "reports/%s/%s/%s".formatted(REGIME, period, unit);
    }

    void fill(long incoming, long outgoing, long signed) {
        expect(200, officer().patch(path(), """
                {"values":[
                    {"indicator":"VB-03","value":%d},{"indicator":"VB-04","value":%d},{"indicator":"VB-06a","value":%d},
                    {"indicator":"TTHC-01","value":100},{"indicator":"TTHC-04","value":80},
                    {"indicator":"TTHC-02","value":95},{"indicator":"TTHC-03","value":5}],
                 "narratives":{"ket-qua":"Kết quả trong kỳ."}}""".formatted(incoming, outgoing, signed)));
    }

    void type(String indicator, String value) {
        expect(
                200,
                officer()
                        .patch(
                                path(),
                                "{\"values\":[{\"indicator\":\"%s\",\"value\":%s}]}".formatted(indicator, value)));
    }

    void handOn() {
        answerWarnings();
        go(officer(), "submit-for-approval", "");
    }

    /** A note wherever a figure asks for one. */
    void answerWarnings() {
        for (JsonElement finding : officer().get(path()).json().getAsJsonArray("findings")) {
            String at = Answer.text(finding.getAsJsonObject(), "answerAt");
            if (at != null) {
                expect(
                        200,
                        officer()
                                .patch(
                                        path(),
                                        "{\"values\":[{\"indicator\":\"%s\",\"note\":\"Đã rà soát.\"}]}"
                                                .formatted(at)));
            }
        }
    }

    void beginOnBehalf(Caller caller) {
        expect(200, caller.patch(path() + "?onBehalf=true", "{\"values\":[{\"indicator\":\"VB-03\",\"value\":600}]}"));
    }

    void go(Caller caller, String action, String body) {
        expect(200, caller.post(path() + "/" + action, body));
    }

    /** What the unit says to a question about the whole. */
    void answer(String text) {
        expect(201, officer().post(path() + "/comments", "{\"text\":\"" + text + "\"}"));
    }

    String state() {
        return officer().get(path()).text("state");
    }

    List<JsonObject> comments() {
        return officer().get(path() + "/comments").rows();
    }

    /** Notices of a kind about this report. */
    List<JsonObject> told(Caller whom, String kind) {
        return whom.get("notices?size=500").rows().stream()
                .filter(notice -> kind.equals(Answer.text(notice, "kind")))
                .filter(notice -> Answer.text(notice, "link").endsWith(query()))
                .toList();
    }

    private void expect(int status, Answer answer) {
        assertThat(answer.status()).as(path() + " " + answer).isEqualTo(status);
    }
}
