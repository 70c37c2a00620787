package vn.chitieuso.tests.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Answer;
import vn.chitieuso.tests.api.Workshop;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Without a line the form goes on, and nothing typed is lost, sent twice, or put over somebody else's without a word. */
@Browsing
class FormOfflineIT {

    private static final String UNIT = "16489";
    private static final String NOTE_AT = "VB-01a";

    /** All that the browser keeps, as somebody with the computer's disk would read it. */
    private static final String KEPT = """
            async () => {
              const asked = (request) => new Promise((resolve, reject) => {
                request.onsuccess = () => resolve(request.result);
                request.onerror = () => reject(request.error);
              });
              const base = await asked(indexedDB.open("chitieuso"));
              const all = (name) => base.objectStoreNames.contains(name)
                ? asked(base.transaction(name).objectStore(name).getAll()) : [];
              const records = await all("kept");
              const keys = await all("key");
              base.close();
              const text = records.map(({ data }) => new TextDecoder("latin1").decode(data)).join();
              const local = JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage });
              return { records: records.length, text, local, extractable: keys.some((key) => key.extractable) };
            }""";

    /** The same as the page itself can read it. */
    private static final String KEPT_WORDS = """
            async () => JSON.stringify(await Promise.all((await Chitieuso.keeping.names("")).map(Chitieuso.keeping.load)))""";

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

    private FormPage form(String period) {
        return FormPage.wide(product, window, period, UNIT);
    }

    @Test
    void whatWasTypedWithoutALineIsSentInOrderAndOnceAfterTheNextVisit() {
        FormPage form = form("202601");
        form.cutLine();
        Map<String, String> typed = typeTwenty(form);
        form.text(WideForm.TEXT).fill("Viết khi mất mạng 7310000.");
        form.text(WideForm.TEXT).blur();
        form.cell(NOTE_AT).focus();
        assertThat(form.page().locator("[data-panel] h2")).containsText(NOTE_AT);
        form.note().fill("Ghi chú khi mất mạng.");
        form.note().blur();
        assertThat(form.savedLine()).containsText("được giữ");
        form.page().waitForTimeout(1_000);
        assertEncrypted(form.page(), typed);

        FormPage again = closedAndOpened(form, "202601");
        again.awaitSaved();
        again.awaitStored(typed);
        assertThat(again.stored()
                        .json()
                        .getAsJsonObject("narratives")
                        .get(WideForm.TEXT)
                        .getAsString())
                .isEqualTo("Viết khi mất mạng 7310000.");
        typed.keySet().forEach(code -> assertThat(again.history(code)).as(code).hasSize(1));
        assertThat(Answer.text(again.history(NOTE_AT).get(0), "note")).isEqualTo("Ghi chú khi mất mạng.");
        again.page().waitForFunction("async () => (await Chitieuso.keeping.count()) === 0");
    }

    private static Map<String, String> typeTwenty(FormPage form) {
        Map<String, String> typed = new LinkedHashMap<>();
        List<String> codes = new ArrayList<>(WideForm.CODES.subList(0, 20));
        java.util.Collections.reverse(codes);
        for (String code : codes) {
            String figure = String.valueOf(7_310_042 + typed.size());
            typed.put(code, figure);
            form.type(code, figure);
        }
        return typed;
    }

    private static void assertEncrypted(Page page, Map<String, String> typed) {
        @SuppressWarnings("unchecked")
        Map<String, Object> kept = (Map<String, Object>) page.evaluate(KEPT);
        assertThat(kept.get("records")).isEqualTo(1);
        assertThat(kept.get("extractable")).isEqualTo(false);
        for (String figure : typed.values()) {
            assertThat(kept.get("text").toString()).doesNotContain(figure);
            assertThat(kept.get("local").toString()).doesNotContain(figure);
        }
        assertThat(kept.get("text").toString()).doesNotContain("7310000", "seen");
    }

