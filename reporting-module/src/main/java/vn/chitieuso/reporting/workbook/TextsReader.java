package vn.chitieuso.reporting.workbook;

import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.platform.sheet.BookCell;
import vn.chitieuso.platform.sheet.BookRows;

/** Reads the texts of a form of one unit. */
class TextsReader implements BookRows.Reader {

    private static final int ROWS_MAX = 500;

    private final TemplateMemory memory;
    private final List<BrokenCell> broken;
    private final List<FilledTemplate.FilledText> texts = new ArrayList<>();
    private HeadingRow heading;

    TextsReader(TemplateMemory memory, List<BrokenCell> broken) {
        this.memory = memory;
        this.broken = broken;
    }

    List<FilledTemplate.FilledText> texts() {
        return texts;
    }

    @Override
    public boolean row(int number, List<BookCell> row) {
        if (heading == null) {
            HeadingRow candidate = HeadingRow.of(row);
            heading = candidate.has(Headings.PART, Headings.TEXT) ? candidate : null;
            return number < HeadingRow.LAST;
        }
        String key = heading.at(row, Headings.PART).text();
        BookCell text = heading.at(row, Headings.TEXT);
        if (memory.knowsText(key)) {
            if (CellReading.isReadable(text, number, Headings.TEXT, broken) && !memory.isStillText(key, text.text())) {
                texts.add(new FilledTemplate.FilledText(number, key, text.text(), memory.hashOfText(key)));
            }
        }
        return number < ROWS_MAX;
    }
}
