package vn.chitieuso.reporting.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.text.Folding;

/**
 * Rows of a CSV list with a header line; separated by commas, semicolons or tabs. The headings are those of the API or the
 * Vietnamese words for them; {@code period}, {@code qualifier} and {@code note} may be missing.
 */
public final class CsvRows implements ImportedRows {

    private static final int HEADER_MAX = 4096;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> REQUIRED = List.of("unit", "indicator", "value");
    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("unit", "unit"),
            Map.entry("ma don vi", "unit"),
            Map.entry("don vi", "unit"),
            Map.entry("period", "period"),
            Map.entry("ky", "period"),
            Map.entry("ky bao cao", "period"),
            Map.entry("indicator", "indicator"),
            Map.entry("ma chi tieu", "indicator"),
            Map.entry("chi tieu", "indicator"),
            Map.entry("value", "value"),
            Map.entry("gia tri", "value"),
            Map.entry("so lieu", "value"),
            Map.entry("qualifier", "qualifier"),
            Map.entry("dau", "qualifier"),
            Map.entry("note", "note"),
            Map.entry("ghi chu", "note"));

    private final Reader reader;

    public CsvRows(Reader reader) {
        this.reader = reader;
    }

    /** A stream in UTF-8; what is not UTF-8 is not read. */
    public static CsvRows utf8(InputStream stream) {
        return new CsvRows(new InputStreamReader(
                stream,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    @Override
    public void read(Sink sink) throws IOException {
        BufferedReader text = new BufferedReader(reader, HEADER_MAX * 4);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw new BusinessException("reporting.exchange.empty");
            }
            CSVRecord header = records.next();
            Columns columns = Columns.of(header);
            while (records.hasNext()) {
                CSVRecord record = records.next();
                long line = parser.getCurrentLineNumber() - lineBreaksWithin(record);
                if (record.size() != header.size()) {
                    sink.broken(line, null, "platform.csv.wrongNumberOfColumns", header.size(), record.size());
                } else {
                    sink.row(columns.row(line, record));
                }
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            if (e instanceof RowIntake.StagingException) {
                throw e;
            }
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The one the header line has most of. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(HEADER_MAX);
        int first = text.read();
        if (first != BYTE_ORDER_MARK) {
            text.reset();
            text.mark(HEADER_MAX);
        }
        text.mark(HEADER_MAX);
        int semicolons = 0;
        int commas = 0;
        int tabs = 0;
        int letter = text.read();
        for (int read = 1; letter >= 0 && letter != '\n' && letter != '\r' && read < HEADER_MAX; read++) {
            semicolons += letter == ';' ? 1 : 0;
            commas += letter == ',' ? 1 : 0;
            tabs += letter == '\t' ? 1 : 0;
            letter = text.read();
        }
        text.reset();
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    /** The parser counts to the end of a record; an editor shows where it begins. */
    private static long lineBreaksWithin(CSVRecord record) {
        long breaks = 0;
        for (int column = 0; column < record.size(); column++) {
            String cell = record.get(column);
            for (int place = cell.indexOf('\n'); place >= 0; place = cell.indexOf('\n', place + 1)) {
                breaks++;
            }
        }
        return breaks;
    }

    /** Where which heading stands; -1 where it is missing. */
    private record Columns(int unit, int period, int indicator, int value, int qualifier, int note) {

        static Columns of(CSVRecord header) {
            Map<String, Integer> places = new HashMap<>();
            for (int place = 0; place < header.size(); place++) {
                String heading = HEADINGS.get(Folding.fold(header.get(place)));
                if (heading != null && places.put(heading, place) != null) {
                    throw BusinessException.at(heading, "reporting.exchange.columnTwice", heading);
                }
            }
            for (String required : REQUIRED) {
                if (!places.containsKey(required)) {
                    throw BusinessException.at(required, "platform.csv.missingColumn", required);
                }
            }
            return new Columns(
                    places.get("unit"),
                    places.getOrDefault("period", -1),
                    places.get("indicator"),
                    places.get("value"),
                    places.getOrDefault("qualifier", -1),
                    places.getOrDefault("note", -1));
        }

        ImportedRow row(long line, CSVRecord record) {
            String said = note < 0 ? null : record.get(note);
            return new ImportedRow(
                    line,
                    record.get(unit).strip(),
                    text(record, period),
                    record.get(indicator).strip(),
                    record.get(value),
                    text(record, qualifier),
                    said == null || said.isBlank() ? null : said,
                    "value");
        }

        private static String text(CSVRecord record, int place) {
            return place < 0 ? null : record.get(place).strip();
        }
    }
}
