package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Workshop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Targets are typed and pasted as into a spreadsheet; what is refused or changed meanwhile is told at its cell. */
@Browsing
class TargetGridPagesIT {

    private BrowserWindow window;
    private Page page;

    @BeforeEach
    void sitDown() {
        window = KeeperDesk.opened();
        page = window.page();
    }

    @AfterEach
    void leave() {
        window.close();
    }

    @Test
    void arrowsAndEnterMoveThroughTheGrid() {
        grid("TDB-11", "PROVINCE");
        Locator first = cell("38", 2026);
        first.focus();
        first.press("ArrowRight");
        assertThat(cell("38", 2027)).isFocused();
        cell("38", 2027).press("ArrowLeft");
        assertThat(first).isFocused();
        grid("TDB-11", "DEPARTMENT");
        cell("38", 2026).focus();
        cell("38", 2026).press("Enter");
        assertThat(row(1).locator("input").first()).isFocused();
        row(1).locator("input").first().press("ArrowUp");
        assertThat(cell("38", 2026)).isFocused();
        cell("38", 2026).press("ArrowDown");
        assertThat(row(1).locator("input").first()).isFocused();
    }

    @Test
    void targetsAreTypedInWordsAndAccumulate() {
        grid("TDB-12", "PROVINCE");
        type("38", 2026, "trên 99,8");
        type("38", 2027, "120");
        type("38", 2028, "không quá 5");
        cell("38", 2028).fill("");
        assertThat(page.locator("#target-status")).containsText("2 ô chưa lưu");
        page.locator("#target-decision").fill("969/QĐ-UBND");
        save();
        assertThat(cell("38", 2026)).hasValue("> 99,8");
        assertThat(cell("38", 2027)).hasValue("≥ 120");
        assertThat(place("38", 2027)).containsText("lũy kế 219,8");
        assertThat(place("38", 2027)).hasAttribute("title", java.util.regex.Pattern.compile(".*969/QĐ-UBND.*"));
        window.screenshot("targets-accumulated");
    }

    @Test
    void aBlockIsPastedFromASpreadsheet() {
        grid("TDB-13", "DEPARTMENT");
        cell("38", 2026).focus();
        paste("10\t20\n11\t21\n12\t22\n");
        assertThat(page.locator("#target-status")).containsText("6 ô chưa lưu");
        assertThat(page.locator("td.changed")).hasCount(6);
        save();
        assertThat(cell("38", 2027)).hasValue("≥ 20");
        assertThat(row(2).locator("input").nth(1)).hasValue("≥ 22");
    }

    @Test
    void aBlockThatIsTooWideTellsWhatWasLeftOut() {
        grid("TDB-14", "PROVINCE");
        cell("38", 2028).focus();
        paste("10\t20\n");
        assertThat(cell("38", 2028)).hasValue("10");
        assertThat(page.locator("#target-status")).containsText("1");
        assertThat(page.locator("#target-status")).containsText("−1");
        page.onDialog(dialog -> dialog.accept());
    }

