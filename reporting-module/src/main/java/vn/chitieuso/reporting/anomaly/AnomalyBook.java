package vn.chitieuso.reporting.anomaly;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.chitieuso.platform.sheet.BookSheet;
import vn.chitieuso.platform.sheet.SheetBook;
import vn.chitieuso.platform.text.Texts;

import jakarta.enterprise.context.ApplicationScoped;

/** What is unusual, as a workbook. */
@ApplicationScoped
public class AnomalyBook {

    private static final String WORDS = "reporting.anomaly.";

    /** Leaves the stream open. */
    public void write(List<Anomaly> anomalies, Locale locale, OutputStream out) throws IOException {
        List<String> headings = Stream.of(
                        "severity",
                        "kind",
                        "period",
                        "unitCode",
                        "unit",
                        "indicator",
                        "indicatorName",
                        "reason",
                        "note",
                        "reviewedBy",
                        "reviewedAt")
                .map(column -> text(locale, "column." + column))
                .toList();
        SheetBook book = new SheetBook();
        BookSheet sheet = book.sheet(text(locale, "list.title"), headings);
        for (Anomaly each : anomalies) {
            Review review = each.review();
            sheet.row(Arrays.asList(
                    text(locale, "severity." + each.severity()),
                    text(locale, "kind." + each.kind()),
                    each.period(),
                    each.unit(),
                    each.unitName(),
                    each.indicator(),
                    each.indicatorName(),
                    each.words(locale),
                    review == null ? null : review.note(),
                    review == null ? null : review.reviewedBy(),
                    review == null ? null : review.reviewedAt().toString()));
        }
        book.writeTo(out);
    }

    private static String text(Locale locale, String key) {
        return Texts.get(locale, WORDS + key);
    }
}
