package vn.chitieuso.reporting.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines that were refused: all are counted, the first are told. */
final class Rejections {

    static final int TOLD_MAX = 10_000;

    private final List<Rejection> told = new ArrayList<>();
    private long total;

    void add(long line, String column, String key, Object... arguments) {
        total++;
        if (told.size() < TOLD_MAX) {
            told.add(new Rejection(line, column, key, List.of(arguments)));
        }
    }

    boolean isAny() {
        return total > 0;
    }

    long total() {
        return total;
    }

    List<Rejection> told() {
        return told.stream().sorted(Comparator.comparingLong(Rejection::line)).toList();
    }
}
