package vn.chitieuso.reporting.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.reporting.value.ValueSource;

/**
 * What shall change in a report.
 *
 * @param narrativesSeen the version of each text the caller saw before writing; a text changed since is not overwritten
 * @param source where the figures come from
 * @param illustrative whether they are a demonstration's
 */
public record ReportPatch(
        List<Cell> cells,
        Map<String, String> narratives,
        Map<String, Integer> narrativesSeen,
        List<LinePatch> lines,
        ValueSource source,
        boolean illustrative) {

    /** Figures and texts alone, whatever stood before. */
    public ReportPatch(List<Cell> cells, Map<String, String> narratives, ValueSource source, boolean illustrative) {
        this(cells, narratives, Map.of(), List.of(), source, illustrative);
    }

    /**
     * One cell.
     *
     * @param pointer of the cell in the request, for messages
     * @param valueGiven whether the request speaks of the value; a given null clears it
     * @param qualifier null where the request does not say
     * @param note null where the request does not say
     * @param noteSeen the note the caller saw, as {@code seen}; null where any will do, empty where there was none
     * @param seen what the caller saw in the cell before typing; a cell that holds something else by now is not overwritten
     */
    public record Cell(
            String pointer,
            String indicator,
            boolean valueGiven,
            BigDecimal value,
            Qualifier qualifier,
            String note,
            String noteSeen,
            Seen seen) {

        /** What somebody saw in a cell; {@code value} is null for an empty one. */
        public record Seen(BigDecimal value) {

            boolean isStill(BigDecimal current) {
                return value == null ? current == null : current != null && value.compareTo(current) == 0;
            }
        }

        public static Cell of(String indicator, BigDecimal value) {
            return new Cell("/values/" + indicator, indicator, true, value, null, null, null, null);
        }
    }
}
