package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.chitieuso.tests.browser.KeeperDesk.errorAt;
import static vn.chitieuso.tests.browser.KeeperDesk.field;

/** The standing agency defines indicators, tries their formulas and changes what they mean. */
@Browsing
class IndicatorPagesIT {

    private static final String FORMULA = "definition:formula";

    private BrowserWindow window;
    private Page page;

    @BeforeEach
    void sitDown() {
        window = KeeperDesk.opened();
        page = window.page();
    }

    @AfterEach
    void leave() {
        // Chromium tells of every request that was refused
        org.assertj.core.api.Assertions.assertThat(window.complaints())
                .allMatch(complaint -> complaint.contains("/formulas:try"));
        window.close();
    }

    @Test
    void anInputAndARatioOfItAreDefined() {
        KeeperDesk.defineInput(page, "TDB-01", "Số văn bản thử trên trình duyệt");
        assertThat(page.locator("#messages")).containsText("TDB-01");
        assertThat(page.locator("h1")).containsText("Số văn bản thử trên trình duyệt");
        derived("TDB-02", "Tỷ lệ văn bản thử", "%", "TDB-01 / VB-04 * 100");
        assertThat(page.locator(".workbench .verdict")).containsText("Hợp lệ");
        KeeperDesk.saveDefinition(page);
        assertThat(page.locator("main")).containsText("TDB-02 = TDB-01 ÷ VB-04 × 100");
        assertThat(page.locator("main a", new Page.LocatorOptions().setHasText("TDB-01"))
                        .first())
                .isVisible();
        page.navigate("kpi/indicator/browse.xhtml?text=TDB-0");
        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    @Test
    void codesAreCompletedByKeyboard() {
        page.navigate("kpi/indicator/formula.xhtml");
        Locator formula = page.locator("#formula");
        formula.pressSequentially("VB-06");
        Locator list = page.locator("[role=listbox]");
        assertThat(list).isVisible();
        assertThat(formula).hasAttribute("aria-expanded", "true");
        assertThat(list.locator("[role=option]").first()).containsText("VB-06a");
        formula.press("ArrowDown");
        assertThat(list.locator("[aria-selected=true]")).containsText("VB-06a");
        formula.press("Enter");
        assertThat(formula).hasValue("VB-06a");
        assertThat(list).isHidden();
        formula.pressSequentially(" / VB-04 * 100");
        assertThat(page.locator(".verdict")).containsText("Hợp lệ");
        assertThat(page.locator(".reading")).containsText("Số lượt văn bản đi được ký số");
        assertThat(page.locator(".reading")).containsText("VB-04");
        window.screenshot("workbench-formula");
    }

    @Test
    void whatADerivedPartReadsIsDrawnBelowIt() {
        page.navigate("kpi/indicator/formula.xhtml");
        page.locator("#formula").fill("VB-05 / VB-06");
        assertThat(page.locator(".reading > .tree > li").first().locator(".tree li"))
                .hasCount(2);
        assertThat(page.locator(".reading")).containsText("VB-06a");
    }

    @Test
    void anErrorIsToldWithItsPlaceWhileTyping() {
        page.navigate("kpi/indicator/formula.xhtml");
        page.locator("#formula").fill("VB-06a / * 100");
        assertThat(page.locator(".verdict.bad")).hasText("VB-06a / ▸ * 100");
        assertThat(page.locator(".workbench .problems")).containsText("Vị trí 10");
        page.locator("#formula").fill("VB-06a / VB-99");
        assertThat(page.locator(".workbench .problems")).containsText("VB-99");
        page.locator("#measure").fill("hộ");
        page.locator("#formula").fill("VB-06a / VB-04 * 100");
        assertThat(page.locator(".workbench .problems")).containsText("\"hộ\"");
        window.screenshot("workbench-warning");
    }

    @Test
    void aFormulaIsTriedOnFiguresThatWereSent() {
        page.navigate("kpi/indicator/formula.xhtml");
        page.locator("#formula").fill("VB-06a / VB-04 * 100");
        page.locator(".trial summary").click();
        page.locator("[data-try=period]").fill("202610");
        page.locator("[data-tries]").click();
        assertThat(page.locator(".trials tbody tr")).hasCount(1);
        assertThat(page.locator(".trials tbody th")).containsText("Thanh Hóa");
        assertThat(page.locator(".trials tbody td").last()).hasText(Pattern.compile("^\\s*\\d+(,\\d+)?\\s*$"));
        page.locator("[data-try=by]").selectOption("COMMUNE");
        page.locator("[data-tries]").click();
        assertThat(page.locator(".trials tbody tr").nth(20)).isVisible();
        window.screenshot("workbench-trial");
        page.locator("[data-try=period]").fill("2026-13");
        page.locator("[data-tries]").click();
        assertThat(page.locator(".trials .error")).containsText("2026-13");
    }

    @Test
    void anotherMeaningFromALaterDayIsSetBesideTheFormer() {
        derived("TDB-03", "Văn bản đến và đi, thử", "văn bản", "VB-03 + VB-04");
        KeeperDesk.saveDefinition(page);
        page.navigate("kpi/indicator/edit.xhtml?code=TDB-03");
        assertThat(field(page, "definition:code"))
                .isEditable(new LocatorAssertions.IsEditableOptions().setEditable(false));
        field(page, FORMULA).fill("VB-03 + VB-04 + VB-06a");
        field(page, "definition:validFrom").fill("01/12/2026");
        KeeperDesk.saveDefinition(page);
        assertThat(page.locator("main")).containsText("TDB-03 = VB-03 + VB-04 + VB-06a");
        page.navigate("kpi/indicator/show.xhtml?code=TDB-03");
        assertThat(page.locator("main")).containsText("TDB-03 = VB-03 + VB-04");
        assertThat(page.locator("main")).containsText("01/12/2026");
        page.navigate("kpi/indicator/compare.xhtml?code=TDB-03&on=2026-12-01");
        Locator formulas = page.locator("tr.different").filter(new Locator.FilterOptions().setHasText("Công thức"));
        assertThat(formulas).containsText("VB-03 + VB-04 + VB-06a");
        assertThat(formulas.locator("td").last()).containsText("VB-03 + VB-04");
        assertThat(formulas.locator("td").last()).not().containsText("VB-06a");
        window.screenshot("compare-definitions");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "formula;   VB-03 +* VB-04; Vị trí 8",
                "formula;   VB-03 + VB-99; VB-99",
                "decision;  99999/QĐ-XXXX; 99999/QĐ-XXXX",
                "successor; VB-99; VB-99",
                "maximum;   -5; nhỏ hơn",
                "decimals;  9; 6",
                "validFrom; 45/13/2026; ngày",
            })
    void whatIsWrongIsToldAtItsFieldAndEverythingTypedStays(String field, String typed, String told) {
        derived("TDB-09", "Tên đã gõ của chỉ tiêu", "văn bản", "VB-03 + VB-04");
        field(page, "definition:minimum").fill("0");
        field(page, "definition:remark").fill("Ghi chú đã gõ");
        field(page, "definition:" + field).fill(typed);
        field(page, "definition:save").click();
        assertThat(errorAt(page, "definition:" + field)).containsText(told);
        assertThat(field(page, "definition:" + field)).hasAttribute("aria-invalid", "true");
        assertThat(field(page, "definition:" + field)).hasValue(typed);
        assertThat(field(page, "definition:name")).hasValue("Tên đã gõ của chỉ tiêu");
        assertThat(field(page, "definition:remark")).hasValue("Ghi chú đã gõ");
        assertThat(field(page, "definition:kind")).hasValue("DERIVED");
        window.screenshot("indicator-refused-" + field);
    }

    @Test
    void anotherMeaningForFiguresAlreadySentIsRefusedAtTheDay() {
        page.navigate("kpi/indicator/edit.xhtml?code=VB-03");
        field(page, "definition:unit").fill("lượt văn bản");
        field(page, "definition:validFrom").fill("01/02/2026");
        field(page, "definition:save").click();
        assertThat(errorAt(page, "definition:validFrom")).containsText("đã có số liệu gửi đến ngày");
        assertThat(field(page, "definition:unit")).hasValue("lượt văn bản");
        assertThat(field(page, "definition:validFrom")).hasValue("01/02/2026");
    }

    private void derived(String code, String name, String unit, String formula) {
        page.navigate("kpi/indicator/edit.xhtml");
        field(page, "definition:code").fill(code);
        field(page, "definition:group").fill("Thử trên trình duyệt");
        field(page, "definition:name").fill(name);
        field(page, "definition:kind").selectOption("DERIVED");
        field(page, "definition:unit").fill(unit);
        field(page, FORMULA).fill(formula);
        field(page, "definition:timeAggregation").selectOption("FORMULA");
        field(page, "definition:spaceAggregation").selectOption("FORMULA");
        field(page, "definition:validFrom").fill("01/01/2026");
    }
}
