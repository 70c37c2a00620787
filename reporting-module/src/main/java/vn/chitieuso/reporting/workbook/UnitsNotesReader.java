package vn.chitieuso.reporting.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.platform.sheet.BookCell;
import vn.chitieuso.platform.sheet.BookRows;

/** Reads the notes of a form of many units, and puts those somebody changed to the figures they are about. */
class UnitsNotesReader implements BookRows.Reader {

    private static final int ROWS_MAX = 5_000;
    private static final int COLUMNS_MAX = 400;

    private final TemplateMemory memory;
    private final Map<Integer, String> indicators = new LinkedHashMap<>();
    private final Map<Place, String> notes = new LinkedHashMap<>();
    private HeadingRow heading;

    UnitsNotesReader(TemplateMemory memory) {
        this.memory = memory;
    }

    @Override
    public boolean row(int number, List<BookCell> row) {
        if (heading == null) {
            HeadingRow candidate = HeadingRow.of(row);
            if (candidate.has(Headings.UNIT_CODE, Headings.UNIT)) {
                heading = candidate;
                for (int column = 0; column < Math.min(row.size(), COLUMNS_MAX); column++) {
                    if (Formula.isCode(row.get(column).text())) {
                        indicators.put(column, row.get(column).text());
                    }
                }
            }
            return number < HeadingRow.LAST || heading != null;
        }
        String unit = heading.at(row, Headings.UNIT_CODE).text();
        if (memory.nameOfRow(unit) != null) {
            indicators.forEach((column, code) -> {
                String note = column < row.size()
                        ? TemplateMemory.plain(row.get(column).text())
                        : "";
                if (!note.equals(TemplateMemory.plain(memory.stood(unit, code).note()))) {
                    notes.put(new Place(unit, code), note);
                }
            });
        }
        return number < ROWS_MAX;
    }

    FilledTemplate into(FilledTemplate form) {
        List<FilledCell> cells = new ArrayList<>();
        for (FilledCell cell : form.cells()) {
            String note = notes.remove(new Place(cell.unit(), cell.indicator()));
            cells.add(note == null ? cell : cell.withNote(note));
        }
        notes.forEach((place, note) -> {
            TemplateMemory.Stood stood = memory.stood(place.unit(), place.indicator());
            Integer row = form.rows().get(place.unit());
            if (row != null) {
                cells.add(new FilledCell(
                        row,
                        place.unit(),
                        place.indicator(),
                        CellReading.value(stood.value()),
                        null,
                        note,
                        place.indicator(),
                        stood,
                        memory.line(place.unit(), place.indicator())));
            }
        });
        return form.with(cells, form.broken(), form.texts());
    }

    private record Place(String unit, String indicator) {}
}
