package vn.chitieuso.platform.sheet;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.chitieuso.platform.BusinessException;

/**
 * A copy of an uploaded workbook with text written into some of its cells. Whatever else is in it, pictures, other sheets,
 * formulas, looks, is copied as it is, and never held in memory unpacked.
 */
public final class BookRemarks {

    private static final int TEXT_MAX = 32_000;
    private static final String UNWRITABLE = "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]";

    private final Map<String, Map<Integer, NavigableMap<Integer, String>>> bySheet = new HashMap<>();

    /**
     * @param row from 1
     * @param column from 0
     * @param text empty to clear the cell
     */
    public BookRemarks put(String sheet, int row, int column, String text) {
        String writable = text.replaceAll(UNWRITABLE, "");
        bySheet.computeIfAbsent(sheet, name -> new HashMap<>())
                .computeIfAbsent(row, number -> new TreeMap<>())
                .put(column, writable.substring(0, Math.min(writable.length(), TEXT_MAX)));
        return this;
    }

    /** @param workbook checked for its size before; @throws BusinessException if it is broken */
    public void writeTo(byte[] workbook, OutputStream out) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            Map<String, String> sheets = new BookParts(zip).sheets();
            ZipArchiveOutputStream copy = new ZipArchiveOutputStream(out);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                var remarks = bySheet.get(sheets.getOrDefault(entry.getName(), ""));
                if (remarks == null || !isUtf8(zip, entry)) {
                    copy.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                } else {
                    copy.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                    Reader in = new BufferedReader(
                            new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
                    Writer written = new BufferedWriter(new OutputStreamWriter(copy, StandardCharsets.UTF_8));
                    new RemarkedSheet(remarks, written).copy(in);
                    written.flush();
                    copy.closeArchiveEntry();
                }
            }
            copy.finish();
        } catch (RuntimeException broken) {
            throw new BusinessException("platform.sheet.unreadable");
        }
    }

    /** All spreadsheets write UTF-8; what is in anything else is copied without remarks. */
    private static boolean isUtf8(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            String beginning = new String(in.readNBytes(200), StandardCharsets.ISO_8859_1);
            String declared = Markup.attribute(beginning.replaceFirst("\\?>(?s).*", ""), "encoding");
            return beginning.contains("<")
                    && beginning.indexOf('\0') < 0
                    && (declared == null || declared.equalsIgnoreCase("utf-8"));
        }
    }
}
