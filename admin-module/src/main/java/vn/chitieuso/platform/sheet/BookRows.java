package vn.chitieuso.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.chitieuso.platform.BusinessException;

/**
 * An uploaded workbook read row by row, each with its number, so that what is found can be told at its place. Of a formula
 * counts the result that was stored with it. Never more than one row is held.
 */
public final class BookRows implements AutoCloseable {

    private final ReadableWorkbook workbook;
    private final CellText texts;

    private BookRows(ReadableWorkbook workbook) {
        this.workbook = workbook;
        this.texts = new CellText(workbook.isDate1904());
    }

    /** @throws BusinessException if it is no workbook or too large, unpacked or not */
    public static BookRows open(byte[] bytes) {
        UploadedBook.refuseTooLarge(bytes);
        try {
            return new BookRows(new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true)));
        } catch (IOException | RuntimeException broken) {
            throw unreadable();
        }
    }

    public List<String> sheets() {
        return workbook.getSheets().map(Sheet::getName).toList();
    }

    /** Reads a sheet until its end or until the reader has enough; nothing is read where there is no such sheet. */
    public void read(String name, Reader reader) {
        Sheet sheet = workbook.findSheet(name).orElse(null);
        if (sheet == null) {
            return;
        }
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> all = rows.iterator();
            boolean more = true;
            while (more && all.hasNext()) {
                Row row = all.next();
                more = reader.row(row.getRowNum(), cells(row));
            }
        } catch (BusinessException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw unreadable();
        }
    }

    private List<BookCell> cells(Row row) {
        List<BookCell> cells = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(cell(row.getCell(column)));
        }
        return cells;
    }

    private BookCell cell(Cell cell) {
        if (cell == null) {
            return BookCell.NOTHING;
        }
        if (cell.getType() == CellType.ERROR) {
            return new BookCell("", BookCell.Content.ERROR);
        }
        String text = texts.of(cell).strip();
        if (cell.getFormula() != null && text.isEmpty() && cell.getRawValue() == null) {
            return new BookCell("", BookCell.Content.UNCOMPUTED);
        }
        if (text.isEmpty()) {
            return BookCell.NOTHING;
        }
        boolean number = cell.getValue() instanceof java.math.BigDecimal;
        return new BookCell(text, number ? BookCell.Content.NUMBER : BookCell.Content.TEXT);
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static BusinessException unreadable() {
        return new BusinessException("platform.sheet.unreadable");
    }

    /** Whoever reads. */
    @FunctionalInterface
    public interface Reader {

        /**
         * @param number of the row, from 1
         * @return whether more is wanted
         */
        boolean row(int number, List<BookCell> cells);
    }
}
