package vn.chitieuso.platform.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.file.ZipContent;
import vn.chitieuso.platform.sheet.UploadedBook;
import vn.chitieuso.platform.text.Decoding;

/**
 * A list as somebody uploads it: CSV in Unicode or one of the old Vietnamese encodings, or the first sheet of an Excel
 * workbook. Whatever it was, it becomes CSV text; what is too large, or is neither, is refused with the reason.
 */
public final class UploadedList {

    /** The media type of an Excel workbook. */
    public static final String WORKBOOK = UploadedBook.MEDIA_TYPE;

    public static final int BYTES_MAX = UploadedBook.BYTES_MAX;

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
        return ZipContent.isZip(bytes)
                ? UploadedBook.firstSheet(bytes)
                : Decoding.decode(bytes).text();
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
}
