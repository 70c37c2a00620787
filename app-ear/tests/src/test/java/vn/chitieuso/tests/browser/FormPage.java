package vn.chitieuso.tests.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.chitieuso.tests.api.Answer;
import vn.chitieuso.tests.api.Caller;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The form of one report in one window, what its officer does there, and what the server has of it. */
final class FormPage {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FIGURES = """
            SELECT i.code, v.value FROM indicator_value v
            JOIN indicator i ON i.id = v.indicator_id
            JOIN period p ON p.id = v.period_id AND p.code = ?
            JOIN period_scheme s ON s.id = p.scheme_id AND s.code = 'ND09'
            JOIN org_unit_code c ON c.unit_id = v.unit_id AND c.code = ? AND p.data_to BETWEEN c.valid_from AND c.valid_to
            WHERE v.value IS NOT NULL AND v.source <> 'DERIVED'""";

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    private final RunningProduct product;
    private final Page page;
    private final String regime;
    private final String period;
    private final String unit;

    FormPage(RunningProduct product, Page page, String regime, String period, String unit) {
        this.product = product;
        this.page = page;
        this.regime = regime;
        this.period = period;
        this.unit = unit;
    }

    /** Opened by the unit's officer, who has just signed in. */
    static FormPage of(RunningProduct product, BrowserWindow window, String regime, String period, String unit) {
        window.signedInAs("cb." + unit);
        FormPage form = new FormPage(product, window.page(), regime, period, unit);
        form.open();
        return form;
    }

    static FormPage wide(RunningProduct product, BrowserWindow window, String period, String unit) {
        return of(product, window, WideForm.REGIME, period, unit);
    }

    void open() {
        page.navigate(product.baseUri() + address());
        assertThat(page.locator("[data-report][data-fillable=true]")).hasCount(1);
    }

    String address() {
        return "reporting/report/edit.xhtml?regime=%s&period=%s&unit=%s".formatted(regime, period, unit);
    }

    String path() {
        return "reports/%s/%s/%s".formatted(regime, period, unit);
    }

    Page page() {
        return page;
    }

    Locator cell(String code) {
        return page.locator("[data-indicator='" + code + "']");
    }

    Locator message(String code) {
        return page.locator("#msg-" + code);
    }

    Locator computed(String code) {
        return page.locator("[data-derived='" + code + "']");
    }

    Locator text(String key) {
        return page.locator("[data-narrative=" + key + "]");
    }

    Locator note() {
        return page.locator("[data-panel] [data-note]");
    }

    /** What is said to be wrong anywhere; warnings that ask for a note are not among it. */
    Locator errors() {
        return page.locator(".msg.bad:not(:empty)");
    }

    Locator savedLine() {
        return page.locator("[data-saved=line]");
    }

    Locator pasteLine() {
        return page.locator("[data-paste=line]");
    }

    /** One of the answers offered where two wrote. */
    Locator choice(Locator message, String label) {
        return message.locator("button").filter(new Locator.FilterOptions().setHasText(label));
    }

    /** A column offered where more than one of a pasted block may be meant. */
    Locator column(String heading) {
        return page.locator("#paste-columns[open] button").filter(new Locator.FilterOptions().setHasText(heading));
    }

    /** The row of a table of tasks or projects whose title reads so. */
    Locator line(String kind, int index) {
        return page.locator("table[data-lines=" + kind + "] tbody tr[data-line]:visible")
                .nth(index);
    }

    static Locator field(Locator line, String name) {
        return line.locator("[data-field=" + name + "]");
    }

    /** The one in the middle: what half of the tries do not exceed. */
    static long median(List<Long> tries) {
        return tries.stream().sorted().skip(tries.size() / 2).findFirst().orElseThrow();
    }

    void type(String code, String figure) {
        cell(code).fill(figure);
        cell(code).press("Enter");
    }

    /** From the clipboard, as after copying in a spreadsheet. */
    void paste(String code, String text) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
        cell(code).focus();
        cell(code).press("Control+a");
        page.keyboard().press("Control+v");
    }

    void awaitSaved() {
        assertThat(savedLine()).containsText("Đã lưu");
    }

    void cutLine() {
        page.context().setOffline(true);
    }

    void restoreLine() {
        page.context().setOffline(false);
    }

    /* ---- what the server has ---- */

    Caller officer() {
        return Caller.at(product.baseUri(), "cb." + unit);
    }

    Answer stored() {
        return officer().get(path());
    }

    /** What somebody else stores at the same time, as another browser would. */
    void storeElsewhere(String body) {
        Answer answer = officer().patch(path(), body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    void storeElsewhere(String code, String figure) {
        storeElsewhere("{\"values\":[{\"indicator\":\"%s\",\"value\":%s}]}".formatted(code, figure));
    }

    /** Every figure of the form that somebody typed, by its indicator, as it stands in the database. */
    Map<String, String> figures() {
        Set<String> asked = new HashSet<>();
        stored().json()
                .getAsJsonArray("values")
                .forEach(value -> asked.add(Answer.text(value.getAsJsonObject(), "indicator")));
        Map<String, String> figures = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(product.jdbcUrl());
                PreparedStatement statement = connection.prepareStatement(FIGURES)) {
            statement.setString(1, period);
            statement.setString(2, unit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (asked.contains(rows.getString(1))) {
                        figures.put(
                                rows.getString(1),
                                rows.getBigDecimal(2).stripTrailingZeros().toPlainString());
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The figures of " + path() + " cannot be read", e);
        }
        return figures;
    }

    /** All that ever stood in a cell, the newest first. */
    List<JsonObject> history(String code) {
        return officer().get(path() + "/cells/" + code).json().getAsJsonArray("history").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** Compares the database with what was typed, cell by cell, once everything is sent. */
    void awaitStored(Map<String, String> typed) {
        Map<String, String> expected = new TreeMap<>(typed);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!figures().equals(expected) && System.nanoTime() < end) {
            page.waitForTimeout(200);
        }
        assertThat(figures()).isEqualTo(expected);
    }
}
