package vn.chitieuso.platform.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import vn.chitieuso.platform.text.Decimals;

/**
 * A sheet of a form. Rows and columns count from 0; rows are written from top to bottom. Only cells that look
 * {@linkplain Look#OPEN open} can be changed once the sheet is protected.
 */
public final class FormSheet {

    /** Characters a cell holds. */
    public static final int TEXT_MAX = 32_767;

    /** Points a line of text takes. */
    static final double LINE_HEIGHT = 15;

    /** A row is no higher than so many lines. */
    static final int LINES_MAX = 27;

    private static final int MESSAGE_MAX = 225;
    private static final Pattern UNWRITABLE =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\r(?=\\n)");
    private static final Set<SheetProtectionOption> CLOSED = EnumSet.complementOf(EnumSet.of(
            SheetProtectionOption.FORMAT_COLUMNS,
            SheetProtectionOption.FORMAT_ROWS,
            SheetProtectionOption.SELECT_LOCKED_CELLS,
            SheetProtectionOption.SELECT_UNLOCKED_CELLS));

    private final Worksheet sheet;

    FormSheet(Worksheet sheet, VisibilityState visibility) {
        this.sheet = sheet;
        sheet.setVisibilityState(visibility);
    }

    /** As formulas name the cell: {@code E7}. */
    public static String place(int row, int column) {
        return RemarkedSheet.letters(column) + (row + 1);
    }

    /** Null leaves the cell empty. */
    public FormSheet text(int row, int column, String text, Look look) {
        if (text != null && !text.isEmpty()) {
            String writable = UNWRITABLE.matcher(text).replaceAll("");
            sheet.value(row, column, writable.substring(0, Math.min(writable.length(), TEXT_MAX)));
        }
        look.put(sheet.style(row, column), look == Look.OPEN ? "@" : null);
        return this;
    }

    /** A text without any looks, for hidden sheets. */
    public FormSheet plain(int row, int column, String text) {
        sheet.value(row, column, text);
        return this;
    }

    /** As a number only where a spreadsheet keeps every digit of it; null leaves the cell empty. */
    public FormSheet number(int row, int column, BigDecimal number, int decimals, Look look) {
        if (number != null && number.round(CellText.DIGITS).compareTo(number) == 0) {
            sheet.value(row, column, new BigDecimal(Decimals.exchange(number)));
        } else if (number != null) {
            sheet.value(row, column, Decimals.exchange(number));
        }
        look.put(sheet.style(row, column), format(decimals));
        return this;
    }

    /** @param formula without the sign of equality, in the English names of functions */
    public FormSheet formula(int row, int column, String formula, int decimals) {
        sheet.formula(row, column, Markup.escaped(formula));
        Look.COMPUTED.put(sheet.style(row, column), format(decimals));
        return this;
    }

    private static String format(int decimals) {
        return decimals <= 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    /** Joins cells of a row into one. */
    public FormSheet join(int row, int from, int to) {
        sheet.range(row, from, row, to).merge();
        return this;
    }

    /**
     * What may be typed into some cells of a column.
     *
     * @param condition over the first of them
     */
    public FormSheet accept(int from, int to, int column, String condition, String title, String message) {
        sheet.range(from, column, to, column)
                .validateWithFormula(Markup.escaped(condition))
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle(attribute(title))
                .error(attribute(message));
        return this;
    }

    /** What may be chosen in some cells of a column: the texts in the rows of a column of another sheet. */
    public FormSheet choose(int from, int to, int column, FormSheet list, int listColumn, int count, String message) {
        sheet.range(from, column, to, column)
                .validateWithList(list.sheet.range(0, listColumn, count - 1, listColumn))
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle("")
                .error(attribute(message));
        return this;
    }

    private static String attribute(String text) {
        String escaped = Markup.escaped(text.substring(0, Math.min(text.length(), MESSAGE_MAX)));
        return escaped.replace("\"", "&quot;");
    }

    /** Colours cells of which a condition over the first of them is true. */
    public FormSheet highlight(int top, int left, int bottom, int right, String condition, Tone tone) {
        sheet.range(top, left, bottom, right)
                .style()
                .fillColor(tone.colour)
                .set(new ConditionalFormattingExpressionRule(Markup.escaped(condition), true));
        return this;
    }

    public FormSheet widths(double... widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
        return this;
    }

    public FormSheet height(int row, double points) {
        sheet.rowHeight(row, points);
        return this;
    }

    /** High enough for texts of these lengths in columns of these widths, which spreadsheets do not all see to. */
    public FormSheet fit(int row, int... lengthsAndWidths) {
        int lines = 1;
        for (int i = 0; i < lengthsAndWidths.length; i += 2) {
            lines = Math.max(lines, (lengthsAndWidths[i] + lengthsAndWidths[i + 1] - 1) / lengthsAndWidths[i + 1]);
        }
        return lines == 1 ? this : height(row, Math.min(lines, LINES_MAX) * LINE_HEIGHT);
    }

    /** So many columns and rows stay in view. */
    public FormSheet freeze(int columns, int rows) {
        sheet.freezePane(columns, rows);
        return this;
    }

    /** Prints as wide as an A4 page lies, with some rows repeated on each and its number below. */
    public FormSheet printLandscape(int repeatFrom, int repeatTo) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(repeatFrom, repeatTo);
        sheet.footer("&P/&N", org.dhatim.fastexcel.Position.RIGHT);
        return this;
    }

    /** Keeps hands off what is not open; no secret, for what comes back is checked whatever was done to it. */
    public FormSheet protect(String password) {
        sheet.protect(password, CLOSED);
        return this;
    }

    /** Hands over the rows so far; they cannot be changed any more. */
    public FormSheet flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return this;
    }

    /** Ends the sheet; one must have ended before rows of the next are handed over. */
    public FormSheet end() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return this;
    }

    /** How bad something is. */
    public enum Tone {
        /** It cannot stay so. */
        BAD("FFFFC7CE"),
        /** It wants a word. */
        WARN("FFFFEB9C"),
        /** All is well. */
        GOOD("FFE2F0D9");

        private final String colour;

        Tone(String colour) {
            this.colour = colour;
        }
    }
}
