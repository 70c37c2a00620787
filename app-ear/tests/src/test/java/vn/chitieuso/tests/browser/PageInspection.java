package vn.chitieuso.tests.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What every page is asked for: a heading, all its texts, no more width than the screen has, silence, readable aloud. */
final class PageInspection {

    private PageInspection() {}

    /** Opens a page, keeps a picture of it and inspects it. */
    static void looksRight(BrowserWindow window, String path, String picture) {
        window.open(path);
        looksRightNow(window, picture);
        assertThat(window.complaints()).isEmpty();
    }

    /** Inspects a page in whatever state it was brought to; what its console told on the way there is not asked. */
    static void looksRightNow(BrowserWindow window, String picture) {
        Page page = window.page();
        page.evaluate("scrollTo(0, 0)");
        window.screenshot(picture);
        assertThat(page.locator("h1").textContent()).isNotBlank();
        assertThat(page.content()).doesNotContain("???");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - screen.width"))
                .as("pixels the page is too wide")
                .isLessThanOrEqualTo(0);
        assertThat(serious(page)).isEmpty();
    }

    private static List<String> serious(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(PageInspection::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
