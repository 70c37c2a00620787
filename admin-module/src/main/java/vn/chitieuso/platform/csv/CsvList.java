package vn.chitieuso.platform.csv;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.chitieuso.platform.text.Dates;
import vn.chitieuso.platform.text.Folding;

/**
 * A CSV list with a header, read line by line. Asking a {@link Line} for a value in the wrong format collects an error
 * and answers null; {@link #refuseErrors()} throws all that were collected.
 */
public class CsvList {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<LineError> errors = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private CsvList() {}

    public static CsvList read(Reader reader, String... requiredColumns) {
        CsvList list = new CsvList();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(withoutMark(reader), format)) {
            Map<String, Integer> header = parser.getHeaderMap();
            Arrays.stream(requiredColumns)
                    .filter(column -> !header.containsKey(column))
                    .forEach(column -> list.error(1, column, "platform.csv.missingColumn", column));
            list.refuseErrors();
            list.collect(parser);
        } catch (IOException | IllegalArgumentException e) {
            list.error(1, null, "platform.csv.unreadable", e.getMessage());
            list.refuseErrors();
        }
        return list;
    }

    /** Spreadsheets begin a file with the byte order mark, which is no part of the first heading. */
    private static Reader withoutMark(Reader reader) throws IOException {
        PushbackReader pushback = new PushbackReader(reader);
        int first = pushback.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            pushback.unread(first);
        }
        return pushback;
    }

    private void collect(CSVParser parser) throws IOException {
        int columns = parser.getHeaderMap().size();
        Iterator<CSVRecord> records = parser.iterator();
        try {
            while (records.hasNext()) {
                CSVRecord record = records.next();
                long number = parser.getCurrentLineNumber() - lineBreaksWithin(record);
                if (record.size() != columns) {
                    error(number, null, "platform.csv.wrongNumberOfColumns", columns, record.size());
                } else {
                    lines.add(new Line(number, record));
                }
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            error(parser.getCurrentLineNumber(), null, "platform.csv.unreadable", e.getMessage());
        }
    }

    /** The parser counts to the end of a record; an editor shows where it begins. */
    private static long lineBreaksWithin(CSVRecord record) {
        return record.stream()
                .flatMapToInt(String::chars)
                .filter(c -> c == '\n')
                .count();
    }

    public List<Line> lines() {
        return lines;
    }

    public void error(long line, String column, String key, Object... arguments) {
        errors.add(new LineError(line, column, key, List.of(arguments)));
    }

    public int countErrors() {
        return errors.size();
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** @throws ImportRefusedException if anything was found wrong */
    public void refuseErrors() {
        if (!errors.isEmpty()) {
            throw new ImportRefusedException(errors);
        }
    }

    /** One line; its number is that of the file, where the header is line 1. */
    public class Line {

        private final long number;
        private final CSVRecord record;

        private Line(long number, CSVRecord record) {
            this.number = number;
            this.record = record;
        }

        public long number() {
            return number;
        }

        /** The text, cleaned; null where the cell is empty or the list has no such column. */
        public String text(String column) {
            if (!record.isMapped(column)) {
                return null;
            }
            String text = Folding.clean(record.get(column));
            return text.isEmpty() ? null : text;
        }

        public String text(String column, int maximumLength) {
            String text = text(column);
            if (text != null && text.length() > maximumLength) {
                error(column, "platform.csv.tooLong", maximumLength);
                return null;
            }
            return text;
        }

        public String requiredText(String column, int maximumLength) {
            String text = text(column, maximumLength);
            if (text(column) == null) {
                error(column, "platform.csv.required");
            }
            return text;
        }

        public LocalDate date(String column) {
            String text = text(column);
            Optional<LocalDate> date =
                    text == null ? Optional.empty() : Dates.parse(text).or(() -> Dates.parseTyped(text));
            if (text != null && date.isEmpty()) {
                error(column, "platform.csv.notADate", text);
            }
            return date.orElse(null);
        }

        public BigDecimal decimal(String column) {
            String text = text(column);
            try {
                return text == null ? null : new BigDecimal(text);
            } catch (NumberFormatException e) {
                error(column, "platform.csv.notANumber", text);
                return null;
            }
        }

        public <E extends Enum<E>> E constant(String column, Class<E> type, E otherwise) {
            String text = text(column);
            if (text == null) {
                return otherwise;
            }
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseGet(() -> {
                        error(column, "platform.csv.unknownConstant", text, Arrays.toString(type.getEnumConstants()));
                        return otherwise;
                    });
        }

        public void error(String column, String key, Object... arguments) {
            CsvList.this.error(number, column, key, arguments);
        }
    }
}
