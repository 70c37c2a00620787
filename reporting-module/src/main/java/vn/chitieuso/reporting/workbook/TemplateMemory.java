package vn.chitieuso.reporting.workbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieuso.platform.sheet.BookCell;
import vn.chitieuso.platform.sheet.BookRows;
import vn.chitieuso.platform.sheet.FormSheet;

/**
 * What a form remembers of the time it was made, on a sheet nobody sees: its seal, what its rows are called, which cells
 * are computed, and what stood in each open cell.
 */
final class TemplateMemory {

    private static final String SEAL = "seal";
    private static final String ROW = "row";
    private static final String COMPUTED = "computed";
    private static final String CELL = "cell";
    private static final String TEXT = "text";
    private static final int ROWS_MAX = 300_000;
    static final int VALUE = 3;
    static final int QUALIFIER = 4;
    static final int NOTE = 5;

    private String seal = "";
    private final Map<String, String> rows = new HashMap<>();
    private final Set<String> computed = new HashSet<>();
    private final Map<Key, Stood> cells = new HashMap<>();
    private final Map<Key, Integer> lines = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /** Writes to a sheet, line by line. */
    static final class Writer {

        private static final int FLUSHED_AFTER = 1000;

        private final FormSheet sheet;
        private int line;

        Writer(FormSheet sheet, String seal) {
            this.sheet = sheet;
            line(SEAL, seal);
        }

        Writer row(String code, String name) {
            return line(ROW, code, name);
        }

        Writer computed(String code) {
            return line(COMPUTED, code);
        }

        /** @param unit empty in a form of one unit */
        Writer cell(String unit, String indicator, Stood stood) {
            return line(CELL, unit, indicator, stood.value(), stood.qualifier(), stood.note());
        }

        Writer text(String key, String text) {
            return line(TEXT, key, hash(text));
        }

        private Writer line(String... cells) {
            for (int column = 0; column < cells.length; column++) {
                if (!cells[column].isEmpty()) {
                    sheet.plain(line, column, cells[column]);
                }
            }
            line++;
            if (line % FLUSHED_AFTER == 0) {
                sheet.flush();
            }
            return this;
        }
    }

    static TemplateMemory read(BookRows book) {
        TemplateMemory memory = new TemplateMemory();
        book.read(Headings.MEMORY, (number, cells) -> {
            memory.take(number, cells);
            return number < ROWS_MAX;
        });
        return memory;
    }

    private void take(int number, List<BookCell> cells) {
        switch (at(cells, 0)) {
            case SEAL -> seal = at(cells, 1);
            case ROW -> rows.put(at(cells, 1), at(cells, 2));
            case COMPUTED -> computed.add(at(cells, 1));
            case CELL -> {
                Key key = new Key(at(cells, 1), at(cells, 2));
                this.cells.put(key, new Stood(at(cells, VALUE), at(cells, QUALIFIER), at(cells, NOTE)));
                lines.put(key, number);
            }
            case TEXT -> texts.put(at(cells, 1), at(cells, 2));
            default -> {
                // of a later layout
            }
        }
    }

    private static String at(List<BookCell> cells, int column) {
        return column < cells.size() ? cells.get(column).text() : "";
    }

    String seal() {
        return seal;
    }

    /** What the row of a code is called; null where the form has no such row. */
    String nameOfRow(String code) {
        return rows.get(code);
    }

    boolean isComputed(String indicator) {
        return computed.contains(indicator);
    }

    /** @param unit empty in a form of one unit */
    Stood stood(String unit, String indicator) {
        return cells.getOrDefault(new Key(unit, indicator), Stood.NOTHING);
    }

    /** The row in which a cell is remembered, from 1; 0 where it is not. */
    int line(String unit, String indicator) {
        return lines.getOrDefault(new Key(unit, indicator), 0);
    }

    boolean knowsText(String key) {
        return texts.containsKey(key);
    }

    boolean isStillText(String key, String text) {
        return hash(text).equals(texts.get(key));
    }

    String hashOfText(String key) {
        return texts.get(key);
    }

    /** As texts are compared: spreadsheets change the ends of lines, and those of the whole. */
    static String plain(String text) {
        return text.strip().replace("\r\n", "\n");
    }

    static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(plain(text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record Key(String unit, String indicator) {}

    /** What stood in a cell, as the form said it; empty for nothing. */
    record Stood(String value, String qualifier, String note) {

        static final Stood NOTHING = new Stood("", "", "");

        boolean saysSameFigure(Stood other) {
            return CellWords.same(value, other.value) && qualifier.equals(other.qualifier);
        }
    }
}
