package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Answer;
import vn.chitieuso.tests.api.Workshop;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What the server refuses stays with its writer and its reason; everything else goes on being saved. */
@Browsing
class FormRefusalIT {

    private static final String UNIT = "16516";
    private static final int LINES_MAX = 300;

    private final RunningProduct product = WideForm.publishedAt(Workshop.product());
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private BrowserWindow window;

    @BeforeEach
    void openWindow() {
        window = BrowserWindow.desktop(product.baseUri());
        window.page().onRequest(request -> {
            if ("PATCH".equals(request.method())) {
                sent.add(request.postData());
            }
        });
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    private long sentWith(String word) {
        return sent.stream().filter(body -> body.contains(word)).count();
    }

    @Test
    void aRefusedNoteStaysAtItsCellAndTheOtherCellsAreSaved() {
        FormPage form = FormPage.wide(product, window, "202601", UNIT);
        form.type("VB-03", "100");
        form.awaitSaved();
        form.cell("VB-03").focus();
        assertThat(form.page().locator("[data-panel] h2")).containsText("VB-03");
        String tooLong = "Dài quá. ".repeat(250);
        form.note().evaluate("area => area.removeAttribute('maxlength')");
        form.note().fill(tooLong);
        form.note().blur();
        Locator refusal = form.page().locator("[data-message='note-VB-03']");
        assertThat(refusal).containsText("Ghi chú:");
        form.type("VB-04", "200");
        form.type("VB-06a", "150");
        form.awaitStored(Map.of("VB-03", "100", "VB-04", "200", "VB-06a", "150"));
        assertThat(refusal).containsText("Ghi chú:");
        assertThat(sentWith("Dài quá")).as("sent once").isEqualTo(1);

        form.page().locator("[data-action=submit-for-approval]").click();
        assertThat(form.page().locator(".toast")).containsText("chưa lưu được");
        assertThat(form.note()).isFocused();
        assertThat(form.note()).hasValue(tooLong);
        form.note().fill("Vừa đủ.");
        form.note().blur();
        assertThat(refusal).isEmpty();
        form.awaitSaved();
        assertThat(Answer.text(form.history("VB-03").get(0), "note")).isEqualTo("Vừa đủ.");
    }

    /** The note of a computed cell is refused by a pointer to its value, which nobody sent. */
    @Test
    void aNoteRefusedForItsCellIsNotSentForEver() {
        FormPage form = FormPage.wide(product, window, "202602", UNIT);
        form.page().evaluate("ReportForm.put('notes', 'VB-05', { text: 'Số tính', seen: '' })");
        assertThat(form.page().locator("[data-message='note-VB-05']")).not().isEmpty();
        form.type("VB-03", "100");
        form.awaitStored(Map.of("VB-03", "100"));
        assertThat(sentWith("Số tính")).as("sent once").isEqualTo(1);
    }

    @Test
    void aLineTooManyIsToldAtTheLineAndTheFigureBesideItIsSaved() {
        FormPage form = FormPage.of(product, window, "CDS-QUY", "2026Q3", UNIT);
        form.storeElsewhere(IntStream.range(0, LINES_MAX)
                .mapToObj(i -> "{\"kind\":\"TASKS\",\"key\":\"n-%d\",\"title\":\"Nhiệm vụ %d\"}".formatted(i, i))
                .collect(Collectors.joining(",", "{\"lines\":[", "]}")));
        form.open();
        form.cutLine();
        form.page().locator("[data-adds-line=TASKS]").click();
        Locator line = form.page().locator("tr[data-version='0']:visible");
        FormPage.field(line, "title").fill("Nhiệm vụ thừa");
        FormPage.field(line, "title").blur();
        form.type("VB-03", "700");
        form.restoreLine();
        assertThat(line.locator("[data-line-message]")).containsText("300");
        form.page().waitForCondition(() -> "700".equals(form.figures().get("VB-03")));
        assertThat(form.savedLine()).containsText("chưa lưu được");
        assertThat(FormPage.field(line, "title")).hasValue("Nhiệm vụ thừa");

        form.storeElsewhere("{\"lines\":[{\"kind\":\"TASKS\",\"key\":\"n-0\",\"seen\":1,\"removed\":true}]}");
        assertThat(form.page().locator("tr[data-key='n-0']")).hasCount(0);
        FormPage.field(line, "percent").fill("10");
        FormPage.field(line, "percent").blur();
        form.awaitSaved();
        assertThat(form.stored().body()).contains("Nhiệm vụ thừa");
    }

    @Test
    void anAnswerThatNamesNoPlaceHoldsBackOnlyWhatItRefuses() {
        FormPage form = FormPage.wide(product, window, "202603", UNIT);
        form.page().route("**/api/v1/reports/**", FormRefusalIT::refuseTheSecond);
        form.cutLine();
        form.type("VB-03", "100");
        form.type("VB-04", "200");
        form.type("VB-06a", "150");
        form.restoreLine();
        assertThat(form.message("VB-04")).containsText("Không nhận");
        form.awaitStored(Map.of("VB-03", "100", "VB-06a", "150"));
        assertThat(form.cell("VB-04")).hasValue("200");
        form.page().unroute("**/api/v1/reports/**");
        form.type("VB-04", "201");
        form.awaitStored(Map.of("VB-03", "100", "VB-04", "201", "VB-06a", "150"));
        form.awaitSaved();
    }

    /** A server of a later version may refuse in a way this page has not heard of. */
    private static void refuseTheSecond(Route route) {
        String body = route.request().postData();
        if ("PATCH".equals(route.request().method()) && body.contains("VB-04")) {
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(422)
                    .setContentType("application/problem+json; charset=utf-8")
                    .setBody("{\"title\":\"Không nhận\",\"errors\":[{\"pointer\":\"/lines/7/key\",\"code\":\"later\","
                            + "\"message\":\"Không nhận\"}]}"));
        } else {
            route.resume();
        }
    }

    /** A figure typed for a cell that has become a computed one meanwhile is told, and dropped only by its writer. */
    @Test
    void aFigureForACellThatIsNoLongerTypedIsToldAndStays() {
        FormPage form = FormPage.of(product, window, "CDS-QUY", "2026Q3", UNIT);
        Page page = form.page();
        page.onDialog(dialog -> dialog.accept());
        form.cutLine();
        form.type("TTHC-01", "55");
        assertThat(form.savedLine()).containsText("được giữ");
        page.waitForFunction("async () => (await Chitieuso.keeping.count()) === 1");
        page.navigate("about:blank");
        form.restoreLine();
        for (String month : List.of("202607", "202608", "202609")) {
            new FormPage(product, page, "CDS-THANG", month, UNIT).storeElsewhere("TTHC-01", "10");
        }
        form.open();
        assertThat(form.computed("TTHC-01")).hasText("30");
        assertThat(form.message("TTHC-01")).containsText("55");
        form.choice(form.message("TTHC-01"), "Bỏ nội dung của tôi").click();
        assertThat(form.message("TTHC-01")).not().containsText("55");
        page.waitForFunction("async () => (await Chitieuso.keeping.count()) === 0");
    }
}
