package vn.chitieuso.reporting.recognition;

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

/** Recognitions as a workbook. */
@ApplicationScoped
public class RecognitionBook {

    private static final String WORDS = "reporting.recognition.";

    /** Leaves the stream open. */
    public void write(List<RecognitionRow> rows, Locale locale, OutputStream out) throws IOException {
        List<String> headings = Stream.of(
                        "indicator",
                        "indicatorName",
                        "unitCode",
                        "unit",
                        "recognitionYear",
                        "targetYear",
                        "reportingYear",
                        "recognisedOn",
                        "decision",
                        "reported",
                        "verified",
                        "recognised",
                        "remark",
                        "unitEnded",
                        "successors",
                        "withdrawnOn",
                        "withdrawalDecision",
                        "withdrawalReason")
                .map(column -> Texts.get(locale, WORDS + "column." + column))
                .toList();
        SheetBook book = new SheetBook();
        BookSheet sheet = book.sheet(Texts.get(locale, WORDS + "list.title"), headings);
        for (RecognitionRow row : rows) {
            sheet.row(Arrays.asList(
                    row.indicator(),
                    row.indicatorName(),
                    row.unit(),
                    row.unitName(),
                    row.recognitionYear(),
                    row.targetYear(),
                    row.reportingYear(),
                    row.recognisedOn(),
                    row.decision(),
                    row.reported(),
                    row.verified(),
                    row.recognised(),
                    row.remark(),
                    row.unitEnded(),
                    row.successors(),
                    row.withdrawnOn(),
                    row.withdrawalDecision(),
                    row.withdrawalReason()));
        }
        book.writeTo(out);
    }
}
