package vn.chitieuso.reporting.report;

import java.util.List;

/**
 * What differs between a report as it stands and one of its frozen sendings, or between two of them.
 *
 * @param from number of the earlier sending
 * @param to number of the later one, or null for the report as it stands
 */
public record ReportComparison(int from, Integer to, List<Change> changes) {

    /**
     * One cell, text or line that differs.
     *
     * @param place code of the indicator, key of the text or line
     * @param name as it is read: the indicator's name, the text's or the line's title
     * @param before as it is exchanged; null where there was nothing
     * @param after as it is exchanged; null where there is nothing any more
     */
    public record Change(Kind kind, String place, String name, String before, String after) {}

    /** What may differ. */
    public enum Kind {
        VALUE,
        NOTE,
        NARRATIVE,
        LINE,
        PART
    }
}
