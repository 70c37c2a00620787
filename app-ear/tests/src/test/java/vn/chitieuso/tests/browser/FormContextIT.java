package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Answer;
import vn.chitieuso.tests.api.Caller;
import vn.chitieuso.tests.api.Workshop;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What the form knows without being told: months, the period before, the target, which sections are asked, and the deadline. */
@Browsing
class FormContextIT {

    private static final String MONTHLY = "CDS-THANG";
    private static final String QUARTERLY = "CDS-QUY";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String MONTH = """
            {"values":[
                {"indicator":"VB-03","value":%d},{"indicator":"VB-04","value":40},{"indicator":"VB-06a","value":39},
                {"indicator":"TTHC-01","value":10},{"indicator":"TTHC-04","value":8},
                {"indicator":"TTHC-02","value":9},{"indicator":"TTHC-03","value":1}]}""";

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

    private Caller agency() {
        return Caller.at(product.baseUri(), "cqtt");
    }

    private void months(String unit, int incoming, String... months) {
        for (String month : months) {
            new FormPage(product, window.page(), MONTHLY, month, unit).storeElsewhere(MONTH.formatted(incoming));
        }
    }

    /** A quarter of months, shown with its months; far from the quarter before, which is explained at the computed cell. */
    @Test
    void whatTheMonthsGiveIsShownWithThemAndExplainedAtItsCell() {
        String unit = "16591";
        months(unit, 100, "202604", "202605", "202606");
        months(unit, 300, "202607", "202608", "202609");
        FormPage form = FormPage.of(product, window, QUARTERLY, "2026Q3", unit);
        Page page = form.page();
        assertThat(form.computed("VB-03")).hasText("900");
        assertThat(page.locator("[data-row='VB-03']")).containsText("tính từ các kỳ ngắn hơn");
        assertThat(page.locator("[data-row='VB-03'] td").nth(2)).hasText("300");
        form.computed("VB-03").focus();
        Locator months = page.locator("[data-panel] dd li");
        assertThat(months).hasCount(3);
        assertThat(months.first()).containsText("07/2026: 300 (chưa gửi)");
        assertThat(months.first().locator("a"))
                .hasAttribute("href", java.util.regex.Pattern.compile(".*regime=CDS-THANG&period=202607&unit=16591"));
        PageInspection.looksRightNow(window, "form-quarter");

        page.locator("[data-action=submit-for-approval]").click();
        Locator dialog = page.locator("#hold-back[open]");
        assertThat(dialog.locator("[data-answer='VB-03']")).isVisible();
        dialog.locator("li:has([data-answer='VB-03']) button.link").click();
        assertThat(form.computed("VB-03")).isFocused();
        page.locator("[data-action=submit-for-approval]").click();
        assertThat(dialog.locator("[data-answer]").first()).isVisible();
        for (Locator answer : dialog.locator("[data-answer]").all()) {
            answer.fill("Mùa cao điểm.");
        }
        dialog.locator("[data-answers]").click();
        page.waitForURL("**/my-work.xhtml**");
        assertThat(form.stored().text("state")).isEqualTo("AWAITING_APPROVAL");
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void aSectionIsAskedAsSoonAsItsConditionHoldsAndTheProgressFollows() {
        String unit = "16594";
        Answer target = agency().post("targets", """
                {"targets":[{"indicator":"VB-03","unit":"%s","year":2026,"text":"trên 1.500"}]}""".formatted(unit));
        assertThat(target.status()).as(target.toString()).isEqualTo(200);
        FormPage form = FormPage.of(product, window, QUARTERLY, "2026Q3", unit);
        Page page = form.page();
        assertThat(page.locator("[data-row='VB-03'] td").last()).hasText("trên 1.500");
        Locator progress = page.locator("progress[data-progress=section-III]");
        assertThat(progress).hasAttribute("max", "2");
        Locator explanation = page.locator("[data-narrative='giai-quyet-phan-anh']");
        Locator link = page.locator("nav a:has-text('Giải quyết phản ánh')");
        assertThat(explanation).isHidden();
        assertThat(link).isHidden();
        form.type("PAKN-01b", "5");
        assertThat(explanation).isVisible();
        assertThat(link).isVisible();
        assertThat(progress).hasAttribute("value", "1");
        form.type("PAKN-01b", "0");
        assertThat(explanation).isHidden();
        assertThat(window.complaints()).isEmpty();
    }

    /** Files asked for count in the progress as soon as they are there. */
    @Test
    void filesCountInTheProgress() {
        FormPage form = FormPage.of(product, window, MONTHLY, "202609", "16594");
        Locator progress = form.page().locator("progress").last();
        assertThat(progress).hasAttribute("max", "1");
        assertThat(progress).hasAttribute("value", "0");
        form.page()
                .locator("#attachments-van-ban input[type=file]")
                .setInputFiles(
                        new com.microsoft.playwright.options.FilePayload(
                                "bao-cao.png",
                                "image/png",
                                java.util.Base64.getDecoder()
                                        .decode(
                                                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")));
        assertThat(progress).hasAttribute("value", "1");
    }

    @Test
    void anAdHocReportIsFilledLikeAnyOther() {
        String unit = "16438";
        Caller agency = agency();
        expect(200, agency.put("unit-groups/BT-DOTXUAT", "{\"name\":\"Nhóm biểu đột xuất\"}"));
        expect(
                200,
                agency.put(
                        "unit-groups/BT-DOTXUAT/members",
                        "{\"from\":\"2026-01-01\",\"codes\":\"%s\"}".formatted(unit)));
        Answer kept = agency.put("regimes/BT-DOTXUAT/draft", """
                {"name":"Rà soát đột xuất","legalBasis":"Công văn 15/STTTT-CĐS","receiver":"Cơ quan thường trực",
                 "frequency":"MONTH","scheme":"ND09","levels":["COMMUNE"],"groups":["BT-DOTXUAT"],"onlyPeriod":"202612",
                 "validFrom":"2026-11-23","jumpPercent":50,
                 "deadlines":[{"kind":"ON_DAY","onDay":"2026-12-20","time":"10:00"}],
                 "sections":[{"kind":"INDICATORS","title":"Số liệu rà soát",
                    "indicators":[{"code":"CB-01","required":true},{"code":"VB-01a","required":false}]}]}""");
        expect(200, kept);
        expect(
                204,
                agency.post(
                        "regimes/BT-DOTXUAT/draft/publish",
                        "{\"version\":%s,\"duplicatesSeen\":true}"
                                .formatted(kept.json().get("version"))));
        window.signedInAs("cb." + unit);
        Page page = window.page();
        page.locator("a[href*='regime=BT-DOTXUAT']")
                .locator("visible=true")
                .first()
                .click();
        FormPage form = new FormPage(product, page, "BT-DOTXUAT", "202612", unit);
        assertThat(page.locator(".heading > .facts")).containsText("20/12/2026 10:00");
        form.type("CB-01", "42");
        form.awaitSaved();
        assertThat(form.figures()).containsEntry("CB-01", "42");
        page.locator("[data-action=submit-for-approval]").click();
        page.waitForURL("**/my-work.xhtml**");
        assertThat(form.stored().text("state")).isEqualTo("AWAITING_APPROVAL");
    }

    /** Whoever types when the hour strikes is told, and goes on. */
    @Test
    void theDeadlineThatPassesWhileOneTypesIsTold() {
        String unit = "16417";
        LocalDateTime soon = LocalDateTime.of(
                        TODAY, LocalTime.now(VIETNAM).withSecond(30).withNano(0))
                .plusHours(1);
        Answer extended = agency().post("extensions", """
                {"regime":"CDS-THANG","period":"202608","unit":"%s","to":"%s","reason":"Thử giờ hạn"}""".formatted(unit, soon));
        expect(201, extended);
        window.page().clock().install();
        FormPage form = FormPage.of(product, window, MONTHLY, "202608", unit);
        Page page = form.page();
        Locator told = page.locator("[data-deadline]");
        assertThat(told).isHidden();
        // in steps during which somebody is there, or the session would end
        for (int minutes = 0; minutes < 65; minutes += 13) {
            page.clock().fastForward(Duration.ofMinutes(13).toMillis());
            form.cell("VB-03").press("End");
        }
        assertThat(told).isVisible();
        assertThat(told).containsText("Đã quá hạn gửi");
        form.type("VB-03", "12");
        page.waitForCondition(() -> "12".equals(form.figures().get("VB-03")));
    }

    @Test
    void aUnitThatEndsSoonIsToldByWhenToReport() {
        String unit = "16417";
        Answer ended = Caller.at(product.baseUri(), "quantri")
                .post("units/" + unit + "/end", "{\"lastDay\":\"2026-12-31\",\"reason\":\"Quyết định giải thể\"}");
        expect(200, ended);
        FormPage form = FormPage.of(product, window, MONTHLY, "202609", unit);
        assertThat(form.page().locator("main")).containsText("kết thúc hoạt động ngày 31/12/2026");
    }

    private static void expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }
}
