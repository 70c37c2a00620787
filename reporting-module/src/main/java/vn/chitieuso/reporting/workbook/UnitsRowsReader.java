package vn.chitieuso.reporting.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.sheet.BookCell;
import vn.chitieuso.platform.sheet.BookRows;
import vn.chitieuso.platform.text.Folding;

/** Reads a form of many units: a row for each, known by its code and, beside it, its name; a column for each indicator. */
class UnitsRowsReader implements BookRows.Reader {

    private static final int ROWS_MAX = 5_000;
    private static final int COLUMNS_MAX = 400;

    private final TemplateIdentity identity;
    private final TemplateMemory memory;
    private final List<FilledCell> cells = new ArrayList<>();
    private final List<BrokenCell> broken = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<Integer, String> indicators = new LinkedHashMap<>();
    private HeadingRow heading;
    private int read;

    UnitsRowsReader(TemplateIdentity identity, TemplateMemory memory) {
        this.identity = identity;
        this.memory = memory;
    }

    boolean isFound() {
        return heading != null;
    }

    FilledTemplate template(String sheet) {
        return new FilledTemplate(
                identity, sheet, heading.columnOrNext(Headings.RESULT), rows, cells, broken, List.of());
    }

    @Override
    public boolean row(int number, List<BookCell> row) {
        if (heading == null) {
            HeadingRow candidate = HeadingRow.of(row);
            if (candidate.has(Headings.UNIT_CODE, Headings.UNIT)) {
                heading = candidate;
                findIndicators(row);
            }
            return number < HeadingRow.LAST || heading != null;
        }
        if (++read > ROWS_MAX) {
            throw new BusinessException("reporting.workbook.tooManyRows", ROWS_MAX);
        }
        take(number, row);
        return true;
    }

    private void findIndicators(List<BookCell> row) {
        for (int column = 0; column < Math.min(row.size(), COLUMNS_MAX); column++) {
            String code = row.get(column).text();
            if (Formula.isCode(code) && !memory.isComputed(code)) {
                indicators.put(column, code);
            }
        }
    }

    private void take(int number, List<BookCell> row) {
        String unit = heading.at(row, Headings.UNIT_CODE).text();
        String name = memory.nameOfRow(unit);
        if (name == null) {
            refuseForeign(number, unit, row);
        } else if (!Folding.fold(name)
                .equals(Folding.fold(heading.at(row, Headings.UNIT).text()))) {
            broken.add(new BrokenCell(number, Headings.UNIT, "reporting.workbook.otherName", unit, name));
        } else {
            rows.putIfAbsent(unit, number);
            indicators.forEach((column, code) -> {
                if (column < row.size()) {
                    takeIfChanged(number, unit, code, row.get(column));
                } else {
                    takeIfChanged(number, unit, code, new BookCell("", BookCell.Content.NOTHING));
                }
            });
        }
    }

    private void refuseForeign(int number, String unit, List<BookCell> row) {
        boolean figures = indicators.keySet().stream()
                .anyMatch(column -> column < row.size() && !row.get(column).isEmpty());
        if (figures) {
            broken.add(
                    unit.isEmpty()
                            ? new BrokenCell(number, Headings.UNIT_CODE, "reporting.workbook.noUnitCode")
                            : new BrokenCell(
                                    number,
                                    Headings.UNIT_CODE,
                                    "reporting.workbook.unitNotInForm",
                                    UnitRowsReader.shortened(unit)));
        }
    }

    private void takeIfChanged(int number, String unit, String code, BookCell value) {
        TemplateMemory.Stood stood = memory.stood(unit, code);
        if (CellReading.isReadable(value, number, code, broken) && !CellWords.same(value.text(), stood.value())) {
            cells.add(new FilledCell(
                    number, unit, code, CellReading.value(value), null, null, code, stood, memory.line(unit, code)));
        }
    }
}
