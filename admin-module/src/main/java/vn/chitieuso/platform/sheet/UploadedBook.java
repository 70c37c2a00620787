package vn.chitieuso.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.file.ZipContent;

/**
 * An Excel workbook as somebody uploads it. Each sheet becomes CSV text as wide as its first row; rows without any value
 * are left out. What is too large, or would be once unpacked, or is no workbook, is refused with the reason.
 */
public final class UploadedBook {

    /** The media type of an Excel workbook. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static final int BYTES_MAX = 20 * 1024 * 1024;

    private static final long INFLATED_MAX = 200L * 1024 * 1024;
    private static final int SHEETS_MAX = 100;
    private static final int ROWS_MAX = 200_000;
    private static final int COLUMNS_MAX = 200;

    private UploadedBook() {}

    /** The sheets by their names, in their order. */
    public static Map<String, String> sheets(InputStream upload) {
        try {
            return sheets(upload.readNBytes(BYTES_MAX + 1));
        } catch (IOException e) {
            throw new BusinessException("platform.sheet.unreadable");
        }
    }

    /** The sheets by their names, in their order. */
    public static Map<String, String> sheets(byte[] bytes) {
        Map<String, String> texts = new LinkedHashMap<>();
        read(bytes, Integer.MAX_VALUE, texts);
        return texts;
    }

    public static String firstSheet(byte[] bytes) {
        Map<String, String> texts = new LinkedHashMap<>();
        read(bytes, 1, texts);
        return texts.values().stream()
                .findFirst()
                .orElseThrow(() -> new BusinessException("platform.sheet.unreadable"));
    }

    private static void read(byte[] bytes, int count, Map<String, String> texts) {
        refuseTooLarge(bytes);
        ReadingOptions withFormats = new ReadingOptions(true, false);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), withFormats)) {
            List<Sheet> sheets = workbook.getSheets().limit(count).toList();
            refuse(sheets.size() > SHEETS_MAX);
            CellText cells = new CellText(workbook.isDate1904());
            for (Sheet sheet : sheets) {
                texts.put(sheet.getName(), text(sheet, cells));
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof BusinessException refused) {
                throw refused;
            }
            throw new BusinessException("platform.sheet.unreadable");
        }
    }

    private static String text(Sheet sheet, CellText cells) throws IOException {
        StringWriter text = new StringWriter();
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> all = rows.iterator();
            int columns = 0;
            for (int number = 0; all.hasNext(); number++) {
                Row row = all.next();
                columns = number == 0 ? row.getCellCount() : columns;
                refuse(number > ROWS_MAX || columns > COLUMNS_MAX);
                print(row, Math.max(columns, 1), cells, printer);
            }
        }
        return text.toString();
    }

    private static void print(Row row, int columns, CellText cells, CSVPrinter printer) throws IOException {
        boolean empty = true;
        String[] values = new String[columns];
        for (int column = 0; column < columns; column++) {
            values[column] = cells.of(column < row.getCellCount() ? row.getCell(column) : null);
            empty &= values[column].isEmpty();
        }
        if (!empty) {
            printer.printRecord((Object[]) values);
        }
    }

    static void refuseTooLarge(byte[] bytes) {
        refuse(bytes.length > BYTES_MAX);
        try (ZipContent zip = ZipContent.open(bytes)) {
            refuse(zip.inflatesBeyond(INFLATED_MAX));
        } catch (IOException e) {
            throw new BusinessException("platform.sheet.unreadable");
        }
    }

    private static void refuse(boolean tooLarge) {
        if (tooLarge) {
            throw new BusinessException("platform.sheet.tooLarge", BYTES_MAX / 1024 / 1024, ROWS_MAX, COLUMNS_MAX);
        }
    }
}
