package vn.chitieuso.platform.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.text.Decoding;

/**
 * A list as somebody uploads it: CSV in Unicode or one of the old Vietnamese encodings, or the first sheet of an Excel
 * workbook. Whatever it was, it becomes CSV text; what is too large, or is neither, is refused with the reason.
 */
public final class UploadedList {

    /** The media type of an Excel workbook. */
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static final int BYTES_MAX = 20 * 1024 * 1024;

    private static final long INFLATED_MAX = 200L * 1024 * 1024;
    private static final int ROWS_MAX = 200_000;
    private static final int COLUMNS_MAX = 200;
    private static final Pattern COLOURS_AND_WORDS = Pattern.compile("\\[[^]]*]|\"[^\"]*\"");

    private UploadedList() {}

    public static Reader reader(InputStream upload) {
        return new StringReader(text(upload));
    }

    public static String text(InputStream upload) {
        try {
            return text(upload.readNBytes(BYTES_MAX + 1));
        } catch (IOException e) {
            throw new BusinessException("platform.csv.unreadable", e.getMessage());
        }
    }

    public static String text(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            throw new BusinessException("platform.csv.tooLarge", BYTES_MAX / 1024 / 1024);
        }
        return isZip(bytes) ? sheet(bytes) : Decoding.decode(bytes).text();
    }

    /** What was pasted from a spreadsheet is separated by tabs. */
    public static String pasted(String text) {
        String firstLine = text.strip().lines().findFirst().orElse("");
        if (firstLine.indexOf('\t') < 0) {
            return text;
        }
        StringWriter csv = new StringWriter();
        try (CSVParser rows = CSVParser.parse(text, CSVFormat.TDF);
                CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new BusinessException("platform.csv.unreadable", e.getMessage());
        }
        return csv.toString();
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    private static String sheet(byte[] bytes) {
        refuseBomb(bytes);
        ReadingOptions withFormats = new ReadingOptions(true, false);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), withFormats);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            StringWriter text = new StringWriter();
            CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
            Iterator<Row> all = rows.iterator();
            int columns = 0;
            for (int number = 0; all.hasNext(); number++) {
                Row row = all.next();
                if (number == 0) {
                    columns = row.getCellCount();
                }
                if (number > ROWS_MAX || columns > COLUMNS_MAX) {
                    throw new BusinessException("platform.csv.tooLarge", BYTES_MAX / 1024 / 1024);
                }
                print(row, Math.max(columns, 1), printer);
            }
            return text.toString();
        } catch (IOException | RuntimeException e) {
            if (e instanceof BusinessException refused) {
                throw refused;
            }
            throw new BusinessException("platform.csv.notASheet");
        }
    }

    private static void print(Row row, int columns, CSVPrinter printer) throws IOException {
        boolean empty = true;
        String[] values = new String[columns];
        for (int column = 0; column < columns; column++) {
            values[column] = value(column < row.getCellCount() ? row.getCell(column) : null);
            empty &= values[column].isEmpty();
        }
        if (!empty) {
            printer.printRecord((Object[]) values);
        }
    }

    /** Days as ISO dates, numbers without grouping: a list in a workbook says the same as one in CSV. */
    private static String value(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getValue() == null) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        String format = cell.getDataFormatString();
        boolean day = format != null
                && COLOURS_AND_WORDS
                        .matcher(format.toLowerCase(Locale.ROOT))
                        .replaceAll("")
                        .matches(".*[dy].*");
        return day ? cell.asDate().toLocalDate().toString() : ((BigDecimal) cell.getValue()).toPlainString();
    }

    private static void refuseBomb(byte[] bytes) {
        byte[] buffer = new byte[64 * 1024];
        long inflated = 0;
        // by the directory at the end: reading in one go fails where a writer did not know the sizes beforehand
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                InputStream content = zip.getInputStream(entry);
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    inflated += read;
                    if (inflated > INFLATED_MAX) {
                        throw new BusinessException("platform.csv.tooLarge", BYTES_MAX / 1024 / 1024);
                    }
                }
            }
        } catch (IOException e) {
            throw new BusinessException("platform.csv.notASheet");
        }
    }
}
