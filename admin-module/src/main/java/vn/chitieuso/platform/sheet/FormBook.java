package vn.chitieuso.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook to be filled in and handed back: sheets with locked headings and open cells, and hidden ones behind them. What
 * is written leaves row by row, so that its size does not matter.
 */
public final class FormBook {

    private static final String PRODUCT = "Chi Tieu So";

    private final Workbook workbook;
    private final List<FormSheet> sheets = new ArrayList<>();

    public FormBook(OutputStream out) {
        workbook = new Workbook(out, PRODUCT, null);
    }

    /** A sheet people see; the first of them is open at the beginning. */
    public FormSheet sheet(String name) {
        return add(name, VisibilityState.VISIBLE);
    }

    /** A sheet people can show if they want to, for lists others choose from. */
    public FormSheet hiddenSheet(String name) {
        return add(name, VisibilityState.HIDDEN);
    }

    /** A sheet no menu shows. */
    public FormSheet veryHiddenSheet(String name) {
        return add(name, VisibilityState.VERY_HIDDEN);
    }

    private FormSheet add(String name, VisibilityState visibility) {
        FormSheet sheet = new FormSheet(workbook.newWorksheet(name), visibility);
        sheets.add(sheet);
        return sheet;
    }

    /** Ends the workbook and leaves the stream open. */
    public void finish() throws IOException {
        sheets.forEach(FormSheet::end);
        workbook.finish();
    }
}
