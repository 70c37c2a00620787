package vn.chitieuso.reporting.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.ValueType;

/**
 * A report as checks see it.
 *
 * @param origin whose figures they are, and of when
 * @param day last of the period's data, by whose rules it is checked
 * @param cells in the order of the form, derived ones included
 * @param missingNarratives titles by key of the required texts that are empty
 * @param jumpPercent a change beyond this asks for a note
 */
public record ReportFacts(
        Origin origin, LocalDate day, List<Cell> cells, Map<String, String> missingNarratives, BigDecimal jumpPercent) {

    /** Where figures come from, so that what was sent before can be looked up. */
    public record Origin(long unit, OrgLevel level, String scheme, PeriodCode period) {

        /** Codes of so many periods before, separated by commas, the latest first. */
        String earlier(int periods) {
            return Stream.iterate(period.previous(), code -> code.year() > PeriodCode.YEAR_MIN, PeriodCode::previous)
                    .limit(periods)
                    .map(PeriodCode::toString)
                    .collect(Collectors.joining(","));
        }
    }

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
            Bounds bounds,
            Measure measure) {}

    /** Between what a figure can lie at all, the ends included; null where there is no end. */
    public record Bounds(BigDecimal minimum, BigDecimal maximum) {

        boolean contain(BigDecimal value) {
            return (minimum == null || value.compareTo(minimum) >= 0)
                    && (maximum == null || value.compareTo(maximum) <= 0);
        }
    }

    /**
     * What an indicator measures.
     *
     * @param number false where figures stand for words
     * @param count whether it counts whole things
     * @param summed whether figures of units add up, so that large units have large ones
     * @param parts codes a derived one is computed from; none for an input
     */
    public record Measure(
            long indicator, boolean number, boolean count, boolean summed, int decimals, Set<String> parts) {

        public static Measure of(IndicatorRow indicator) {
            return new Measure(
                    indicator.id(),
                    indicator.valueType() == ValueType.NUMBER,
                    indicator.isCount(),
                    indicator.spaceAggregation() == Aggregation.SUM,
                    indicator.decimals(),
                    indicator.isDerived() ? indicator.parsedFormula().codes() : Set.of());
        }
    }

    /** The figures by indicator; null where there is none, so that an asked indicator can be told from another. */
    Map<String, BigDecimal> figures() {
        Map<String, BigDecimal> figures = new HashMap<>();
        cells.forEach(cell -> figures.put(cell.indicator(), cell.value()));
        return figures;
    }

    /**
     * The indicators at whose cells a warning is answered: by a note there or, as nobody writes at a derived figure, at one
     * of the inputs it is computed from. A derived figure none of whose inputs is in the report cannot be answered for here
     * and counts as answered.
     */
    Set<String> answered() {
        Map<String, Cell> byCode = cells.stream().collect(Collectors.toMap(Cell::indicator, Function.identity()));
        return cells.stream()
                .filter(cell -> {
                    Set<Cell> inputs = new HashSet<>();
                    collectInputs(cell, byCode, inputs, new HashSet<>());
                    return cell.hasNote() || inputs.isEmpty() || inputs.stream().anyMatch(Cell::hasNote);
                })
                .map(Cell::indicator)
                .collect(Collectors.toSet());
    }

    private static void collectInputs(Cell cell, Map<String, Cell> byCode, Set<Cell> inputs, Set<String> seen) {
        if (cell == null || !seen.add(cell.indicator())) {
            return;
        }
        if (!cell.derived()) {
            inputs.add(cell);
        }
        cell.measure().parts().forEach(part -> collectInputs(byCode.get(part), byCode, inputs, seen));
    }
}
