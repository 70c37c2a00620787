package vn.chitieuso.tests.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Answer;
import vn.chitieuso.tests.api.Workshop;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A figure in its cell: how it is bounded, which column of a pasted block it comes from. Each test fills a period of its own. */
@Browsing
class FormFiguresIT {

    private static final String UNIT = "16576";

    private static RunningProduct product;
    private static BrowserWindow window;

    @BeforeAll
    static void openWindow() {
        product = WideForm.publishedAt(Workshop.product());
        window = BrowserWindow.desktop(product.baseUri()).signedInAs("cb." + UNIT);
        // whoever leaves a form with something unreadable says yes to leaving
        window.page().onDialog(dialog -> dialog.accept());
    }

    @AfterAll
    static void closeWindow() {
        window.close();
    }

    private FormPage form(String period) {
        FormPage form = new FormPage(product, window.page(), WideForm.REGIME, period, UNIT);
        form.open();
        return form;
    }

    /** The figure with its bound as the server has it: {@code GREATER_THAN 100}. */
    private static String stored(FormPage form, String code) {
        for (var element : form.stored().json().getAsJsonArray("values")) {
            JsonObject value = element.getAsJsonObject();
            if (code.equals(Answer.text(value, "indicator"))) {
                return Answer.text(value, "qualifier") + " " + Answer.text(value, "value");
            }
        }
        return null;
    }

    private static void awaitStored(FormPage form, String code, String figure) {
        form.page().waitForCondition(() -> figure.equals(stored(form, code)));
    }

    @Test
    void aBoundedFigureKeepsItsBoundUntilItIsTypedAnew() {
        FormPage form = form("202601");
        form.storeElsewhere(
                "{\"values\":[{\"indicator\":\"VB-03\",\"value\":100,\"qualifier\":\"GREATER_OR_EQUAL\"}]}");
        assertThat(form.cell("VB-03")).hasValue("từ 100");
        form.open();
        assertThat(form.cell("VB-03")).hasValue("từ 100");
        form.cell("VB-03").focus();
        form.page().keyboard().press("Enter");
        form.type("VB-04", "5");
        awaitStored(form, "VB-04", "EQUAL 5");
        assertThat(stored(form, "VB-03")).isEqualTo("GREATER_OR_EQUAL 100");
        form.type("VB-03", "từ 120");
        awaitStored(form, "VB-03", "GREATER_OR_EQUAL 120");
        form.type("VB-03", "trên 100");
        awaitStored(form, "VB-03", "GREATER_THAN 100");
        assertThat(form.cell("VB-03")).hasValue("trên 100");
        form.type("VB-03", "≤100");
        awaitStored(form, "VB-03", "LESS_OR_EQUAL 100");
        assertThat(form.cell("VB-03")).hasValue("không quá 100");
        form.type("VB-03", "100");
        awaitStored(form, "VB-03", "EQUAL 100");
        assertThat(form.errors()).hasCount(0);
        form.type("VB-03", "hơn trăm");
        assertThat(form.message("VB-03")).containsText("hơn trăm");
        assertThat(stored(form, "VB-03")).isEqualTo("EQUAL 100");
    }

    /** A bound survives a bad line, and both bounds are shown where two wrote. */
    @Test
    void aBoundIsKeptWithoutALineAndShownInAConflict() {
        FormPage form = form("202602");
        form.cutLine();
        form.type("VB-03", "dưới 50");
        form.storeElsewhere("{\"values\":[{\"indicator\":\"VB-03\",\"value\":60,\"qualifier\":\"GREATER_THAN\"}]}");
        form.restoreLine();
        assertThat(form.choice(form.message("VB-03"), "Lấy số đang lưu (trên 60)"))
                .isVisible();
        form.choice(form.message("VB-03"), "Giữ số của tôi (dưới 50)").click();
        awaitStored(form, "VB-03", "LESS_THAN 50");
    }

    @Test
    void rowsOfAReportGoIntoThisPeriodsColumnAndNeverTheTarget() {
        FormPage form = form("202603");
        form.paste("VB-03", """
                Mã	Chỉ tiêu	Kỳ trước	Kỳ này	Mục tiêu năm
                VB-03	Văn bản đến	90	101	500
                VB-04	Văn bản đi	80	102	600
                VB-06a	Văn bản ký số	70	103	700
                """);
        form.awaitStored(Map.of("VB-03", "101", "VB-04", "102", "VB-06a", "103"));
        assertThat(form.pasteLine()).containsText("Đã dán 3 ô");
        form.paste("VB-02a", "Kỳ trước\tKỳ này\tMục tiêu năm\n1\t11\t21\n2\t12\t22");
        form.awaitStored(Map.of("VB-03", "101", "VB-04", "102", "VB-06a", "103", "VB-02a", "11", "VB-02b", "12"));
    }

    @Test
    void whichOfSeveralColumnsIsMeantIsAsked() {
        FormPage form = form("202604");
        form.type("VB-03", "1");
        form.awaitSaved();
        form.paste("VB-03", "90\t101\t500\n80\t102\t600");
        Locator dialog = form.page().locator("#paste-columns[open]");
        assertThat(dialog.locator("[data-columns] button")).hasCount(3);
        assertThat(dialog).containsText("101; 102");
        PageInspection.looksRightNow(window, "form-paste-columns");
        form.page().keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        assertThat(form.figures()).isEqualTo(Map.of("VB-03", "1"));
        form.paste("VB-03", "90\t101\t500\n80\t102\t600");
        form.column("Cột 2").click();
        form.awaitStored(Map.of("VB-03", "101", "VB-04", "102"));
        form.paste("VB-03", "Kỳ trước\tKỳ này\tMục tiêu năm\n90\t\t500\n80\t\t600");
        assertThat(form.pasteLine()).containsText("Chưa có ô nào thay đổi");
        assertThat(form.figures()).isEqualTo(Map.of("VB-03", "101", "VB-04", "102"));
    }

    /** One's text is followed when the other writes and one only stands in it; what one writes then has seen it. */
    @Test
    void aTextInWhichOneOnlyStandsFollowsTheOther() {
        FormPage form = form("202605");
        Page page = form.page();
        form.text(WideForm.TEXT).focus();
        form.storeElsewhere("{\"narratives\":{\"%s\":\"Của họ.\"}}".formatted(WideForm.TEXT));
        assertThat(form.text(WideForm.TEXT)).hasValue("Của họ.");
        form.text(WideForm.TEXT).press("End");
        page.keyboard().type(" Thêm của tôi.");
        form.text(WideForm.TEXT).blur();
        form.awaitSaved();
        page.waitForCondition(() -> form.stored().body().contains("Của họ. Thêm của tôi."));
        assertThat(form.errors()).hasCount(0);
    }
}