    /** A new tab of the same browser, once the old one is gone and the line is back; what it sends is looked at. */
    private FormPage closedAndOpened(FormPage form, String period) {
        BrowserContext context = form.page().context();
        form.page().close(new Page.CloseOptions().setRunBeforeUnload(false));
        context.setOffline(false);
        Page page = context.newPage();
        List<String> sent = new CopyOnWriteArrayList<>();
        page.onRequest(request -> rememberSent(request, sent));
        FormPage again = new FormPage(product, page, WideForm.REGIME, period, UNIT);
        again.open();
        again.awaitSaved();
        List<String> expected = new ArrayList<>(WideForm.CODES.subList(0, 20));
        java.util.Collections.reverse(expected);
        assertThat(sent).isEqualTo(expected);
        return again;
    }

    private static void rememberSent(Request request, List<String> sent) {
        if ("PATCH".equals(request.method())) {
            for (JsonElement value :
                    JsonParser.parseString(request.postData()).getAsJsonObject().getAsJsonArray("values")) {
                sent.add(Answer.text(value.getAsJsonObject(), "indicator"));
            }
        }
    }

    @Test
    void theOpenPageSendsByItselfWhenTheLineIsBack() {
        FormPage form = form("202602");
        form.type("VB-03", "1");
        form.awaitSaved();
        form.cutLine();
        form.type("VB-04", "2");
        form.type("VB-06a", "3");
        assertThat(form.savedLine()).containsText("được giữ");
        assertThat(form.cell("VB-04").locator("..")).hasClass(java.util.regex.Pattern.compile(".*\\boffline\\b.*"));
        form.restoreLine();
        form.awaitSaved();
        form.awaitStored(Map.of("VB-03", "1", "VB-04", "2", "VB-06a", "3"));
    }

