package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Workshop;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The form is typed into as into a spreadsheet, and the database holds what was typed. Each test fills a period of its own. */
@Browsing
class FormEntryIT {

    private static final String UNIT = "16480";
    private static final List<String> CODES = WideForm.CODES;

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

    private FormPage form(String period) {
        return FormPage.wide(product, window, period, UNIT);
    }

    @Test
    void keysMoveAsInASpreadsheetAndEveryCellSavesItself() {
        FormPage form = form("202601");
        Page page = form.page();
        form.cell("VB-03").focus();
        page.keyboard().type("1200");
        page.keyboard().press("Enter");
        assertThat(form.cell("VB-04")).isFocused();
        page.keyboard().type("34");
        page.keyboard().press("Tab");
        assertThat(form.cell("VB-06a")).isFocused();
        page.keyboard().type("12");
        page.keyboard().press("ArrowDown");
        assertThat(form.cell("VB-02a")).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(form.cell("VB-06a")).isFocused();
        page.keyboard().press("Shift+Enter");
        assertThat(form.cell("VB-04")).isFocused();
        assertThat(form.cell("VB-03").locator("..")).hasClass(java.util.regex.Pattern.compile(".*\\bsaved\\b.*"));
        form.awaitSaved();
        assertThat(form.cell("VB-03")).hasValue("1.200");
        assertThat(form.computed("VB-05")).hasText("1.234");
        form.type("VB-04", "");
        assertThat(form.computed("VB-05")).hasText("chờ số gốc");
        form.awaitStored(Map.of("VB-03", "1200", "VB-06a", "12"));
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void aCellIsSavedWithinASecond() {
        FormPage form = form("202602");
        List<Long> millis = new ArrayList<>();
        for (String code : CODES.subList(0, 8)) {
            form.cell(code).fill("7");
            long start = System.nanoTime();
            form.cell(code).press("Enter");
            form.page()
                    .waitForFunction(
                            "code => document.querySelector(`[data-indicator='${code}']`).dataset.saved === '7'", code);
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
        System.out.println("milliseconds until a cell is saved: " + millis);
        assertThat(FormPage.median(millis)).isLessThan(1_000);
    }

    @Test
    void everyOneOfFortyFiguresTypedInHasteIsStored() {
        FormPage form = form("202603");
        Map<String, String> typed = new LinkedHashMap<>();
        form.cell(CODES.get(0)).focus();
        for (int i = 0; i < CODES.size(); i++) {
            String figure = String.valueOf(1_000 + 37 * i);
            typed.put(CODES.get(i), figure);
            form.page().keyboard().type(figure);
            form.page().keyboard().press("Enter");
        }
        form.awaitStored(typed);
        form.awaitSaved();
        typed.keySet().forEach(code -> assertThat(form.history(code)).as(code).hasSize(1));
    }

    @Test
    void figuresChangedWhileTheyAreBeingSavedEndAsTypedLast() {
        FormPage form = form("202604");
        for (String figure : List.of("1", "12", "123", "1234", "12345")) {
            form.cell("VB-03").focus();
            form.type("VB-03", figure);
        }
        form.awaitStored(Map.of("VB-03", "12345"));
        form.awaitSaved();
        assertThat(form.errors()).hasCount(0);
    }

    @Test
    void aColumnIsPastedDownwardsAndTakenBack() {
        FormPage form = form("202605");
        form.type("VB-04", "5");
        form.awaitSaved();
        form.paste("VB-03", "100\r\n200\r\n1.234\r\n");
        assertThat(form.pasteLine()).containsText("Đã dán 3 ô");
        form.awaitStored(Map.of("VB-03", "100", "VB-04", "200", "VB-06a", "1234"));
        form.pasteLine().locator("button").click();
        assertThat(form.pasteLine()).containsText("Đã trả lại");
        form.awaitStored(Map.of("VB-04", "5"));
        assertThat(form.cell("VB-04")).hasValue("5");
    }

    @Test
    void rowsWithCodesFindTheirCellsInAnyOrder() {
        FormPage form = form("202606");
        Map<String, String> pasted = new LinkedHashMap<>();
        List<String> shuffled = new ArrayList<>(CODES);
        Collections.shuffle(shuffled, new Random(5));
        shuffled.forEach(code -> pasted.put(code, String.valueOf(10 + CODES.indexOf(code))));
        String block = pasted.entrySet().stream()
                .map(entry -> entry.getKey() + "\tTên chỉ tiêu\tvăn bản\t999\t" + entry.getValue())
                .collect(Collectors.joining("\r\n"));
        form.paste("TB-01", block);
        form.column("Cột 5").click();
        assertThat(form.pasteLine()).containsText("Đã dán 40 ô");
        form.awaitStored(pasted);
    }

    @Test
    void moreRowsThanCellsAreCountedAndWhatFitsIsPasted() {
        FormPage form = form("202607");
        form.paste("XHS-06b", "1\n2\n3\n4");
        assertThat(form.pasteLine()).containsText("Đã dán 2 ô");
        assertThat(form.pasteLine()).containsText("2 dòng không có ô");
        form.awaitStored(Map.of("XHS-06b", "1", "XHS-07a", "2"));
    }

    @Test
    void aBlockOfAHundredByAHundredIsRefusedWhole() {
        FormPage form = form("202608");
        form.type("VB-03", "42");
        form.awaitSaved();
        String row = IntStream.range(0, 100).mapToObj(String::valueOf).collect(Collectors.joining("\t"));
        form.paste("VB-03", Collections.nCopies(100, row).stream().collect(Collectors.joining("\n")));
        assertThat(form.pasteLine()).containsText("100 cột");
        assertThat(form.pasteLine()).containsText("Chưa có ô nào thay đổi");
        assertThat(form.cell("VB-03")).hasValue("42");
        form.awaitStored(Map.of("VB-03", "42"));
        form.paste("VB-03", Collections.nCopies(2_000, "1").stream().collect(Collectors.joining("\n")));
        assertThat(form.pasteLine()).containsText("2000 dòng");
        form.awaitStored(Map.of("VB-03", "42"));
    }

    @Test
    void wordsAndFormulasStayInTheirCellsAndNothingIsGuessed() {
        FormPage form = form("202609");
        form.paste("VB-03", "=SUM(A1)\nnhiều\n15\n3.14");
        assertThat(form.message("VB-03")).containsText("=SUM(A1)");
        assertThat(form.message("VB-04")).containsText("nhiều");
        assertThat(form.message("VB-02a")).containsText("3.14");
        assertThat(form.cell("VB-03")).hasValue("=SUM(A1)");
        assertThat(form.cell("VB-03").locator("..")).hasClass(java.util.regex.Pattern.compile(".*\\berr\\b.*"));
        form.awaitStored(Map.of("VB-06a", "15"));
        assertThat(form.savedLine()).containsText("chưa lưu được");
    }

    @Test
    void otherGroupingSignsAreAskedAbout() {
        FormPage form = form("202510");
        form.type("VB-03", "1,902,270");
        assertThat(form.choice(form.message("VB-03"), "1.902.270?")).isVisible();
        assertThat(form.cell("VB-03")).hasValue("1,902,270");
        form.choice(form.message("VB-03"), "1.902.270?").click();
        form.awaitStored(Map.of("VB-03", "1902270"));
        assertThat(form.cell("VB-03")).hasValue("1.902.270");
        assertThat(form.errors()).hasCount(0);
        form.type("VB-04", "1 234 567");
        form.awaitStored(Map.of("VB-03", "1902270", "VB-04", "1234567"));
    }
}
