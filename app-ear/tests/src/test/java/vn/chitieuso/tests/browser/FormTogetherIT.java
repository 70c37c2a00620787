package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Answer;
import vn.chitieuso.tests.api.Caller;
import vn.chitieuso.tests.api.Workshop;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Two people in one report see each other, and neither overwrites, nor loses, anything without a word. */
@Browsing
class FormTogetherIT {

    private static final String UNIT = "16498";

    private static RunningProduct product;
    private static BrowserWindow first;
    private static BrowserWindow second;

    private FormPage one;
    private FormPage two;

    /** Signed in once for all tests; whoever leaves a form with something unsaved says yes to leaving. */
    @BeforeAll
    static void openWindows() {
        product = WideForm.publishedAt(Workshop.product());
        first = BrowserWindow.desktop(product.baseUri()).signedInAs("cb." + UNIT);
        second = BrowserWindow.desktop(product.baseUri()).signedInAs("cb." + UNIT);
        second.page().onDialog(dialog -> dialog.accept());
    }

    @AfterAll
    static void closeWindows() {
        first.close();
        second.close();
    }

    private void bothOpen(String period) {
        one = new FormPage(product, first.page(), WideForm.REGIME, period, UNIT);
        two = new FormPage(product, second.page(), WideForm.REGIME, period, UNIT);
        one.open();
        two.open();
    }

