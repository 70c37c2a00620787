package vn.chitieuso.platform.sheet;

/**
 * A cell of an uploaded workbook.
 *
 * @param text as a list in CSV would say it; empty where there is nothing to read
 */
public record BookCell(String text, Content content) {

    static final BookCell NOTHING = new BookCell("", Content.NOTHING);

    public boolean isEmpty() {
        return text.isEmpty() && content != Content.UNCOMPUTED && content != Content.ERROR;
    }

    /** What a cell holds. */
    public enum Content {
        /** Nothing at all. */
        NOTHING,
        /** Words, or digits that are kept as words. */
        TEXT,
        /** A number, typed or computed. */
        NUMBER,
        /** A formula whose result was not stored with it. */
        UNCOMPUTED,
        /** An error of the spreadsheet, such as #DIV/0!. */
        ERROR
    }
}
