package vn.chitieuso.platform.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.chitieuso.platform.text.Decimals;

/**
 * One sheet to be written: a bold header row that stays in view and can be filtered by, and rows under it. A cell takes
 * text, whole and decimal numbers, days and truths; null leaves it empty. Text stays text, whatever it looks like: what a
 * spreadsheet would take for a formula or a number when it is typed again is marked as text.
 */
public final class BookSheet {

    static final int ROWS_MAX = Worksheet.MAX_ROWS - 1;

    private static final int TEXT_MAX = 32_767;
    private static final int WIDTH_MIN = 8;
    private static final int WIDTH_MAX = 60;
    private static final int MARGIN = 3;
    private static final int ROWS_MEASURED = 500;
    private static final int ROWS_AT_ONCE = 1000;
    private static final String DAY = "yyyy-mm-dd";
    private static final String TEXT = "@";
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final Pattern LOOKS_DIFFERENT = Pattern.compile("(?si)\\s*([-=+@.'\\d].*|true|false)");
    private static final Pattern UNWRITABLE =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\r(?=\\n)");

    private final String name;
    private final List<String> headings;
    private final List<List<?>> rows = new ArrayList<>();

    BookSheet(String name, List<String> headings) {
        this.name = name;
        this.headings = List.copyOf(headings);
    }

    String name() {
        return name;
    }

    public BookSheet row(Object... cells) {
        return row(Arrays.asList(cells));
    }

    public BookSheet row(List<?> cells) {
        SheetBook.refuseRow(rows.size(), ROWS_MAX);
        rows.add(cells);
        return this;
    }

    void writeTo(Workbook workbook) throws IOException {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, rows.size(), Math.max(0, headings.size() - 1));
        for (int column = 0; column < headings.size(); column++) {
            sheet.width(column, width(column));
            writeText(sheet, 0, column, headings.get(column));
            sheet.style(0, column).bold().wrapText(true).set();
        }
        for (int row = 0; row < rows.size(); row++) {
            write(sheet, row + 1, rows.get(row));
            if (row % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void write(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(sheet, row, column, cells.get(column));
        }
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof BigDecimal number) {
            writeNumber(sheet, row, column, number);
        } else if (cell instanceof Integer || cell instanceof Long) {
            writeNumber(sheet, row, column, BigDecimal.valueOf(((Number) cell).longValue()));
        } else if (cell instanceof LocalDate day && !day.isBefore(FIRST_DAY)) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
        } else if (cell instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (cell != null) {
            writeText(sheet, row, column, cell.toString());
        }
    }

    /** As a number only where a spreadsheet keeps every digit of it. */
    private static void writeNumber(Worksheet sheet, int row, int column, BigDecimal number) {
        if (number.round(CellText.DIGITS).compareTo(number) == 0) {
            sheet.value(row, column, new BigDecimal(Decimals.exchange(number)));
        } else {
            writeText(sheet, row, column, Decimals.exchange(number));
        }
    }

    private static void writeText(Worksheet sheet, int row, int column, String text) {
        String writable = UNWRITABLE.matcher(text).replaceAll("");
        String whole = writable.substring(0, Math.min(writable.length(), TEXT_MAX));
        sheet.value(row, column, whole);
        if (LOOKS_DIFFERENT.matcher(whole).matches()) {
            sheet.style(row, column).format(TEXT).set();
        } else if (whole.indexOf('\n') >= 0) {
            sheet.style(row, column).wrapText(true).set();
        }
    }

    private int width(int column) {
        int longest = rows.stream()
                .limit(ROWS_MEASURED)
                .filter(row -> column < row.size() && row.get(column) != null)
                .flatMap(row -> row.get(column).toString().lines())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        int wanted = Math.max(longest, headings.get(column).length()) + MARGIN;
        return Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, wanted));
    }
}
