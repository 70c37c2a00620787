package vn.chitieuso.tests.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Files are enclosed in the browser: over a line that is cut in the middle, looked at, judged, and taken away. */
class AttachmentJourneyIT {

    private static final String UNIT = "15049";

    private final URI base = RunningProduct.now().baseUri();

    @Test
    void aFileComesWholeOverALineThatIsCut() throws Exception {
        byte[] picture = new byte[16 * 1024 * 1024];
        new Random(5).nextBytes(picture);
        byte[] beginning = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(beginning, 0, picture, 0, beginning.length);
        try (BrowserWindow window = BrowserWindow.desktop(base)) {
            Page page = files(window, "202601", "VB-03");
            choose(page, new FilePayload("ảnh minh chứng.png", "image/png", picture));
            while (megabytesSent(page) == 0) {
                page.waitForTimeout(10);
            }
            page.context().setOffline(true);
            assertThat(page.locator("#files .upload [role=status]")).containsText("Mất kết nối", slowlyContained());
            assertThat(megabytesSent(page)).isBetween(0.1, 16.0);
            window.screenshot("attachments-cut");
            page.context().setOffline(false);
            assertThat(page.locator("#files .files .name")).hasText("ảnh minh chứng.png", slowly());
            String sum = (String) page.evaluate(
                    "address => fetch(address).then(answer => answer.json()).then(files => files[0].sha256)",
                    report("202601") + "/attachments");
            assertThat(sum)
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(picture)));
        }
    }

    @Test
    void severalFilesEachTellTheirOwnOutcome() throws IOException {
        try (BrowserWindow window = BrowserWindow.desktop(base)) {
            Page page = files(window, "202602", "");
            choose(
                    page,
                    new FilePayload("đã ký.pdf", "application/pdf", resource("signed.pdf")),
                    new FilePayload("đã sửa.pdf", "application/pdf", resource("changed.pdf")),
                    new FilePayload("báo cáo.pdf", "application/pdf", "MZ...".getBytes(StandardCharsets.US_ASCII)));
            assertThat(page.locator("#files .files > li")).hasCount(2, slowlyCounted());
            assertThat(page.locator("#files .upload .bad [role=status]")).containsText("EXE", slowlyContained());
            assertThat(file(page, "đã ký.pdf").locator("summary .tag.ok")).containsText("nguyên vẹn");
            assertThat(file(page, "đã sửa.pdf").locator("summary .tag.bad")).containsText("sửa sau khi ký");
            file(page, "đã ký.pdf").locator("summary").click();
            assertThat(file(page, "đã ký.pdf")).containsText("Người ký: Cán bộ Thử");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(serious(page)).isEmpty();
            window.screenshot("attachments");
        }
        try (BrowserWindow window = BrowserWindow.phone(base)) {
            Page page = files(window, "202602", "");
            assertThat(page.locator("#files .files > li")).hasCount(2);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - screen.width"))
                    .isLessThanOrEqualTo(0);
            window.screenshot("attachments");
        }
    }

    @Test
    void aFileIsLookedAtAndTakenAway() throws IOException {
        try (BrowserWindow window = BrowserWindow.desktop(base)) {
            Page page = files(window, "202603", "");
            choose(page, new FilePayload("công văn.pdf", "application/pdf", resource("plain.pdf")));
            Locator file = file(page, "công văn.pdf");
            assertThat(file.locator(".name")).isVisible();
            file.locator("button", new Locator.LocatorOptions().setHasText("Xem"))
                    .click();
            assertThat(page.locator("dialog.preview iframe"))
                    .hasAttribute("src", Pattern.compile(".*/attachments/\\d+/content"));
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog.preview")).hasCount(0);
            file.locator("button", new Locator.LocatorOptions().setHasText("Bỏ"))
                    .click();
            page.locator("dialog[open] .btn.danger").click();
            assertThat(page.locator("#files .files > li")).hasCount(0);
            assertThat(page.locator("#files .nothing")).isVisible();
            assertThat(window.complaints()).isEmpty();
        }
    }

    /** The report's form with the files of a place above it. */
    private static Page files(BrowserWindow window, String period, String place) {
        Page page = window.signedInAs("cb." + UNIT).page();
        page.navigate("reporting/report/edit.xhtml?regime=CDS-THANG&period=" + period + "&unit=" + UNIT);
        for (String script :
                List.of("chitieuso:js/sha256.js", "chitieuso:js/upload.js", "reporting:js/attachments.js")) {
            String[] parts = script.split(":");
            page.addScriptTag(new Page.AddScriptTagOptions()
                    .setUrl("/jakarta.faces.resource/" + parts[1] + ".xhtml?ln=" + parts[0]));
        }
        page.evaluate("""
                place => {
                    const files = document.createElement("section");
                    files.id = "files";
                    files.className = "attachments";
                    files.setAttribute("aria-label", "Minh chứng");
                    document.querySelector("main .stack").prepend(files);
                    ReportAttachments.show(files, place);
                }""", place);
        assertThat(page.locator("#files .drop-zone")).isVisible();
        return page;
    }

    private static double megabytesSent(Page page) {
        return ((Number) page.evaluate("document.querySelector('#files progress').value / 1e6")).doubleValue();
    }

    private static String report(String period) {
        return "/api/v1/reports/CDS-THANG/" + period + "/" + UNIT;
    }

    private static void choose(Page page, FilePayload... files) {
        page.locator("#files input[type=file]").setInputFiles(files);
    }

    private static Locator file(Page page, String name) {
        return page.locator("#files .files > li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = AttachmentJourneyIT.class.getResourceAsStream("/attachments/" + name)) {
            return file.readAllBytes();
        }
    }

    private static List<String> serious(Page page) {
        return new AxeBuilder(page)
                .include("#files").analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    private static LocatorAssertions.HasTextOptions slowly() {
        return new LocatorAssertions.HasTextOptions().setTimeout(60_000);
    }

    private static LocatorAssertions.HasCountOptions slowlyCounted() {
        return new LocatorAssertions.HasCountOptions().setTimeout(60_000);
    }

    private static LocatorAssertions.ContainsTextOptions slowlyContained() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }
}
