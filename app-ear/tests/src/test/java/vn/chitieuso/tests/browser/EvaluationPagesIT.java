package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Answer;
import vn.chitieuso.tests.api.ByHand;
import vn.chitieuso.tests.api.Caller;
import vn.chitieuso.tests.api.EvaluationDesk;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.chitieuso.tests.browser.KeeperDesk.confirm;
import static vn.chitieuso.tests.browser.KeeperDesk.errorAt;
import static vn.chitieuso.tests.browser.KeeperDesk.field;

/**
 * The 27 districts are evaluated from the self-score to the publication, each stage by the people concerned; one district's
 * in the browser, the others' through the API.
 */
@Browsing
class EvaluationPagesIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String UNIT = "395";
    private static final int DISTRICTS = 27;

    private final URI root = RunningProduct.on(TODAY).baseUri();
    private final EvaluationDesk desk = EvaluationDesk.published("DG-TD");
    private final String query = "?scorecard=" + desk.scorecard();

    @Test
    void evaluatesTheDistrictsFromSelfScoreToPublication() {
        agencyOpens();
        officerScoresOnAPhone();
        headHandsIn();
        othersScore();
        agencyEndsSelfScoringAndGoesOn(1, "Thẩm định");
        departmentAcceptsMany("cb.skhcn", 2 * DISTRICTS);
        departmentCutsOneAndAcceptsTheOthers();
        agencyVerifiesTheRestAndDraws();
        checkerChecksBlindly();
        agencyEndsSelfScoringAndGoesOn(2, "Hội đồng");
        leaderSettles();
        agencyPublishes();
        unitReadsWhatWasPublished();
    }

    private void as(String person, Function<URI, BrowserWindow> size, java.util.function.Consumer<BrowserWindow> work) {
        try (BrowserWindow window = size.apply(root).signedInAs(person)) {
            work.accept(window);
            org.assertj.core.api.Assertions.assertThat(window.complaints()).isEmpty();
        }
    }

    private String page(String name) {
        return "reporting/evaluation/" + name + ".xhtml" + query;
    }

    private String score(String criterion) {
        return page("score") + "&unit=" + UNIT + "&criterion=" + criterion;
    }

    private void agencyOpens() {
        as("cqtt", BrowserWindow::desktop, window -> {
            Page page = window.open("reporting/evaluation/edit.xhtml");
            field(page, "round:scorecard").selectOption(desk.scorecard());
            field(page, "round:explanationUntil").fill("01/11/2026");
            field(page, "round:save").click();
            assertThat(errorAt(page, "round:explanationUntil")).containsText("theo thứ tự");
            field(page, "round:explanationUntil").fill("31/12/2026");
            field(page, "round:verificationUntil").fill("10/01/2027");
            field(page, "round:councilOn").fill("15/01/2027");
            PageInspection.looksRightNow(window, "evaluation-edit");
            field(page, "round:save").click();
            assertThat(page).hasURL(Pattern.compile(".*/round\\.xhtml.*"));
            page.navigate(page("panel"));
            assign(page, "SKHCN", "A.1", "A.2");
            assign(page, "SNV", "B.1", "B.2");
            PageInspection.looksRightNow(window, "evaluation-panel");
            page.navigate(page("round"));
            confirm(page, "steps:advance");
            assertThat(page.locator("#messages")).containsText("Tự chấm điểm");
            assertThat(page.locator("tbody").first().locator("tr")).hasCount(DISTRICTS);
            PageInspection.looksRightNow(window, "evaluation-round");
        });
    }

    private static void assign(Page page, String department, String... criteria) {
        for (String criterion : criteria) {
            page.locator("input[type=checkbox][value='" + criterion + "']").check();
        }
        field(page, "panel:department").selectOption(department);
        field(page, "panel:assign").click();
        assertThat(page.locator("#messages")).containsText("Đã giao");
    }

    private void officerScoresOnAPhone() {
        EvaluationDesk.officer("td.cb", UNIT);
        as("td.cb", BrowserWindow::phone, window -> {
            Page page = window.open(page("unit") + "&unit=" + UNIT);
            assertThat(page.locator("main")).containsText("Còn phải tự chấm");
            PageInspection.looksRightNow(window, "evaluation-sheet");
            page.navigate(score("B.1"));
            field(page, "self:points").fill("11");
            field(page, "self:reason").fill("Theo báo cáo tổng kết.");
            field(page, "self:write").click();
            assertThat(page.locator("main")).containsText("Điểm phải từ 0 đến 10");
            assertThat(field(page, "self:reason")).hasValue("Theo báo cáo tổng kết.");
            field(page, "self:points").fill("7,5");
            field(page, "self:write").click();
            assertThat(page.locator("#messages")).containsText("Đã lưu");
            assertThat(page.locator("#stages")).containsText("7,5");
            page.locator("#evidence summary").last().click();
            field(page, "document:number").fill("15/BC-UBND");
            field(page, "document:date").fill("20/12/2022");
            field(page, "document:name").fill("Báo cáo tổng kết năm");
            field(page, "document:tell").click();
            assertThat(page.locator("#evidence")).containsText("15/BC-UBND");
            page.navigate(score("B.2"));
            assertThat(page.locator("#reckoning")).containsText("Chưa có điểm không phải là 0 điểm");
            field(page, "self:claimedValue").fill("62,5");
            field(page, "self:reason").fill("Sổ theo dõi của đơn vị.");
            PageInspection.looksRightNow(window, "evaluation-claim");
            field(page, "self:write").click();
            assertThat(page.locator("#messages")).containsText("Đã lưu");
            writtenByTwo(page);
            page.navigate(page("unit") + "&unit=" + UNIT);
            field(page, "steps:prepare").click();
            assertThat(page.locator("#messages")).containsText("Đã báo lãnh đạo");
        });
    }

    /** A colleague writes meanwhile: both values are told, and nothing is overwritten unseen. */
    private void writtenByTwo(Page page) {
        page.navigate(score("B.1"));
        EvaluationDesk.expect(
                200,
                EvaluationDesk.officer("td.cb2", UNIT)
                        .patch(desk.path() + "/" + UNIT + "/B.1", "{\"points\":8,\"reason\":\"Người khác ghi\"}"));
        field(page, "self:points").fill("6");
        field(page, "self:write").click();
        assertThat(page.locator("#messages")).containsText(Pattern.compile("ghi 8.*\\(6\\)"));
        assertThat(field(page, "self:points")).hasValue("6");
        field(page, "self:writeAnyway").click();
        assertThat(page.locator("#messages")).containsText("Đã lưu");
        assertThat(page.locator("#stages")).containsText("6");
    }

    private void headHandsIn() {
        EvaluationDesk.head("td.ld", UNIT);
        as("td.ld", BrowserWindow::phone, window -> {
            Page page = window.open(page("unit") + "&unit=" + UNIT);
            confirm(page, "steps:handIn");
            assertThat(page.locator("#messages")).containsText("Đã nộp");
            confirm(page, "steps:withdraw");
            assertThat(page.locator("#messages")).containsText("Đã rút");
            confirm(page, "steps:handIn");
            assertThat(page.locator("#messages")).containsText("Đã nộp");
        });
    }

    private void othersScore() {
        String[] others =
                Arrays.stream(desk.units()).filter(unit -> !unit.equals(UNIT)).toArray(String[]::new);
        desk.selfScored(
                EvaluationDesk.officer("td.cb.khac", others), EvaluationDesk.head("td.ld.khac", others), others);
    }

    private void agencyEndsSelfScoringAndGoesOn(int time, String state) {
        as("cqtt", BrowserWindow::desktop, window -> {
            Page page = window.open(page("round"));
            confirm(page, "steps:advance");
            assertThat(page.locator("#messages")).containsText(state);
            PageInspection.looksRightNow(window, "evaluation-round-" + time);
        });
    }

    private void departmentAcceptsMany(String person, int expected) {
        as(person, BrowserWindow::desktop, window -> {
            Page page = window.open(page("verify"));
            PageInspection.looksRightNow(window, "evaluation-verify");
            page.locator("[data-choose]").check();
            confirm(page, "verdicts:acceptChosen");
            assertThat(page.locator("#messages")).containsText("Đã chấm " + expected + " điểm");
            assertThat(page.locator("main")).containsText("Không có gì chờ bạn thẩm định");
        });
    }

    private void departmentCutsOneAndAcceptsTheOthers() {
        as("cb.snv", BrowserWindow::desktop, window -> {
            Page page = window.open(score("B.1"));
            field(page, "talk:text").fill("Đề nghị gửi biên bản.");
            field(page, "talk:ask").click();
            assertThat(page.locator("#thread")).containsText("Đề nghị gửi biên bản.");
            field(page, "verdict:points").fill("5");
            field(page, "verdict:give").click();
            assertThat(page.locator("main")).containsText("không được để trống");
            field(page, "verdict:reason").fill("Tài liệu chỉ chứng minh một phần.");
            PageInspection.looksRightNow(window, "evaluation-verdict");
            field(page, "verdict:give").click();
            assertThat(page.locator("#messages")).containsText("Đã chấm");
            page.navigate(page("verify"));
            confirm(page, "verdicts:acceptAll");
            assertThat(page.locator("#messages")).containsText("Đã chấm " + (2 * DISTRICTS - 1) + " điểm");
        });
        as("td.cb", BrowserWindow::phone, window -> {
            Page page = window.open(score("B.1"));
            field(page, "talk:text").fill("Biên bản ở hồ sơ 15/BC.");
            field(page, "talk:answer").click();
            assertThat(page.locator("#thread")).containsText("Biên bản ở hồ sơ");
            PageInspection.looksRightNow(window, "evaluation-thread");
        });
    }

    private void agencyVerifiesTheRestAndDraws() {
        as("cqtt", BrowserWindow::desktop, window -> {
            Page page = window.open(page("verify"));
            confirm(page, "verdicts:acceptAll");
            assertThat(page.locator("#messages")).containsText("Đã chấm " + DISTRICTS + " điểm");
            page.navigate(page("panel"));
            field(page, "draws:checker").selectOption("STC");
            field(page, "draws:seed").fill("họp 22/11/2026");
            field(page, "draws:size").fill("3");
            field(page, "draws:draw").click();
            assertThat(page.locator("#messages")).containsText("Đã rút 3 trên " + 5 * DISTRICTS);
        });
    }

    private void checkerChecksBlindly() {
        as("cb.stc", BrowserWindow::phone, window -> {
            Page page = window.open(page("verify"));
            assertThat(page.locator("tbody tr")).hasCount(3);
            PageInspection.looksRightNow(window, "evaluation-check");
            page.locator("tbody tr a").first().click();
            assertThat(page.locator("main")).containsText("không thấy điểm của người thẩm định thứ nhất");
            assertThat(page.locator("#stages")).not().containsText("Thẩm định");
            field(page, "verdict:points").fill("1");
            field(page, "verdict:reason").fill("Chấm độc lập.");
            field(page, "verdict:give").click();
            assertThat(page.locator("#messages")).containsText("Đã chấm");
            page.navigate(page("verify"));
            confirm(page, "verdicts:acceptAll");
            assertThat(page.locator("#messages")).containsText("Đã chấm 2 điểm");
        });
    }

    private void leaderSettles() {
        as("lanhdao", BrowserWindow::desktop, window -> {
            Page page = window.open(page("council"));
            assertThat(page.locator("main")).containsText("chưa quyết định");
            PageInspection.looksRightNow(window, "evaluation-council");
            page.locator("tbody tr a").first().click();
            field(page, "settlement:points").fill("2");
            field(page, "settlement:reason").fill("Hội đồng thống nhất.");
            field(page, "settlement:settle").click();
            assertThat(page.locator("#messages")).containsText("Hội đồng đã quyết định");
            PageInspection.looksRightNow(window, "evaluation-settled");
        });
    }

    private void agencyPublishes() {
        as("cqtt", BrowserWindow::desktop, window -> {
            Page page = window.open(page("council"));
            field(page, "publication:decision").fill("999/QĐ-KHÔNG");
            field(page, "publication:publish").click();
            assertThat(errorAt(page, "publication:decision")).containsText("999/QĐ-KHÔNG");
            field(page, "publication:decision").fill("1/QĐ-MINHHOA");
            field(page, "publication:publish").click();
            assertThat(page.locator(".job")).containsText("Công bố kết quả đánh giá");
            assertThat(page.locator("main")).containsText("Bản số 1");
            PageInspection.looksRightNow(window, "evaluation-published");
        });
    }

    private void unitReadsWhatWasPublished() {
        as("td.cb", BrowserWindow::phone, window -> {
            Page page = window.open(page("unit") + "&unit=" + UNIT);
            assertThat(page.locator("main")).containsText("Bản công bố số 1, theo 1/QĐ-MINHHOA");
            PageInspection.looksRightNow(window, "evaluation-result");
        });
        as("cb.14797", BrowserWindow::desktop, window -> {
            PageInspection.looksRight(window, "reporting/evaluation/browse.xhtml", "evaluation-browse");
            Page page = window.open(page("unit") + "&unit=" + UNIT);
            PageInspection.looksRightNow(window, "evaluation-result");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^A\\.1 ")))
                    .click();
            PageInspection.looksRightNow(window, "evaluation-explanation");
            reproduces(page.locator("#reckoning"), page.locator(".facts"));
        });
    }

    /** What the page reckons is what comes out on paper, and what was published. */
    private void reproduces(Locator reckoning, Locator facts) {
        BigDecimal points =
                EvaluationDesk.objects(
                                Caller.as("cb.14797")
                                        .get(desk.path() + "/" + UNIT)
                                        .json(),
                                "scores")
                        .stream()
                        .filter(score -> "A.1".equals(Answer.text(score, "criterion")))
                        .map(ByHand::points)
                        .findFirst()
                        .orElseThrow();
        String shown = points.stripTrailingZeros().toPlainString().replace('.', ',');
        assertThat(reckoning).containsText("= " + shown);
        String rounded = points.setScale(2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
        assertThat(facts).containsText(rounded);
    }
}
