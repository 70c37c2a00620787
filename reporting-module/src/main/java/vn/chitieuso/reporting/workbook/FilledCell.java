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
}