    @Test
    void aRefusedCellIsMarkedAndNothingIsLost() {
        grid("TDB-15", "PROVINCE");
        type("38", 2026, "10");
        type("38", 2027, "khoảng chục");
        page.locator("#target-decision").fill("969/QĐ-UBND");
        page.locator("#target-go").click();
        assertThat(page.locator("#target-problems")).containsText("khoảng chục");
        assertThat(page.locator("#target-problems")).containsText("2027");
        assertThat(cell("38", 2027)).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("td.bad")).hasCount(1);
        assertThat(cell("38", 2026)).hasValue("10");
        assertThat(cell("38", 2027)).hasValue("khoảng chục");
        window.screenshot("targets-refused");
        type("38", 2027, "12");
        save();
        assertThat(cell("38", 2026)).hasValue("≥ 10");
    }

    @Test
    void anUnknownDocumentIsToldAndNothingIsStored() {
        grid("TDB-16", "PROVINCE");
        type("38", 2026, "10");
        page.locator("#target-decision").fill("99999/QĐ-XXXX");
        page.locator("#target-go").click();
        assertThat(page.locator("#target-problems")).containsText("99999/QĐ-XXXX");
        assertThat(cell("38", 2026)).hasValue("10");
        assertThat(page.locator("#target-decision")).hasValue("99999/QĐ-XXXX");
        page.onDialog(dialog -> dialog.accept());
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsToldAtTheCell() {
        grid("TDB-17", "PROVINCE");
        try (BrowserWindow other = KeeperDesk.opened()) {
            other.open(address("TDB-17", "PROVINCE"));
            other.page().locator(input("38", 2026)).fill("30");
            other.page().locator("#target-decision").fill("969/QĐ-UBND");
            other.page().locator("#target-go").click();
            assertThat(other.page().locator(input("38", 2026))).hasValue("≥ 30");
        }
        type("38", 2026, "40");
        type("38", 2027, "50");
        page.locator("#target-decision").fill("969/QĐ-UBND");
        page.locator("#target-go").click();
        assertThat(page.locator("#target-problems")).containsText("≥ 30");
        assertThat(cell("38", 2026)).hasAttribute("aria-invalid", "true");
        assertThat(cell("38", 2026)).hasValue("40");
        assertThat(cell("38", 2027)).hasValue("50");
        window.screenshot("targets-changed-meanwhile");
        page.onDialog(dialog -> dialog.accept());
    }

    @Test
    void savingSaysHowManyCellsWereSaved() {
        grid("TDB-18", "PROVINCE");
        type("38", 2026, "10");
        page.locator("#target-decision").fill("969/QĐ-UBND");
        page.locator("#target-go").click();
        assertThat(cell("38", 2026)).hasValue("≥ 10");
        assertThat(page.locator("main")).containsText("Đã lưu 1 ô");
    }

    @Test
    void onAPhoneEveryCellSaysItsYear() {
        KeeperDesk.defineInput(page, "TDB-19", "Chỉ tiêu thử bảng giao trên điện thoại");
        try (BrowserWindow phone =
                BrowserWindow.phone(Workshop.product().baseUri()).signedInAs("cqtt")) {
            phone.open(address("TDB-19", "PROVINCE"));
            phone.screenshot("targets");
            assertThat((String) phone.page().evaluate("""
                    () => {
                      const table = document.querySelector('.targets table');
                      const cell = table.querySelector('td');
                      const label = getComputedStyle(cell, '::before').content;
                      const head = table.querySelector('thead');
                      const shown = head.getBoundingClientRect().height > 1 ? head.innerText : '';
                      return shown + label + cell.innerText;
                    }""")).contains("2026");
        }
    }

    /** The grid of an indicator that is defined for this test alone. */
    private void grid(String code, String level) {
        if (!page.url().contains("indicator=" + code)) {
            KeeperDesk.defineInput(page, code, "Chỉ tiêu thử bảng giao " + code);
        }
        page.navigate(address(code, level));
    }

    private static String address(String code, String level) {
        return "kpi/target/grid.xhtml?indicator=" + code + "&level=" + level + "&from=2026&to=2028";
    }

    private static String input(String unit, int year) {
        return "input[data-unit='" + unit + "'][data-year='" + year + "']";
    }

    private Locator cell(String unit, int year) {
        return page.locator(input(unit, year));
    }

    private Locator place(String unit, int year) {
        return page.locator("td").filter(new Locator.FilterOptions().setHas(cell(unit, year)));
    }

    private Locator row(int index) {
        return page.locator(".targets tbody tr").nth(index);
    }

    private void type(String unit, int year, String text) {
        cell(unit, year).fill(text);
        cell(unit, year).press("Enter");
    }

    private void paste(String text) {
        page.evaluate("""
                text => {
                  const data = new DataTransfer();
                  data.setData('text/plain', text);
                  document.activeElement.dispatchEvent(
                    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""", text);
    }

    private void save() {
        page.locator("#target-decision").fill("969/QĐ-UBND");
        page.locator("#target-go").click();
        assertThat(page.locator("td.changed")).hasCount(0);
        assertThat(page.locator("#target-go")).isDisabled();
    }
}
