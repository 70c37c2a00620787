package vn.chitieuso.reporting.workbook;

import java.util.List;
import vn.chitieuso.platform.sheet.BookCell;

/** Reads the value of one cell. */
final class CellReading {

    private CellReading() {}

    /** Whether the cell says a value; tells what is wrong where a spreadsheet could not compute one. */
    static boolean isReadable(BookCell cell, int row, String column, List<BrokenCell> broken) {
        String key = switch (cell.content()) {
            case ERROR -> "reporting.workbook.errorInCell";
            case UNCOMPUTED -> "reporting.workbook.notComputed";
            default -> null;
        };
        if (key != null) {
            broken.add(new BrokenCell(row, column, key));
        }
        return key == null;
    }

    /** As the import understands it without guessing. */
    static String value(BookCell cell) {
        if (cell.content() != BookCell.Content.NUMBER) {
            return cell.text();
        }
        try {
            return CellWords.certain(cell.text());
        } catch (NumberFormatException day) {
            return cell.text();
        }
    }

    /** The same of what a form says without a cell: the words of a figure. */
    static String value(String words) {
        try {
            return CellWords.certain(words);
        } catch (NumberFormatException notANumber) {
            return words;
        }
    }
}
