package vn.chitieuso.reporting.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A report as checks see it.
 *
 * @param day last of the period's data, by whose rules it is checked
 * @param cells in the order of the form, derived ones included
 * @param missingNarratives titles by key of the required texts that are empty
 * @param jumpPercent a change beyond this asks for a note
 */
public record ReportFacts(
        LocalDate day, List<Cell> cells, Map<String, String> missingNarratives, BigDecimal jumpPercent) {

    /**
     * One figure; {@code value} and {@code previous} are null where there is none.
     *
     * @param previous to be compared with; null as well where figures stand for words
     */
    public record Cell(
            String indicator,
            boolean derived,
            boolean required,
            BigDecimal value,
            BigDecimal previous,
            boolean hasNote,
            Bounds bounds) {}

    /** Between what a figure can lie at all, the ends included; null where there is no end. */
    public record Bounds(BigDecimal minimum, BigDecimal maximum) {

        boolean contain(BigDecimal value) {
            return (minimum == null || value.compareTo(minimum) >= 0)
                    && (maximum == null || value.compareTo(maximum) <= 0);
        }
    }

    /** The figures by indicator; null where there is none, so that an asked indicator can be told from another. */
    Map<String, BigDecimal> figures() {
        Map<String, BigDecimal> figures = new HashMap<>();
        cells.forEach(cell -> figures.put(cell.indicator(), cell.value()));
        return figures;
    }
}
