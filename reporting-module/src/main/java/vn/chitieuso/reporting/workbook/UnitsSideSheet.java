package vn.chitieuso.reporting.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.sheet.FormSheet;
import vn.chitieuso.platform.sheet.Look;

/** A sheet beside the figures of many units, with the same rows and a column for each input: of notes, or of last values. */
record UnitsSideSheet(UnitsForm form, FormSheet sheet, Look look) {

    private static final int FIRST = 2;
    private static final int NAMES = 1;
    private static final int HEADING = 2;
    private static final int FIRST_ROW = 3;
    private static final int FLUSHED_AFTER = 100;
    private static final double CODE_WIDTH = 11;
    private static final double NAME_WIDTH = 32;
    private static final double COLUMN_WIDTH = 18;
    private static final double NAMES_HEIGHT = 90;

    /** @param words what stands in a cell; empty for nothing */
    void write(String head, BiFunction<UnitRow, IndicatorRow, String> words) {
        List<IndicatorRow> inputs = form.indicators().stream()
                .filter(indicator -> !indicator.isDerived())
                .toList();
        double[] widths = new double[FIRST + inputs.size()];
        Arrays.fill(widths, COLUMN_WIDTH);
        widths[0] = CODE_WIDTH;
        widths[1] = NAME_WIDTH;
        sheet.widths(widths)
                .height(NAMES, NAMES_HEIGHT)
                .freeze(FIRST, FIRST_ROW)
                .printLandscape(NAMES, HEADING)
                .protect(Headings.PASSWORD);
        sheet.text(0, 0, Headings.said(head), Look.LINE);
        sheet.text(NAMES, 0, null, Look.HEADING).text(NAMES, 1, null, Look.HEADING);
        sheet.text(HEADING, 0, Headings.UNIT_CODE, Look.HEADING).text(HEADING, 1, Headings.UNIT, Look.HEADING);
        for (int i = 0; i < inputs.size(); i++) {
            sheet.text(NAMES, FIRST + i, inputs.get(i).name(), Look.HEADING)
                    .text(HEADING, FIRST + i, inputs.get(i).code(), Look.HEADING);
        }
        for (int row = 0; row < form.units().size(); row++) {
            writeRow(FIRST_ROW + row, form.units().get(row), inputs, words);
            if (row % FLUSHED_AFTER == FLUSHED_AFTER - 1) {
                sheet.flush();
            }
        }
        sheet.end();
    }

    private void writeRow(
            int row, UnitRow unit, List<IndicatorRow> inputs, BiFunction<UnitRow, IndicatorRow, String> words) {
        sheet.text(row, 0, unit.code(), Look.GIVEN).text(row, 1, unit.name(), Look.GIVEN);
        for (int i = 0; i < inputs.size(); i++) {
            boolean asked = form.isAsked(unit, inputs.get(i));
            sheet.text(row, FIRST + i, asked ? words.apply(unit, inputs.get(i)) : null, asked ? look : Look.COMPUTED);
        }
    }
}
