package vn.chitieuso.reporting.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieuso.platform.sheet.BookCell;
import vn.chitieuso.platform.text.Folding;

/** Where the columns of a table are, by their headings: people move them. */
record HeadingRow(Map<String, Integer> columns) {

    /** So far down a table may begin. */
    static final int LAST = 60;

    private static final int COLUMNS_MAX = 400;

    static HeadingRow of(List<BookCell> cells) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int column = 0; column < Math.min(cells.size(), COLUMNS_MAX); column++) {
            if (!cells.get(column).isEmpty()) {
                columns.putIfAbsent(key(cells.get(column).text()), column);
            }
        }
        return new HeadingRow(columns);
    }

    private static String key(String heading) {
        return Folding.fold(heading).strip();
    }

    boolean has(String... headings) {
        return List.of(headings).stream().allMatch(heading -> columns.containsKey(key(heading)));
    }

    /** The first column free of headings where there is no such heading. */
    int columnOrNext(String heading) {
        return columns.getOrDefault(
                key(heading),
                columns.values().stream().mapToInt(column -> column + 1).max().orElse(0));
    }

    /** What stands under a heading in a row; an empty cell where there is no such column. */
    BookCell at(List<BookCell> cells, String heading) {
        Integer column = columns.get(key(heading));
        return column == null || column >= cells.size()
                ? new BookCell("", BookCell.Content.NOTHING)
                : cells.get(column);
    }
}
