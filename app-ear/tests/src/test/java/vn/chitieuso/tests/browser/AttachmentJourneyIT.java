package vn.chitieuso.tests.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Answer;
import vn.chitieuso.tests.api.Caller;
import vn.chitieuso.tests.product.RunningProduct;

import javax.imageio.ImageIO;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files are enclosed where the form asks for them and as evidence at a cell: over a line that is cut in the middle, looked at,
 * judged, taken away, and read by the reviewer.
 */
@Browsing
class AttachmentJourneyIT {

    private static final String UNIT = "15049";
    private static final String ASKED = "#attachments-van-ban";
    private static final String OF_THE_WHOLE = "#attachments-report";
    private static final String AT_THE_CELL = "[data-panel]";

    private final RunningProduct product = RunningProduct.now();

    @Test
    void evidenceComesWholeOverALineThatIsCutAndItsRowSaysSo() throws Exception {
        byte[] picture = picture(2_300);
        try (BrowserWindow window = BrowserWindow.desktop(product.baseUri())) {
            Page page = form(window, "202601");
            page.locator("[data-indicator='VB-03']").focus();
            choose(page, AT_THE_CELL, new FilePayload("ảnh minh chứng.png", "image/png", picture));
            while (megabytesSent(page) == 0) {
                page.waitForTimeout(10);
            }
            page.context().setOffline(true);
            assertThat(page.locator(AT_THE_CELL + " .upload [role=status]"))
                    .containsText("Mất kết nối", slowlyContained());
            assertThat(megabytesSent(page)).isBetween(0.1, 16.0);
            window.screenshot("attachments-cut");
            page.context().setOffline(false);
            assertThat(page.locator(AT_THE_CELL + " .files .name")).hasText("ảnh minh chứng.png", slowly());
            String sum = (String) page.evaluate(
                    "address => fetch(address).then(answer => answer.json()).then(files => files[0].sha256)",
                    "/api/v1/" + report("202601").path() + "/attachments");
            assertThat(sum)
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(picture)));
            assertThat(evidenceMark(page, "VB-03")).hasText("1 tệp minh chứng");
            assertThat(evidenceMark(page, "VB-04")).hasCount(0);
        }
    }

    @Test
    void severalFilesEachTellTheirOwnOutcome() throws IOException {
        try (BrowserWindow window = BrowserWindow.desktop(product.baseUri())) {
            Page page = form(window, "202602");
            choose(
                    page,
                    ASKED,
                    new FilePayload("đã ký.pdf", "application/pdf", resource("signed.pdf")),
                    new FilePayload("đã sửa.pdf", "application/pdf", resource("changed.pdf")),
                    new FilePayload("báo cáo.pdf", "application/pdf", "MZ...".getBytes(StandardCharsets.US_ASCII)));
            assertThat(page.locator(ASKED + " .files > li")).hasCount(2, slowlyCounted());
            assertThat(page.locator(ASKED + " .upload .bad [role=status]")).containsText("EXE", slowlyContained());
            assertThat(file(page, ASKED, "đã ký.pdf").locator("summary .tag.ok"))
                    .containsText("nguyên vẹn");
            assertThat(file(page, ASKED, "đã sửa.pdf").locator("summary .tag.bad"))
                    .containsText("sửa sau khi ký");
            file(page, ASKED, "đã ký.pdf").locator("summary").click();
            assertThat(file(page, ASKED, "đã ký.pdf")).containsText("Người ký: Cán bộ Thử");
            assertThat(page.locator("#text-van-ban")).containsText("đã sửa.pdf");
            choose(page, OF_THE_WHOLE, new FilePayload("phụ lục.pdf", "application/pdf", resource("plain.pdf")));
            assertThat(page.locator(OF_THE_WHOLE + " .files > li")).hasCount(1, slowlyCounted());
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(serious(page)).isEmpty();
            window.screenshot("attachments");
        }
        try (BrowserWindow window = BrowserWindow.phone(product.baseUri())) {
            Page page = form(window, "202602");
            assertThat(page.locator(ASKED + " .files > li")).hasCount(2);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - screen.width"))
                    .isLessThanOrEqualTo(0);
            window.screenshot("attachments");
        }
    }

    @Test
    void filesAreLookedAtAndTakenAway() throws IOException {
        try (BrowserWindow window = BrowserWindow.desktop(product.baseUri())) {
            Page page = form(window, "202603");
            choose(page, ASKED, new FilePayload("công văn.pdf", "application/pdf", resource("plain.pdf")));
            choose(page, OF_THE_WHOLE, new FilePayload("ảnh.png", "image/png", picture(40)));
            looksAtThePicture(page, file(page, OF_THE_WHOLE, "ảnh.png"));
            Locator file = file(page, ASKED, "công văn.pdf");
            looksAtTheDocument(page, file);
            window.screenshot("attachments-preview");
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog.preview")).hasCount(0);
            file.locator("button", new Locator.LocatorOptions().setHasText("Bỏ"))
                    .click();
            page.locator("dialog[open] .btn.danger").click();
            assertThat(page.locator(ASKED + " .files > li")).hasCount(0);
            assertThat(page.locator(ASKED + " .nothing")).isVisible();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void aListThatComesLateHidesNothingThatCameSince() throws IOException {
        try (BrowserWindow window = BrowserWindow.desktop(product.baseUri())) {
            Page page = form(window, "202606");
            page.evaluate("""
                    () => {
                        const real = window.fetch;
                        let lists = 0;
                        window.fetch = async (url, request = {}) => {
                            const answer = await real(url, request);
                            if (request.method === "GET" && String(url).endsWith("/attachments") && ++lists === 1) {
                                await new Promise((late) => { window.letItCome = late; });
                            }
                            return answer;
                        };
                    }""");
            choose(page, OF_THE_WHOLE, new FilePayload("một.png", "image/png", picture(41)));
            page.waitForCondition(() -> (Boolean) page.evaluate("Boolean(window.letItCome)"));
            choose(page, OF_THE_WHOLE, new FilePayload("hai.png", "image/png", picture(42)));
            assertThat(page.locator(OF_THE_WHOLE + " .files > li")).hasCount(2, slowlyCounted());
            page.evaluate("window.letItCome(); new Promise((drawn) => setTimeout(drawn, 100))");
            assertThat(page.locator(OF_THE_WHOLE + " .files > li")).hasCount(2);
        }
    }

    @Test
    void theReviewerReadsTheFilesAtTheirPlaces() throws IOException {
        ReviewPage report = report("202604");
        report.fill(600, 400, 399);
        try (BrowserWindow window = BrowserWindow.desktop(product.baseUri())) {
            Page page = form(window, "202604");
            choose(page, ASKED, new FilePayload("công văn.pdf", "application/pdf", resource("signed.pdf")));
            page.locator("[data-indicator='VB-03']").focus();
            choose(page, AT_THE_CELL, new FilePayload("sổ văn bản.png", "image/png", picture(40)));
            assertThat(evidenceMark(page, "VB-03")).isVisible();
            assertThat(page.locator(ASKED + " .files > li")).hasCount(1, slowlyCounted());
        }
        report.handOn();
        report.go(report.head(), "submit", "");
        try (BrowserWindow window = BrowserWindow.desktop(product.baseUri()).signedInAs("cqtt")) {
            Page page = report.open(window);
            assertThat(file(page, ASKED, "công văn.pdf").locator("summary")).containsText("nguyên vẹn");
            assertThat(page.locator(".drop-zone")).hasCount(0);
            assertThat(page.locator(OF_THE_WHOLE)).containsText("Chưa có tệp nào");
            evidenceMark(page, "VB-03").click();
            looksAtThePicture(page, file(page, AT_THE_CELL, "sổ văn bản.png"));
            looksAtTheDocument(page, file(page, ASKED, "công văn.pdf"));
            page.keyboard().press("Escape");
            PageInspection.looksRightNow(window, "attachments-review");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void whoSignsWithoutATrustedAuthorityIsSpokenForAtTheFile() throws IOException {
        ReviewPage report = report("202605");
        report.fill(600, 400, 399);
        report.answerWarnings();
        Caller administrator = report.as("quantri");
        Answer added = administrator.upload(
                "trust-anchors?reason=Thu", "application/pkix-cert", resource("other-authority.cer"));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        try (BrowserWindow window = BrowserWindow.desktop(product.baseUri())) {
            Page page = form(window, "202605");
            choose(page, ASKED, new FilePayload("tự ký.pdf", "application/pdf", resource("signed.pdf")));
            assertThat(file(page, ASKED, "tự ký.pdf").locator("summary .tag.warn"))
                    .isVisible();
            page.locator("[data-action=submit-for-approval]").click();
            Locator asked = page.locator("#hold-back[open]");
            assertThat(asked).containsText("không dẫn tới tổ chức chứng thực tin cậy");
            asked.locator("button.link:has-text('Báo cáo bằng văn bản')").click();
            Locator note = page.locator(ASKED + " [data-file-note]");
            assertThat(note).isFocused();
            note.fill("Chứng thư nội bộ của xã, đã đối chiếu bản giấy.");
            window.screenshot("attachments-stranger");
            page.locator(ASKED + " .said button").click();
            assertThat(page.locator(".toast")).containsText("Đã lưu ghi chú");
            page.locator("[data-action=submit-for-approval]").click();
            assertThat(page).hasURL(Pattern.compile(".*/my-work\\.xhtml.*"));
        } finally {
            administrator.post("trust-anchors/" + added.text("id") + "/end", "{\"reason\":\"Hết thử\"}");
        }
        assertThat(report.state()).isEqualTo("AWAITING_APPROVAL");
    }

    private static void looksAtThePicture(Page page, Locator file) {
        view(file);
        Locator shown = page.locator("dialog.preview img");
        assertThat(shown).isVisible();
        page.waitForCondition(() -> (Boolean) shown.evaluate("image => image.complete"));
        assertThat((Integer) shown.evaluate("image => image.naturalWidth")).isPositive();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog.preview")).hasCount(0);
    }

    /** What the frame refuses, it tells the console, and the window keeps it. */
    private static void looksAtTheDocument(Page page, Locator file) {
        page.waitForResponse(Pattern.compile(".*/attachments/\\d+/content"), () -> view(file));
        assertThat(page.locator("dialog.preview iframe"))
                .hasAttribute("src", Pattern.compile(".*/attachments/\\d+/content"));
        assertThat(page.frames()).anyMatch(frame -> frame.url().endsWith("/content"));
    }

    private static void view(Locator file) {
        file.locator("button", new Locator.LocatorOptions().setHasText("Xem")).click();
    }

    private Page form(BrowserWindow window, String period) {
        FormPage form = FormPage.of(product, window, "CDS-THANG", period, UNIT);
        assertThat(form.page().locator(ASKED + " .drop-zone")).isVisible();
        return form.page();
    }

    private ReviewPage report(String period) {
        return ReviewPage.of(product, UNIT, period);
    }

    private static double megabytesSent(Page page) {
        return ((Number) page.evaluate("document.querySelector('[data-panel] progress')?.value / 1e6 || 0"))
                .doubleValue();
    }

    private static void choose(Page page, String place, FilePayload... files) {
        page.locator(place + " input[type=file]").setInputFiles(files);
    }

    private static Locator file(Page page, String place, String name) {
        return page.locator(place + " .files > li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator evidenceMark(Page page, String code) {
        return page.locator("[data-evidence-at='" + code + "']");
    }

    /** A picture of noise, which does not get smaller by being packed. */
    private static byte[] picture(int edge) throws IOException {
        BufferedImage image = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB);
        int[] noise = new Random(edge).ints((long) edge * edge).toArray();
        image.setRGB(0, 0, edge, edge, noise, 0, edge);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ImageIO.write(image, "png", written);
        return written.toByteArray();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = AttachmentJourneyIT.class.getResourceAsStream("/attachments/" + name)) {
            return file.readAllBytes();
        }
    }

    private static List<String> serious(Page page) {
        return new AxeBuilder(page)
                .include(ASKED).analyze().getViolations().stream()
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
