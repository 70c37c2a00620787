package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The product's main job, played in a browser: an officer fills the monthly report, the head of the unit approves it, the
 * standing agency accepts it, and the province's figure tells where it comes from. The same on every server.
 */
public final class BrowserJourney {

    private static final String MONTHLY = "CDS-THANG";
    private static final Map<String, String> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put("VB-03", "1.318");
        FIGURES.put("VB-04", "502");
        FIGURES.put("VB-06a", "501");
        FIGURES.put("TTHC-01", "400");
        FIGURES.put("TTHC-04", "390");
        FIGURES.put("DVC-09a", "388");
        FIGURES.put("TTHC-02", "399");
        FIGURES.put("TTHC-03", "1");
    }

    private final URI base;
    private final String where;
    private final String unit;
    private final Function<URI, BrowserWindow> windows;

    private BrowserJourney(URI base, String where, String unit, Function<URI, BrowserWindow> windows) {
        this.base = base;
        this.where = where;
        this.unit = unit;
        this.windows = windows;
    }

    /**
     * Plays the journey at a desk and keeps pictures of it.
     *
     * @param where the server's name, part of the pictures' names
     */
    public static void play(URI base, String where) {
        play(base, where, "14797", BrowserWindow::desktop);
    }

    /** @param unit code of a unit whose report of the month closed last is a draft */
    static void play(URI base, String where, String unit, Function<URI, BrowserWindow> windows) {
        BrowserJourney journey = new BrowserJourney(base, where, unit, windows);
        String address = journey.officerFillsAndHandsOver();
        journey.headApproves(address);
        journey.agencyAccepts(address);
        journey.provinceShowsTheFigure(address);
    }

    /** The figures lie far from those of the period before, which has to be explained before they go on. */
    private static void explainsWhatIsUnusual(Page page) {
        Locator answers = page.locator("#hold-back [data-answer]");
        assertThat(answers.first()).isVisible();
        answers.all().forEach(answer -> answer.fill("Đã rà soát, số liệu đúng."));
        page.locator("[data-answers]").click();
    }

    private String officerFillsAndHandsOver() {
        try (BrowserWindow window = windows.apply(base)) {
            Page page = signIn(window, "cb." + unit);
            window.screenshot("journey-" + where + "-work");
            page.locator("a[href*='edit.xhtml?regime=" + MONTHLY + "']:has-text('Tháng')")
                    .filter(new Locator.FilterOptions().setHas(page.locator("b")))
                    .locator("visible=true")
                    .first()
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*/edit\\.xhtml.*"));
            refusesWhatCannotBe(page);
            FIGURES.forEach((code, figure) -> type(page, code, figure));
            page.locator("[data-narrative=ket-qua]").fill("Đơn vị duy trì xử lý văn bản trên môi trường mạng.");
            page.locator("[data-narrative=ket-qua]").blur();
            assertThat(page.locator("[data-saved=line]")).containsText("Đã lưu");
            assertThat(page.locator("[data-derived='VB-05']")).hasText("1.820");
            assertThat(page.locator("[data-derived='VB-06']")).hasText("99,8");
            assertThat(page.locator(".msg.bad:not(:empty)")).hasCount(0);
            window.screenshot("journey-" + where + "-form");
            String address = page.url().substring(page.url().indexOf('?'));
            page.locator("[data-action=submit-for-approval]").click();
            explainsWhatIsUnusual(page);
            assertThat(page).hasURL(Pattern.compile(".*/my-work\\.xhtml.*"));
            assertThat(window.complaints()).isEmpty();
            return address;
        }
    }

    /** What is typed wrong is told at its cell and stays there to be corrected. */
    private static void refusesWhatCannotBe(Page page) {
        type(page, "VB-04", "502");
        type(page, "VB-06a", "520");
        assertThat(page.locator("#msg-VB-06a")).containsText("502");
        assertThat(page.locator("[data-indicator='VB-06a']")).hasValue("520");
        type(page, "TTHC-01", "1.23");
        assertThat(page.locator("#msg-TTHC-01")).containsText("1.23");
        assertThat(page.locator("[data-indicator='TTHC-01']")).hasValue("1.23");
    }

    private static void type(Page page, String code, String figure) {
        Locator cell = page.locator("[data-indicator='" + code + "']");
        cell.fill(figure);
        cell.press("Enter");
    }

    private void headApproves(String address) {
        try (BrowserWindow window = windows.apply(base)) {
            Page page = signIn(window, "ld." + unit);
            assertThat(page.locator("body")).containsText("Chờ duyệt");
            window.open("reporting/report/show.xhtml" + address);
            assertThat(page.locator("[data-story='VB-03']")).containsText("1.318");
            window.screenshot("journey-" + where + "-approval");
            page.locator("[data-action=submit]").click();
            assertThat(page.locator(".facts")).containsText("Đã gửi");
            assertThat(window.complaints()).isEmpty();
        }
    }

    private void agencyAccepts(String address) {
        try (BrowserWindow window = windows.apply(base)) {
            Page page = signIn(window, "cqtt");
            window.open("reporting/report/show.xhtml" + address);
            page.locator("[data-action=accept]").click();
            assertThat(page.locator(".facts")).containsText("Đã chấp nhận");
            window.screenshot("journey-" + where + "-accepted");
            assertThat(window.complaints()).isEmpty();
        }
    }

    private void provinceShowsTheFigure(String address) {
        try (BrowserWindow window = windows.apply(base)) {
            Page page = signIn(window, "lanhdao");
            String period = address.replaceFirst(".*period=(\\d+).*", "$1");
            String level = Character.isDigit(unit.charAt(0)) ? "COMMUNE" : "DEPARTMENT";
            window.open("reporting/rollup/explore.xhtml?unit=38&period=" + period + "&include=ACCEPTED&by=" + level);
            window.screenshot("journey-" + where + "-rollup");
            page.locator("a.figure[href*='of=" + unit + "&'][href*='code=VB-05']")
                    .click();
            assertThat(page.locator(".explain .big")).hasText("1.820");
            assertThat(page.locator(".explain")).containsText("cb." + unit.toLowerCase());
            window.screenshot("journey-" + where + "-source");
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static Page signIn(BrowserWindow window, String username) {
        Page page = window.open("");
        page.locator("[id$=username]").fill(username);
        page.locator("[id$=password]").fill("Demo-ChiTieuSo-2026!");
        page.locator("[id$=signIn]").click();
        assertThat(page).hasURL(Pattern.compile(".*/my-work\\.xhtml.*"));
        return page;
    }
}
