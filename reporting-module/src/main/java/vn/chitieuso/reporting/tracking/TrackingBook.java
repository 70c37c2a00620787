package vn.chitieuso.reporting.tracking;

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

/** Targets being tracked as a workbook: how far each is, and how many stand where. */
@ApplicationScoped
public class TrackingBook {

    private static final String WORDS = "reporting.tracking.";

    /** Leaves the stream open. */
    public void write(List<TargetProgress> progress, Locale locale, OutputStream out) throws IOException {
        SheetBook book = new SheetBook();
        targets(book, progress, locale);
        BookSheet counts =
                book.sheet(text(locale, "column.state"), text(locale, "column.state"), text(locale, "column.count"));
        TargetTracking.counts(progress).forEach((state, count) -> counts.row(text(locale, "state." + state), count));
        book.writeTo(out);
    }

    private static void targets(SheetBook book, List<TargetProgress> progress, Locale locale) {
        List<String> headings = Stream.of(
                        "indicator",
                        "name",
                        "bearerCode",
                        "bearer",
                        "year",
                        "sign",
                        "target",
                        "measure",
                        "value",
                        "asOf",
                        "pathValue",
                        "gap",
                        "state",
                        "reported",
                        "expected",
                        "forecast",
                        "low",
                        "high",
                        "method",
                        "decision",
                        "remark")
                .map(column -> text(locale, "column." + column))
                .toList();
        BookSheet sheet = book.sheet(text(locale, "list.title"), headings);
        for (TargetProgress each : progress) {
            sheet.row(Arrays.asList(
                    each.indicator().code(),
                    each.indicator().name(),
                    each.bearerCode(),
                    each.bearerName(),
                    each.target().year(),
                    each.target().qualifier().sign(),
                    each.target().value(),
                    each.indicator().unit(),
                    each.value(),
                    each.asOf(),
                    each.pathValue(),
                    each.gap(),
                    text(locale, "state." + each.state()),
                    each.reported(),
                    each.expected(),
                    each.forecast().value(),
                    each.forecast().low(),
                    each.forecast().high(),
                    text(locale, "method." + each.forecast().method()),
                    each.target().decision(),
                    each.target().remark()));
        }
    }

    private static String text(Locale locale, String key) {
        return Texts.get(locale, WORDS + key);
    }
}