    @Test
    void anAnswerLostOnItsWayIsNoConflictWithOneself() {
        FormPage form = form("202603");
        form.page().route("**/api/v1/reports/**", route -> {
            if ("PATCH".equals(route.request().method())) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        form.type("VB-03", "10");
        assertThat(form.savedLine()).containsText("được giữ");
        form.type("VB-03", "11");
        form.page().waitForTimeout(500);
        form.page().unroute("**/api/v1/reports/**");
        form.awaitStored(Map.of("VB-03", "11"));
        form.awaitSaved();
        assertThat(form.errors()).hasCount(0);
    }

    @Test
    void whoSignsOutIsAskedAndTheBrowserForgets() {
        FormPage form = form("202604");
        form.type("VB-03", "1O0");
        assertThat(form.message("VB-03")).containsText("1O0");
        form.page().waitForFunction("async () => (await Chitieuso.keeping.count()) === 1");
        List<String> asked = new CopyOnWriteArrayList<>();
        form.page().onDialog(dialog -> {
            asked.add(dialog.message());
            if (asked.size() == 1) {
                dialog.dismiss();
            } else {
                dialog.accept();
            }
        });
        Locator signOut = form.page().locator("form[action$='/platform/sign-out'] button");
        signOut.evaluate("button => button.click()");
        form.page().waitForCondition(() -> asked.size() == 1);
        assertThat(form.cell("VB-03")).hasValue("1O0");
        assertThat(asked.get(0)).contains("chưa gửi được");
        signOut.evaluate("button => button.click()");
        form.page().waitForURL(address -> !address.contains("edit.xhtml"));
        form.page().waitForTimeout(500);
        @SuppressWarnings("unchecked")
        Map<String, Object> kept = (Map<String, Object>) form.page().evaluate(KEPT);
        assertThat(kept.get("records")).isEqualTo(0);
        assertThat(kept.get("local").toString()).doesNotContain("1O0");
    }

    @Test
    void afterComingBackBothFiguresAreShownAndEitherChoiceWorks() {
        FormPage form = form("202605");
        form.cutLine();
        form.type("VB-03", "100");
        form.type("VB-04", "200");
        form.type("VB-06a", "300");
        form.storeElsewhere("VB-03", "111");
        form.storeElsewhere("VB-04", "222");
        form.restoreLine();
        chooseMineAndTheirs(form);
    }

    @Test
    void afterTheNextVisitBothFiguresAreShownAsWell() {
        FormPage form = form("202606");
        form.cutLine();
        form.type("VB-03", "100");
        form.type("VB-04", "200");
        form.type("VB-06a", "300");
        assertThat(form.savedLine()).containsText("được giữ");
        form.page().waitForTimeout(500);
        form.storeElsewhere("VB-03", "111");
        form.storeElsewhere("VB-04", "222");
        form.page().onDialog(dialog -> dialog.accept());
        form.page().navigate("about:blank");
        form.restoreLine();
        form.open();
        assertThat(form.message("VB-03").locator("button")).hasCount(2);
        // a choice put off is asked again, not taken for one's own
        form.page().waitForTimeout(500);
        form.open();
        chooseMineAndTheirs(form);
    }

    private static void chooseMineAndTheirs(FormPage form) {
        assertThat(form.message("VB-03")).containsText("111");
        assertThat(form.choice(form.message("VB-03"), "Giữ số của tôi (100)")).isVisible();
        assertThat(form.message("VB-04")).containsText("222");
        form.cell("VB-03").focus();
        form.cell("VB-03").press("ArrowDown");
        form.cell("VB-04").press("ArrowDown");
        form.awaitStored(new TreeMap<>(Map.of("VB-03", "111", "VB-04", "222", "VB-06a", "300")));
        form.choice(form.message("VB-03"), "Giữ số của tôi").click();
        form.choice(form.message("VB-04"), "Lấy số đang lưu").click();
        form.awaitStored(Map.of("VB-03", "100", "VB-04", "222", "VB-06a", "300"));
        assertThat(form.cell("VB-04")).hasValue("222");
        form.awaitSaved();
    }

    @Test
    void whenTheSessionEndedItIsSentAfterSigningInInAnotherTab() {
        FormPage form = form("202607");
        form.type("VB-03", "1");
        form.awaitSaved();
        form.page().context().clearCookies();
        form.type("VB-04", "2");
        assertThat(form.savedLine()).containsText("Phiên làm việc đã hết");
        assertThat(form.cell("VB-04")).hasValue("2");
        Page other = form.page().context().newPage();
        other.navigate(product.baseUri().toString());
        other.locator("[id$=username]").fill("cb." + UNIT);
        other.locator("[id$=password]").fill("Demo-ChiTieuSo-2026!");
        other.locator("[id$=signIn]").click();
        other.waitForURL(address -> !address.contains("sign-in"));
        form.awaitStored(Map.of("VB-03", "1", "VB-04", "2"));
        form.awaitSaved();
    }

    /** One tab of a browser cannot send; what it keeps is neither overwritten nor removed by what another saves or keeps. */
    @Test
    void eachTabKeepsItsOwnAndWhatOneLeavesBehindIsSent() {
        FormPage one = form("202608");
        Page page = one.page();
        BrowserContext context = page.context();
        page.route("**/api/v1/reports/**", route -> {
            if ("PATCH".equals(route.request().method())) {
                route.abort();
            } else {
                route.resume();
            }
        });
        one.type("VB-03", "100");
        one.text(WideForm.TEXT).fill("Viết ở thẻ thứ nhất.");
        assertThat(one.savedLine()).containsText("được giữ");

        FormPage two = new FormPage(product, context.newPage(), WideForm.REGIME, "202608", UNIT);
        two.open();
        two.type("VB-04", "200");
        two.awaitStored(Map.of("VB-04", "200"));
        two.awaitSaved();
        assertThat(two.cell("VB-03")).hasValue("");
        two.type("VB-06a", "ba trăm");
        assertThat(two.message("VB-06a")).containsText("ba trăm");
        two.page().waitForFunction("async () => (await Chitieuso.keeping.count()) === 2");

        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        two.awaitStored(Map.of("VB-03", "100", "VB-04", "200"));
        assertThat(two.text(WideForm.TEXT)).hasValue("Viết ở thẻ thứ nhất.");
        assertThat(two.cell("VB-06a")).hasValue("ba trăm");
        two.type("VB-06a", "300");
        two.awaitStored(Map.of("VB-03", "100", "VB-04", "200", "VB-06a", "300"));
        two.page().waitForFunction("async () => (await Chitieuso.keeping.count()) === 0");
    }

    /** No pause after typing is waited for before a text, a note, or a figure is kept; nor is it once the session ends. */
    @Test
    void everythingIsKeptFromTheFirstLetterOnAndSentWhenTheSessionIsAboutToEnd() {
        window.page().clock().install();
        FormPage form = form("202609");
        Page page = form.page();
        form.cell("VB-03").focus();
        assertThat(form.note()).isVisible();
        page.clock().pauseAt(Instant.now().plus(Duration.ofSeconds(30)).toEpochMilli());
        form.text(WideForm.TEXT).fill("Chữ đầu");
        awaitKept(page, "Chữ đầu");
        form.note().fill("Ghi chú đầu");
        awaitKept(page, "Ghi chú đầu");
        form.cell("VB-03").fill("731");
        awaitKept(page, "731");
        assertThat(form.figures()).isEmpty();
        page.evaluate("document.dispatchEvent(new CustomEvent('chitieuso:saving'))");
        page.waitForCondition(() -> Map.of("VB-03", "731").equals(form.figures()));
        page.waitForCondition(() -> form.stored().body().contains("Chữ đầu"));
        assertThat(Answer.text(form.history("VB-03").get(0), "note")).isEqualTo("Ghi chú đầu");
    }

    private static void awaitKept(Page page, String words) {
        page.waitForCondition(() -> ((String) page.evaluate(KEPT_WORDS)).contains(words));
    }

    /** Signing out from any page asks, and leaves nothing behind. */
    @Test
    void whoSignsOutElsewhereIsAskedAsWell() {
        FormPage form = form("202510");
        Page page = form.page();
        form.type("VB-03", "1O0");
        page.waitForFunction("async () => (await Chitieuso.keeping.count()) === 1");
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onDialog(dialog -> {
            if (!"beforeunload".equals(dialog.type())) {
                asked.add(dialog.message());
            }
            if (asked.size() == 1) {
                dialog.dismiss();
            } else {
                dialog.accept();
            }
        });
        page.navigate(product.baseUri() + "reporting/report/my-work.xhtml");
        Locator signOut = page.locator("form[action$='/platform/sign-out'] button");
        signOut.evaluate("button => button.click()");
        page.waitForCondition(() -> asked.size() == 1);
        assertThat(asked.get(0)).contains("chưa gửi được");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*my-work.*"));
        signOut.evaluate("button => button.click()");
        page.waitForURL(address -> !address.contains("my-work"));
        @SuppressWarnings("unchecked")
        Map<String, Object> kept = (Map<String, Object>) page.evaluate(KEPT);
        assertThat(kept.get("records")).isEqualTo(0);
    }

    /** What is computed or found without the figures that wait says so. */
    @Test
    void whatFollowsFromFiguresThatWaitIsMarked() {
        FormPage form = form("202511");
        form.type("VB-03", "10");
        form.type("VB-04", "20");
        form.type("VB-06a", "30");
        assertThat(form.computed("VB-05")).hasText("30");
        assertThat(form.message("VB-06a")).containsText("20");
        form.cutLine();
        form.type("VB-04", "40");
        assertThat(form.computed("VB-05")).containsText("chờ mạng");
        assertThat(form.computed("VB-02")).not().containsText("chờ mạng");
        assertThat(form.message("VB-06a")).containsText("chờ mạng");
        form.restoreLine();
        assertThat(form.computed("VB-05")).hasText("50");
        assertThat(form.message("VB-06a")).isEmpty();
    }
}
