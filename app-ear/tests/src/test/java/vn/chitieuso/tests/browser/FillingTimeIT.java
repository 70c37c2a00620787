package vn.chitieuso.tests.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Answer;
import vn.chitieuso.tests.api.Caller;
import vn.chitieuso.tests.api.FormFile;
import vn.chitieuso.tests.api.Workshop;
import vn.chitieuso.tests.product.RunningProduct;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a trained person fills forty cells: typed into the form and pasted into it, against the plain way of downloading
 * the Excel form, filling it and handing it in. The hands are a script's, so what is measured is what the product itself
 * asks of them; a person's keys cost the same on both ways.
 */
@Browsing
class FillingTimeIT {

    private static final String UNIT = "16522";
    private static final String BINARY = "application/octet-stream";
    private static final List<String> PERIODS = List.of("202601", "202602", "202603");

    private final RunningProduct product = WideForm.publishedAt(Workshop.product());

    @Test
    void fortyCellsAreTypedPastedAndUploaded() {
        List<Long> typed = new ArrayList<>();
        List<Long> pasted = new ArrayList<>();
        List<Long> uploaded = new ArrayList<>();
        try (BrowserWindow window = BrowserWindow.desktop(product.baseUri())) {
            window.signedInAs("cb." + UNIT);
            for (int i = 0; i < PERIODS.size(); i++) {
                typed.add(millis(form(window, PERIODS.get(i)), figures(1_000 + i), FillingTimeIT::type));
                pasted.add(millis(form(window, PERIODS.get(i)), figures(2_000 + i), FillingTimeIT::paste));
                uploaded.add(millis(form(window, PERIODS.get(i)), figures(3_000 + i), this::upload));
            }
        }
        System.out.println("milliseconds for forty cells from the open page to the last figure stored:");
        System.out.println("  typed with Enter          " + typed);
        System.out.println("  pasted from a spreadsheet " + pasted);
        System.out.println("  downloaded, filled, uploaded (file handling by hand not counted) " + uploaded);
        assertThat(median(typed)).as("a quarter of a second a cell").isLessThan(10_000);
        assertThat(median(pasted)).as("pasting is no slower than the plain way").isLessThan(2 * median(uploaded));
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private interface Filling {
        void fill(FormPage form, Map<String, String> figures);
    }

    private FormPage form(BrowserWindow window, String period) {
        FormPage form = new FormPage(product, window.page(), WideForm.REGIME, period, UNIT);
        form.open();
        return form;
    }

    private static Map<String, String> figures(int first) {
        Map<String, String> figures = new LinkedHashMap<>();
        WideForm.CODES.forEach(code -> figures.put(code, String.valueOf(first + 17 * figures.size())));
        return figures;
    }

    private static long millis(FormPage form, Map<String, String> figures, Filling filling) {
        long start = System.nanoTime();
        filling.fill(form, figures);
        form.awaitStored(figures);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void type(FormPage form, Map<String, String> figures) {
        Page page = form.page();
        form.cell(WideForm.CODES.get(0)).focus();
        page.keyboard().press("Control+a");
        figures.values().forEach(figure -> {
            page.keyboard().type(figure);
            page.keyboard().press("Enter");
        });
    }

    private static void paste(FormPage form, Map<String, String> figures) {
        form.paste(
                WideForm.CODES.get(0),
                figures.entrySet().stream()
                        .map(figure -> figure.getKey() + "\t" + figure.getValue())
                        .collect(Collectors.joining("\r\n")));
    }

    private void upload(FormPage form, Map<String, String> figures) {
        Caller officer = form.officer();
        FormFile filled = FormFile.of(officer.download(form.path() + "/workbook"))
                .changed(book ->
                        figures.forEach((code, figure) -> FormFile.cell(book.getSheet(FormFile.FIGURES), "Kỳ này", code)
                                .setCellValue(Double.parseDouble(figure))));
        Answer answer = officer.upload(form.path() + "/workbook?name=bieu.xlsx", BINARY, filled.bytes());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
