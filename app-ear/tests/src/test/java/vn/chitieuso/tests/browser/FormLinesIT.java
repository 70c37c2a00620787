package vn.chitieuso.tests.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Answer;
import vn.chitieuso.tests.api.Workshop;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The tables of tasks and projects in the form: a line saves itself, waits for the line, and is nobody else's to overwrite. */
@Browsing
class FormLinesIT {

    private static final String QUARTERLY = "CDS-QUY";
    private static final String PERIOD = "2026Q3";

    private final RunningProduct product = WideForm.publishedAt(Workshop.product());
    private BrowserWindow window;

    @BeforeEach
    void openWindow() {
        window = BrowserWindow.desktop(product.baseUri());
        window.page().onDialog(dialog -> dialog.accept());
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    private static List<JsonObject> lines(FormPage form) {
        return StreamSupport.stream(form.stored().json().getAsJsonArray("lines").spliterator(), false)
                .map(element -> element.getAsJsonObject())
                .toList();
    }

    private static void fill(Locator line, String field, String text) {
        FormPage.field(line, field).fill(text);
        FormPage.field(line, field).blur();
    }

    private static Locator added(FormPage form, String kind) {
        int before =
                form.page().locator("table[data-lines=" + kind + "] tbody tr").count();
        form.page().locator("[data-adds-line=" + kind + "]").click();
        assertThat(FormPage.field(form.line(kind, before), "title")).isFocused();
        return form.line(kind, before);
    }

    private static Locator message(Locator line) {
        return line.locator("[data-line-message]");
    }

    @Test
    void linesSaveThemselvesAndCountInTheProgress() {
        FormPage form = FormPage.of(product, window, QUARTERLY, PERIOD, "16531");
        Locator tasks = form.page().locator("progress[data-progress=section-IV]");
        assertThat(tasks).hasAttribute("max", "1");
        assertThat(tasks).hasAttribute("value", "0");
        Locator task = added(form, "TASKS");
        fill(task, "title", "Số hóa hồ sơ lưu trữ");
        form.awaitSaved();
        fill(task, "due", "30/9/2026");
        FormPage.field(task, "workState").selectOption("IN_PROGRESS");
        fill(task, "percent", "62,5");
        Locator project = added(form, "PROJECTS");
        fill(project, "title", "Trung tâm dữ liệu");
        fill(project, "planned", "1.200,5");
        form.awaitSaved();
        assertThat(tasks).hasAttribute("value", "1");
        form.page()
                .waitForCondition(() -> lines(form).size() == 2
                        && lines(form).stream().anyMatch(line -> "62.5".equals(Answer.text(line, "percent"))));
        assertThat(lines(form)).anySatisfy(line -> {
            assertThat(Answer.text(line, "title")).isEqualTo("Số hóa hồ sơ lưu trữ");
            assertThat(Answer.text(line, "due")).isEqualTo("2026-09-30");
            assertThat(Answer.text(line, "workState")).isEqualTo("IN_PROGRESS");
        });
        assertThat(lines(form))
                .anySatisfy(line -> assertThat(Answer.text(line, "planned")).isEqualTo("1200.5"));
        PageInspection.looksRightNow(window, "form-lines");

        project.locator("[data-removes-line]").click();
        form.page().waitForCondition(() -> lines(form).size() == 1);
        assertThat(window.complaints()).isEmpty();
        try (BrowserWindow phone = BrowserWindow.phone(product.baseUri())) {
            FormPage small = FormPage.of(product, phone, QUARTERLY, PERIOD, "16531");
            assertThat(FormPage.field(small.line("TASKS", 0), "percent")).hasValue("62,5");
            small.line("TASKS", 0).scrollIntoViewIfNeeded();
            PageInspection.looksRightNow(phone, "form-lines");
        }
    }

    /** Unreadable, without a name, or left before it could be sent: it is there again at the next visit. */
    @Test
    void whatCannotBeSavedYetIsKeptAndHoldsTheReportBack() {
        FormPage form = FormPage.of(product, window, QUARTERLY, PERIOD, "16549");
        Locator task = added(form, "TASKS");
        fill(task, "title", "Họp tổ công nghệ số");
        fill(task, "percent", "một nửa");
        assertThat(message(task)).containsText("một nửa");
        Locator nameless = added(form, "TASKS");
        fill(nameless, "remark", "Chưa có tên");
        assertThat(message(nameless)).containsText("Hãy ghi tên");
        form.page().locator("[data-action=submit-for-approval]").click();
        assertThat(form.page().locator(".toast")).containsText("chưa lưu được");
        assertThat(FormPage.field(task, "percent")).isFocused();
        // gone before the pause after typing is over
        FormPage.field(nameless, "remark").fill("Chưa có tên, viết dở");
        form.page().waitForFunction("async () => (await Chitieuso.keeping.count()) === 1");
        form.page().navigate("about:blank");

        form.open();
        assertThat(FormPage.field(task, "percent")).hasValue("một nửa");
        assertThat(message(task)).containsText("một nửa");
        assertThat(FormPage.field(nameless, "remark")).hasValue("Chưa có tên, viết dở");
        fill(task, "percent", "50");
        fill(nameless, "title", "Có tên rồi");
        form.page().waitForCondition(() -> lines(form).size() == 2);
        form.awaitSaved();
        assertThat(lines(form)).extracting(line -> Answer.text(line, "remark")).contains("Chưa có tên, viết dở");
        form.page().waitForFunction("async () => (await Chitieuso.keeping.count()) === 0");
    }

    @Test
    void aLineAnotherChangedIsAskedAboutAlsoOverABadLine() {
        FormPage form = FormPage.of(product, window, QUARTERLY, PERIOD, "16561");
        form.storeElsewhere("{\"lines\":["
                + "{\"kind\":\"TASKS\",\"key\":\"a\",\"title\":\"Một\",\"percent\":10},"
                + "{\"kind\":\"TASKS\",\"key\":\"b\",\"title\":\"Hai\",\"percent\":10}]}");
        assertThat(form.line("TASKS", 1)).isVisible();
        form.cutLine();
        fill(form.line("TASKS", 0), "percent", "20");
        fill(form.line("TASKS", 1), "percent", "20");
        fill(form.line("TASKS", 0), "remark", "Của tôi");
        assertThat(form.savedLine()).containsText("được giữ");
        form.storeElsewhere("{\"lines\":["
                + "{\"kind\":\"TASKS\",\"key\":\"a\",\"seen\":1,\"title\":\"Một\",\"percent\":30,\"remark\":\"Của họ\"},"
                + "{\"kind\":\"TASKS\",\"key\":\"b\",\"seen\":1,\"title\":\"Hai\",\"percent\":30}]}");
        // the report itself cannot be read just now, its lines can be refused
        form.page().route("**/api/v1/reports/**", FormLinesIT::lossOfReading);
        form.restoreLine();
        Locator first = form.line("TASKS", 0);
        Locator second = form.line("TASKS", 1);
        assertThat(message(first).locator("button")).hasCount(2);
        assertThat(message(second).locator("button")).hasCount(2);
        form.type("VB-03", "5");
        form.page().waitForCondition(() -> form.figures().containsKey("VB-03"));
        assertThat(form.savedLine()).containsText("chưa lưu được");
        form.choice(message(first), "Giữ dòng của tôi").click();
        assertThat(form.page().locator(".toast")).not().isEmpty();
        assertThat(message(first).locator("button")).hasCount(2);

        form.page().unroute("**/api/v1/reports/**");
        chooseAfterTheNextVisit(form, first, second);
    }

    /** A choice put off is asked again, with what the other wrote. */
    private static void chooseAfterTheNextVisit(FormPage form, Locator first, Locator second) {
        Page page = form.page();
        page.navigate("about:blank");
        form.open();
        assertThat(message(first)).containsText("Của họ");
        assertThat(FormPage.field(first, "remark")).hasValue("Của tôi");
        form.choice(message(first), "Giữ dòng của tôi").click();
        form.choice(message(second), "Lấy dòng của người kia").click();
        assertThat(FormPage.field(second, "percent")).hasValue("30");
        form.awaitSaved();
        page.waitForCondition(() ->
                lines(form).stream().anyMatch(line -> "Của tôi".equals(Answer.text(line, "remark"))));
        assertThat(lines(form)).extracting(line -> Answer.text(line, "percent")).containsExactlyInAnyOrder("20", "30");
    }

    private static void lossOfReading(Route route) {
        if ("GET".equals(route.request().method())) {
            route.abort();
        } else {
            route.resume();
        }
    }
}
