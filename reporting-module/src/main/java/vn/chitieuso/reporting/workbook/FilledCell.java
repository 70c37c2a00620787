package vn.chitieuso.reporting.workbook;

import vn.chitieuso.reporting.exchange.ImportedRow;

/**
 * A cell somebody changed.
 *
 * @param row of the sheet, from 1
 * @param qualifier empty where none was chosen; null where the form has no such column
 * @param note null where it was left as it stood, or the form has no such column
 * @param column name of the value's column
 * @param stood what the form was made with
 * @param memory row in which it remembers that
 */
record FilledCell(
        int row,
        String unit,
        String indicator,
        String value,
        String qualifier,
        String note,
        String column,
        TemplateMemory.Stood stood,
        int memory) {

    ImportedRow imported(String period) {
        return new ImportedRow(row, unit, period, indicator, value, qualifier, note, column);
    }

    /** Whether somebody changed the figure, not only the note. */
    boolean isFigureChanged() {
        return !saysFigureOf(stood);
    }

    boolean saysFigureOf(TemplateMemory.Stood other) {
        return CellWords.same(value, other.value()) && (qualifier == null || qualifier.equals(other.qualifier()));
    }

    /** The same with the figure that stands now. */
    FilledCell withFigure(TemplateMemory.Stood now) {
        return new FilledCell(
                row,
                unit,
                indicator,
                CellReading.value(now.value()),
                qualifier == null ? null : now.qualifier(),
                note,
                column,
                stood,
                memory);
    }

    /** @param other null leaves the note that stands */
    FilledCell withNote(String other) {
        return new FilledCell(row, unit, indicator, value, qualifier, other, column, stood, memory);
    }
}
