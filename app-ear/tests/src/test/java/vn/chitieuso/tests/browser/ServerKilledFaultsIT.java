package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Page;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Answer;
import vn.chitieuso.tests.api.Caller;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server is killed (kill -9) while twenty units fill their reports and some hand them on: every figure it has
 * acknowledged is there afterwards, no report is half handed on, and an open form goes on without being read again.
 */
@Browsing
class ServerKilledFaultsIT {

    private static final String PERIOD = "202609";
    private static final List<String> UNITS = WideForm.units().subList(0, 20);
    private static final String AT_THE_BROWSER = WideForm.units().get(20);
    private static final int FIGURES_BEFORE_THE_KILL = 300;

    private final RunningProduct product =
            WideForm.publishedAt(RunningProduct.alone("killed", LocalDate.of(2026, 11, 22)));

    /** What the server has said to have stored, by unit and indicator. */
    private final Map<String, Map<String, String>> acknowledged = new ConcurrentHashMap<>();

    /** What was on its way when the server died: there or not, but whole. */
    private final Map<String, String> unanswered = new ConcurrentHashMap<>();

    private final AtomicInteger stored = new AtomicInteger();
    private final AtomicBoolean killed = new AtomicBoolean();

    @Test
    void everyAcknowledgedFigureOutlivesTheServer() throws Exception {
        for (String unit : UNITS) {
            Caller.at(product.baseUri(), "cb." + unit);
        }
        ExecutorService officers = Executors.newFixedThreadPool(UNITS.size());
        try (BrowserWindow window = BrowserWindow.desktop(product.baseUri())) {
            FormPage form = FormPage.wide(product, window, PERIOD, AT_THE_BROWSER);
            Map<String, String> typed = new LinkedHashMap<>();
            type(form, typed, 0, 4);
            form.awaitSaved();
            List<Future<?>> work = new ArrayList<>();
            UNITS.forEach(unit -> work.add(officers.submit(() -> fill(unit))));
            type(form, typed, 4, 8);
            awaitFigures();
            product.kill();
            killed.set(true);
            type(form, typed, 8, 20);
            assertThat(form.savedLine()).containsText("được giữ");
            for (Future<?> officer : work) {
                officer.get(2, TimeUnit.MINUTES);
            }
            System.out.println("acknowledged before the kill: " + stored.get() + ", unanswered: " + unanswered.size());
            product.startAgain();
            assertNothingIsLost();
            assertTheOpenFormGoesOn(form, typed);
        } finally {
            killed.set(true);
            officers.shutdown();
        }
    }

    private static void type(FormPage form, Map<String, String> typed, int from, int to) {
        for (String code : WideForm.CODES.subList(from, to)) {
            String figure = String.valueOf(5_000 + typed.size());
            typed.put(code, figure);
            form.type(code, figure);
        }
    }

    /** As the form does it: one figure after the other, each with what was seen before, until there is no answer. */
    private void fill(String unit) {
        Caller officer = Caller.at(product.baseUri(), "cb." + unit);
        String path = "reports/%s/%s/%s".formatted(WideForm.REGIME, PERIOD, unit);
        Map<String, String> mine = new ConcurrentHashMap<>();
        acknowledged.put(unit, mine);
        for (int round = 1; !killed.get(); round++) {
            for (int i = 0; i < WideForm.CODES.size() && !killed.get(); i++) {
                String code = WideForm.CODES.get(i);
                String figure = String.valueOf(100_000L * round + 1_000L * UNITS.indexOf(unit) + i);
                try {
                    Answer answer = officer.patch(path, cell(code, figure, mine.get(code)));
                    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
                    mine.put(code, figure);
                    stored.incrementAndGet();
                } catch (UncheckedIOException noAnswer) {
                    unanswered.put(unit + " " + code, figure);
                    return;
                }
            }
        }
    }

    private static String cell(String code, String figure, String seen) {
        return "{\"source\":\"ENTERED\",\"values\":[{\"indicator\":\"%s\",\"value\":%s,\"seen\":%s}]}"
                .formatted(code, figure, seen);
    }

    private void awaitFigures() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (stored.get() < FIGURES_BEFORE_THE_KILL && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(stored.get()).isGreaterThanOrEqualTo(FIGURES_BEFORE_THE_KILL);
    }

    private void assertNothingIsLost() {
        acknowledged.forEach((unit, figures) -> {
            FormPage report = new FormPage(product, null, WideForm.REGIME, PERIOD, unit);
            Map<String, String> there = report.figures();
            figures.forEach((code, figure) -> assertThat(there.get(code))
                    .as(unit + " " + code)
                    .isIn(figure, unanswered.getOrDefault(unit + " " + code, figure)));
            there.forEach((code, figure) -> assertThat(figure)
                    .as(unit + " " + code + " was typed")
                    .isIn(figures.get(code), unanswered.get(unit + " " + code)));
            assertThat(report.stored().text("state")).isEqualTo("DRAFT");
        });
    }

    /** Sessions end with the server: the officer signs in again in another tab, and the form sends what waited. */
    private void assertTheOpenFormGoesOn(FormPage form, Map<String, String> typed) {
        Page other = form.page().context().newPage();
        other.navigate(product.baseUri().toString());
        other.locator("[id$=username]").fill("cb." + AT_THE_BROWSER);
        other.locator("[id$=password]").fill("Demo-ChiTieuSo-2026!");
        other.locator("[id$=signIn]").click();
        other.waitForURL(address -> !address.contains("sign-in"));
        form.awaitStored(typed);
        form.awaitSaved();
        form.type(WideForm.CODES.get(20), "77");
        typed.put(WideForm.CODES.get(20), "77");
        form.awaitStored(typed);
        typed.keySet().forEach(code -> assertThat(form.history(code)).as(code).hasSize(1));
        // rules may complain of the figures, but nobody is asked which of two shall stand
        assertThat(form.page().locator("[data-message] button")).hasCount(0);
    }
}
