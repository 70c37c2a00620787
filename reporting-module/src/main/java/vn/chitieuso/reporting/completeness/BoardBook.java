package vn.chitieuso.reporting.completeness;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.chitieuso.platform.sheet.BookSheet;
import vn.chitieuso.platform.sheet.SheetBook;
import vn.chitieuso.platform.text.Texts;

import jakarta.enterprise.context.ApplicationScoped;

/** The board as a workbook: the units against the periods in words, and what each period comes to. */
@ApplicationScoped
public class BoardBook {

    private static final String WORDS = "reporting.completeness.";

    /** Leaves the stream open. */
    public void write(Board board, Locale locale, OutputStream out) throws IOException {
        SheetBook book = new SheetBook();
        units(book, board, locale);
        periods(book, board, locale);
        book.writeTo(out);
    }

    private static void units(SheetBook book, Board board, Locale locale) {
        List<String> headings = new ArrayList<>(Stream.of("code", "unit", "level", "parent")
                .map(key -> text(locale, "column." + key))
                .toList());
        board.columns().forEach(column -> headings.add(column.code()));
        headings.add(text(locale, "onTimePercent"));
        BookSheet sheet = book.sheet(text(locale, "board.title"), headings);
        for (BoardRow row : board.rows()) {
            List<Object> cells = new ArrayList<>(List.of(
                    row.unit().code(),
                    row.unit().name(),
                    Texts.get(locale, "admin.orgunit.level." + row.unit().level())));
            cells.add(row.unit().parentName());
            row.cells().forEach(cell -> cells.add(words(cell, locale)));
            cells.add(row.tally().onTimePercent());
            sheet.row(cells);
        }
    }

    private static void periods(SheetBook book, Board board, Locale locale) {
        BookSheet sheet = book.sheet(
                text(locale, "periods"),
                Stream.of(
                                "period",
                                "expected",
                                "submitted",
                                "onTime",
                                "late",
                                "accepted",
                                "returned",
                                "inHand",
                                "missing")
                        .map(key -> text(locale, "column." + key))
                        .toList());
        for (BoardColumn column : board.columns()) {
            Tally tally = column.tally();
            sheet.row(
                    column.code(),
                    tally.expected(),
                    tally.submitted(),
                    tally.onTime(),
                    tally.late(),
                    tally.accepted(),
                    tally.returned(),
                    tally.inHand(),
                    tally.missing());
        }
    }

    private static String words(BoardCell cell, Locale locale) {
        if (cell == null) {
            return text(locale, "standing.NOT_ASKED");
        }
        String standing = text(locale, "standing." + cell.standing());
        return cell.isExtended() ? standing + " (" + text(locale, "extended") + ")" : standing;
    }

    private static String text(Locale locale, String key) {
        return Texts.get(locale, WORDS + key);
    }
}
