package vn.chitieuso.tests.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An Excel form in the hands of an official, changed by another program than the one that made it. */
public final class FormFile {

    public static final String FIGURES = "Số liệu";
    static final String TEXTS = "Thuyết minh";

    private static final DataFormatter SHOWN = new DataFormatter();

    private final byte[] bytes;

    private FormFile(byte[] bytes) {
        this.bytes = bytes;
    }

    public static FormFile of(byte[] bytes) {
        return new FormFile(bytes);
    }

    public byte[] bytes() {
        return bytes;
    }

    /** The same form after somebody worked on it. */
    public FormFile changed(Consumer<XSSFWorkbook> work) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            work.accept(book);
            book.write(out);
            return new FormFile(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public FormFile with(String heading, String row, Object value) {
        return changed(book -> {
            Cell cell = cell(book.getSheet(FIGURES), heading, row);
            if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (value == null) {
                cell.setBlank();
            } else {
                cell.setCellValue(value.toString());
            }
        });
    }

    /** What a reader sees in a cell. */
    public String shown(String sheet, String heading, String row) {
        StringBuilder text = new StringBuilder();
        changed(book -> text.append(SHOWN.formatCellValue(cell(book.getSheet(sheet), heading, row))));
        return text.toString();
    }

    public String result(String row) {
        return shown(FIGURES, "Kết quả kiểm tra", row);
    }

    public static Cell cell(Sheet sheet, String heading, String row) {
        int column = -1;
        for (Row each : sheet) {
            for (Cell cell : each) {
                column = heading.equals(SHOWN.formatCellValue(cell)) ? cell.getColumnIndex() : column;
            }
            if (column >= 0 && row.equals(SHOWN.formatCellValue(each.getCell(0)))) {
                Cell found = each.getCell(column);
                return found == null ? each.createCell(column) : found;
            }
        }
        throw new IllegalArgumentException("no " + heading + " of " + row);
    }
}