    @Test
    void eachSeesTheOthersCellsWithinThreeSeconds() {
        bothOpen("202601");
        List<Long> millis = new ArrayList<>();
        for (String figure : List.of("11", "22", "33")) {
            one.cell("VB-03").fill(figure);
            long start = System.nanoTime();
            one.cell("VB-03").press("Enter");
            assertThat(two.cell("VB-03")).hasValue(figure);
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
        System.out.println("milliseconds until the other sees a cell: " + millis);
        assertThat(FormPage.median(millis)).isLessThan(3_000);
        two.type("VB-04", "44");
        assertThat(one.cell("VB-04")).hasValue("44");
        assertThat(one.computed("VB-05")).hasText("77");
        one.text(WideForm.TEXT).fill("Cùng viết.");
        one.text(WideForm.TEXT).blur();
        assertThat(two.text(WideForm.TEXT)).hasValue("Cùng viết.");
    }

    @Test
    void aFigureATextAndANoteOfTheOtherAreNotOverwrittenUnasked() {
        bothOpen("202602");
        two.cell("VB-03").focus();
        assertThat(two.note()).isVisible();
        two.cutLine();
        two.type("VB-03", "200");
        two.text(WideForm.TEXT).fill("Bản của tôi.");
        two.text(WideForm.TEXT).blur();
        two.cell("VB-03").focus();
        two.note().fill("Ghi chú của tôi.");
        two.note().blur();
        one.storeElsewhere("""
                {"values":[{"indicator":"VB-03","value":100,"note":"Ghi chú của họ."}],
                 "narratives":{"%s":"Bản của họ."}}""".formatted(WideForm.TEXT));
        two.restoreLine();
        assertThat(two.message("VB-03")).containsText("100");
        Locator text = two.page().locator("[data-message='text-" + WideForm.TEXT + "']");
        assertThat(text).containsText("Bản của họ.");
        assertThat(two.text(WideForm.TEXT)).hasValue("Bản của tôi.");
        Locator note = two.page().locator("[data-message='note-VB-03']");
        assertThat(note).containsText("Ghi chú của họ.");
        assertStored("100", "Bản của họ.", "Ghi chú của họ.");
        two.choice(two.message("VB-03"), "Giữ số của tôi (200)").click();
        two.choice(text, "Giữ bản của tôi").click();
        two.choice(note, "Giữ bản của tôi").click();
        two.awaitStored(Map.of("VB-03", "200"));
        two.awaitSaved();
        two.page()
                .waitForCondition(() -> two.stored().body().contains("Bản của tôi.")
                        && "Ghi chú của tôi."
                                .equals(Answer.text(two.history("VB-03").get(0), "note")));
        assertStored("200", "Bản của tôi.", "Ghi chú của tôi.");
    }

    private void assertStored(String figure, String text, String note) {
        assertThat(two.figures()).isEqualTo(Map.of("VB-03", figure));
        assertThat(two.stored()
                        .json()
                        .getAsJsonObject("narratives")
                        .get(WideForm.TEXT)
                        .getAsString())
                .isEqualTo(text);
        assertThat(Answer.text(two.history("VB-03").get(0), "note")).isEqualTo(note);
    }

    @Test
    void theOthersTextAndNoteMayBeTakenInstead() {
        bothOpen("202603");
        two.cutLine();
        two.text(WideForm.TEXT).fill("Bản của tôi.");
        two.text(WideForm.TEXT).blur();
        one.storeElsewhere("{\"narratives\":{\"%s\":\"Bản của họ.\"}}".formatted(WideForm.TEXT));
        two.restoreLine();
        Locator text = two.page().locator("[data-message='text-" + WideForm.TEXT + "']");
        two.choice(text, "Lấy bản của người kia").click();
        assertThat(two.text(WideForm.TEXT)).hasValue("Bản của họ.");
        assertThat(text).isEmpty();
        assertThat(two.stored()
                        .json()
                        .getAsJsonObject("narratives")
                        .get(WideForm.TEXT)
                        .getAsString())
                .isEqualTo("Bản của họ.");
    }

    @Test
    void whoStillTypesWhenTheReportIsHandedOnIsToldAndKeepsIt() {
        bothOpen("202604");
        one.type("VB-03", "100");
        assertThat(two.cell("VB-03")).hasValue("100");
        two.cutLine();
        two.type("VB-04", "50");
        one.page().locator("[data-action=submit-for-approval]").click();
        one.page().waitForURL("**/my-work.xhtml**");
        two.restoreLine();
        assertThat(two.savedLine()).containsText("đang chờ lãnh đạo duyệt");
        assertThat(two.page().locator("[data-changed=note]")).isVisible();
        assertThat(two.cell("VB-04")).hasValue("50");
        assertThat(two.figures()).isEqualTo(Map.of("VB-03", "100"));
        assertThat(two.stored().text("state")).isEqualTo("AWAITING_APPROVAL");
        two.page()
                .waitForFunction(
                        "async (report) => (await Chitieuso.keeping.names(report)).length === 1",
                        "cb.%s:/api/v1/%s".formatted(UNIT, two.path()));
    }

    /** Whichever comes first: the figure is in what was handed on, or refused; never acknowledged and left out. */
    @Test
    void savingAndHandingOnAtTheSameMomentEndInOneOrder() {
        for (String period : List.of("202606", "202607")) {
            FormPage form = new FormPage(product, first.page(), WideForm.REGIME, period, UNIT);
            form.storeElsewhere("VB-03", "1");
            Caller officer = form.officer();
            String cell = "{\"values\":[{\"indicator\":\"VB-04\",\"value\":2}]}";
            CompletableFuture<Answer> saved = CompletableFuture.supplyAsync(() -> officer.patch(form.path(), cell));
            CompletableFuture<Answer> handedOn =
                    CompletableFuture.supplyAsync(() -> officer.post(form.path() + "/submit-for-approval", ""));
            assertThat(handedOn.join().status()).as(handedOn.join().toString()).isEqualTo(200);
            assertThat(saved.join().status()).isIn(200, 409);
            assertThat(form.figures().containsKey("VB-04"))
                    .isEqualTo(saved.join().status() == 200);
            assertThat(form.stored().text("state")).isEqualTo("AWAITING_APPROVAL");
        }
    }

    @Test
    void whoStillTypesWhenThePeriodIsClosedIsToldAndKeepsIt() {
        bothOpen("202608");
        one.type("VB-03", "100");
        one.awaitSaved();
        lock("period-locks", 201);
        one.type("VB-04", "50");
        assertThat(one.savedLine()).containsText("Đã chốt số liệu");
        assertThat(one.cell("VB-04")).hasValue("50");
        assertThat(one.figures()).isEqualTo(Map.of("VB-03", "100"));
        lock("period-locks/reopen", 200);
        one.type("VB-06a", "20");
        one.awaitStored(Map.of("VB-03", "100", "VB-04", "50", "VB-06a", "20"));
    }

    private void lock(String path, int expected) {
        Answer answer = Caller.at(product.baseUri(), "cqtt")
                .post(
                        path,
                        "{\"regime\":\"%s\",\"period\":\"202608\",\"reason\":\"Đã chốt số liệu.\"}"
                                .formatted(WideForm.REGIME));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(expected);
    }
}
