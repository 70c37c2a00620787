package vn.chitieuso.platform.sheet;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Copies the XML of a sheet, putting text into some of its cells; these keep their looks. Rows it lacks stay lacking. */
class RemarkedSheet {

    private static final int LINE = 50;

    private final Map<Integer, NavigableMap<Integer, String>> remarks;
    private final Writer out;
    private NavigableMap<Integer, String> pending = new TreeMap<>();
    private String prefix = "";
    private int row;
    private int column;

    /** @param remarks text by row, from 1, and column, from 0 */
    RemarkedSheet(Map<Integer, NavigableMap<Integer, String>> remarks, Writer out) {
        this.remarks = remarks;
        this.out = out;
    }

    void copy(Reader in) throws IOException {
        Markup markup = new Markup(in);
        for (String piece = markup.next(); piece != null; piece = markup.next()) {
            if (Markup.opens(piece, "row")) {
                beginRow(piece);
            } else if (Markup.closes(piece, "row")) {
                writePending(Integer.MAX_VALUE);
                out.write(piece);
            } else if (Markup.opens(piece, "c") && row > 0) {
                copyCell(piece, markup);
            } else {
                out.write(piece);
            }
        }
    }

    private void beginRow(String tag) throws IOException {
        String number = Markup.attribute(tag, "r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = -1;
        prefix = Markup.prefix(tag);
        pending = new TreeMap<>(remarks.getOrDefault(row, new TreeMap<>()));
        String fitting = fitting(tag);
        if (!Markup.isEmptyElement(tag) || pending.isEmpty()) {
            out.write(fitting);
            return;
        }
        out.write(fitting.substring(0, fitting.length() - 2) + ">");
        writePending(Integer.MAX_VALUE);
        out.write("</" + prefix + "row>");
    }

    /** Spreadsheets do not all make a row higher by themselves when its text has grown. */
    private String fitting(String tag) {
        long lines = pending.values().stream()
                .mapToLong(text -> text.lines()
                        .mapToLong(line -> (line.length() + LINE - 1) / LINE)
                        .sum())
                .max()
                .orElse(0);
        double wanted = Math.min(lines, FormSheet.LINES_MAX) * FormSheet.LINE_HEIGHT;
        String height = Markup.attribute(tag, "ht");
        if (lines < 2 || height != null && Double.parseDouble(height) >= wanted) {
            return tag;
        }
        String without = tag.replaceAll("\\s(ht|customHeight)\\s*=\\s*(\"[^\"]*\"|'[^']*')", "");
        int end = Markup.isEmptyElement(without) ? without.length() - 2 : without.length() - 1;
        return without.substring(0, end) + " ht=\"" + wanted + "\" customHeight=\"1\"" + without.substring(end);
    }

    private void copyCell(String tag, Markup markup) throws IOException {
        String place = Markup.attribute(tag, "r");
        column = place == null ? column + 1 : column(place);
        writePending(column);
        String remark = pending.remove(column);
        if (remark == null) {
            out.write(tag);
            return;
        }
        write(column, Markup.attribute(tag, "s"), remark);
        if (!Markup.isEmptyElement(tag)) {
            String piece = tag;
            while (piece != null && !Markup.closes(piece, "c")) {
                piece = markup.next();
            }
        }
    }

    private void writePending(int before) throws IOException {
        while (!pending.isEmpty() && pending.firstKey() < before) {
            Map.Entry<Integer, String> remark = pending.pollFirstEntry();
            write(remark.getKey(), null, remark.getValue());
        }
    }

    private void write(int at, String style, String text) throws IOException {
        String start =
                "<" + prefix + "c r=\"" + letters(at) + row + "\"" + (style == null ? "" : " s=\"" + style + "\"");
        out.write(
                text.isEmpty()
                        ? start + "/>"
                        : start + " t=\"inlineStr\"><" + prefix + "is><" + prefix + "t xml:space=\"preserve\">"
                                + Markup.escaped(text) + "</" + prefix + "t></" + prefix + "is></" + prefix + "c>");
    }

    private static int column(String place) {
        int number = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            number = number * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
        }
        return number - 1;
    }

    /** What people call a column: A, B, … AA. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
