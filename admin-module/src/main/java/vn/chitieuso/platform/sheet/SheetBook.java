package vn.chitieuso.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import vn.chitieuso.platform.BusinessException;

/**
 * A workbook to be written, one sheet after the other. Names of sheets are cut and cleaned to what spreadsheets accept and
 * told apart by a number, so that any title may name a sheet.
 */
public final class SheetBook {

    private static final int NAME_MAX = 31;
    private static final String PRODUCT = "Chi Tieu So";

    private final List<BookSheet> sheets = new ArrayList<>();

    /** Begins a sheet with its header row. */
    public BookSheet sheet(String name, List<String> headings) {
        BookSheet sheet = new BookSheet(ownName(name), headings);
        sheets.add(sheet);
        return sheet;
    }

    /** Begins a sheet with its header row. */
    public BookSheet sheet(String name, String... headings) {
        return sheet(name, List.of(headings));
    }

    /** Writes everything and leaves the stream open. */
    public void writeTo(OutputStream out) throws IOException {
        if (sheets.isEmpty()) {
            throw new IllegalStateException("a workbook has at least one sheet");
        }
        Workbook workbook = new Workbook(out, PRODUCT, null);
        for (BookSheet sheet : sheets) {
            sheet.writeTo(workbook);
        }
        workbook.finish();
    }

    /** @throws BusinessException if the rows of a sheet are more than a spreadsheet can hold */
    static void refuseRow(int rows, int maximum) {
        if (rows >= maximum) {
            throw new BusinessException("platform.sheet.tooManyRows", maximum);
        }
    }

    private String ownName(String wanted) {
        String clean = wanted.replaceAll("[\\\\/?*:\\[\\]\\p{Cntrl}]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[' ]+|[' ]+$", "");
        String name = clean.isEmpty() ? "Sheet" : cut(clean, NAME_MAX);
        for (int number = 2; isTaken(name); number++) {
            String mark = " (" + number + ")";
            name = cut(clean, NAME_MAX - mark.length()) + mark;
        }
        return name;
    }

    private static String cut(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length).strip();
    }

    private boolean isTaken(String name) {
        return sheets.stream()
                .anyMatch(sheet -> sheet.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
    }
}
