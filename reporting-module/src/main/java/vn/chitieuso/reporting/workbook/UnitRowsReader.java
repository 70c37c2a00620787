package vn.chitieuso.reporting.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.sheet.BookCell;
import vn.chitieuso.platform.sheet.BookRows;
import vn.chitieuso.platform.text.Folding;

/** Reads the figures of a form of one unit: a row for each indicator, known by its code and, beside it, its name. */
class UnitRowsReader implements BookRows.Reader {

    private static final int ROWS_MAX = 5_000;

    private final TemplateIdentity identity;
    private final TemplateMemory memory;
    private final List<FilledCell> cells = new ArrayList<>();
    private final List<BrokenCell> broken = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private HeadingRow heading;
    private int read;

    UnitRowsReader(TemplateIdentity identity, TemplateMemory memory) {
        this.identity = identity;
        this.memory = memory;
    }

    boolean isFound() {
        return heading != null;
    }

    List<BrokenCell> broken() {
        return broken;
    }

    FilledTemplate template(String sheet, List<BrokenCell> all, List<FilledTemplate.FilledText> texts) {
        return new FilledTemplate(identity, sheet, heading.columnOrNext(Headings.RESULT), rows, cells, all, texts);
    }

    @Override
    public boolean row(int number, List<BookCell> row) {
        if (heading == null) {
            HeadingRow candidate = HeadingRow.of(row);
            heading = candidate.has(Headings.CODE, Headings.NAME, Headings.VALUE) ? candidate : null;
            return number < HeadingRow.LAST || heading != null;
        }
        if (++read > ROWS_MAX) {
            throw new BusinessException("reporting.workbook.tooManyRows", ROWS_MAX);
        }
        take(number, row);
        return true;
    }

    private void take(int number, List<BookCell> row) {
        String code = heading.at(row, Headings.CODE).text();
        BookCell value = heading.at(row, Headings.VALUE);
        if (memory.isComputed(code)) {
            rows.putIfAbsent(code, number);
            return;
        }
        String name = memory.nameOfRow(code);
        if (name == null) {
            refuseForeign(number, code, value);
        } else if (!Folding.fold(name)
                .equals(Folding.fold(heading.at(row, Headings.NAME).text()))) {
            broken.add(new BrokenCell(number, Headings.NAME, "reporting.workbook.otherName", code, name));
        } else {
            rows.putIfAbsent(code, number);
            if (CellReading.isReadable(value, number, Headings.VALUE, broken)) {
                takeIfChanged(number, code, row, value);
            }
        }
    }

    /** Heads of sections have words in the column of codes and nothing else. */
    private void refuseForeign(int number, String code, BookCell value) {
        if (!value.isEmpty()) {
            broken.add(
                    code.isEmpty()
                            ? new BrokenCell(number, Headings.CODE, "reporting.workbook.noCode")
                            : new BrokenCell(number, Headings.CODE, "reporting.value.notAsked", shortened(code)));
        }
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private void takeIfChanged(int number, String code, List<BookCell> row, BookCell value) {
        TemplateMemory.Stood stood = memory.stood("", code);
        String qualifier = heading.has(Headings.QUALIFIER) ? plain(heading.at(row, Headings.QUALIFIER)) : null;
        String note = heading.has(Headings.NOTE) ? plain(heading.at(row, Headings.NOTE)) : null;
        boolean sameNote = note == null || note.equals(TemplateMemory.plain(stood.note()));
        boolean sameQualifier = qualifier == null || qualifier.equals(stood.qualifier());
        if (!CellWords.same(value.text(), stood.value()) || !sameQualifier || !sameNote) {
            cells.add(new FilledCell(
                    number,
                    identity.unit(),
                    code,
                    CellReading.value(value),
                    qualifier,
                    sameNote ? null : note,
                    Headings.VALUE,
                    stood,
                    memory.line("", code)));
        }
    }

    private static String plain(BookCell cell) {
        String text = cell.text().strip().replace("\r\n", "\n");
        return "=".equals(text) ? "" : text;
    }
}
