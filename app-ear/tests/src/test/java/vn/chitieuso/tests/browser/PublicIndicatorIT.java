package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Anybody reads what an indicator means; its figure only where it is open, and marked where it is made up. */
@Browsing
class PublicIndicatorIT {

    private static final String PATH = "cong-khai/chi-tieu.xhtml";

    private BrowserWindow window;
    private Page page;

    @BeforeEach
    void passBy() {
        window = BrowserWindow.desktop(
                RunningProduct.on(LocalDate.of(2026, 11, 22)).baseUri());
        page = window.page();
    }

    @AfterEach
    void leave() {
        org.assertj.core.api.Assertions.assertThat(window.complaints()).isEmpty();
        window.close();
    }

    @Test
    void theListLeadsToEveryIndicator() {
        window.open(PATH);
        page.locator("main tbody a", new Page.LocatorOptions().setHasText("Tỷ lệ văn bản điện tử được ký số"))
                .click();
        assertThat(page.locator("h1")).containsText("Tỷ lệ văn bản điện tử được ký số");
        assertThat(page).hasURL(Pattern.compile(".*code=VB-06"));
    }

    @Test
    void anOpenIndicatorShowsItsLatestAcceptedFigureMarkedAsIllustrative() {
        window.open(PATH + "?code=VB-06");
        assertThat(latest()).containsText(Pattern.compile("\\d+(,\\d+)?\\s*%"));
        assertThat(latest()).containsText("Thanh Hóa");
        assertThat(latest()).containsText("2026");
        assertThat(latest()).containsText("số liệu minh họa");
    }

    @Test
    void anIndicatorThatIsNotOpenTellsWhatItMeansAndNoFigure() {
        window.open(PATH + "?code=BC-01");
        assertThat(latest()).containsText("Số liệu của chỉ tiêu này chưa được công khai.");
        assertThat(latest()).not().containsText("số liệu minh họa");
        assertThat(page.locator("main")).containsText("Cộng từng thành phần rồi mới tính công thức");
    }

    @Test
    void anUnknownCodeIsAPageThatIsNotThere() {
        org.assertj.core.api.Assertions.assertThat(
                        page.navigate(PATH + "?code=VB-99").status())
                .isEqualTo(404);
        page.navigate(PATH);
        org.assertj.core.api.Assertions.assertThat(window.complaints())
                .allMatch(complaint -> complaint.contains("404"));
        window.close();
        passBy();
    }

    private com.microsoft.playwright.Locator latest() {
        return page.locator("main .card")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHasText("Số liệu mới nhất đã chấp nhận"));
    }
}
