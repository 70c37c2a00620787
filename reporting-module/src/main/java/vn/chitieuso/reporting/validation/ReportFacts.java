package vn.chitieuso.reporting.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
     * @param givenElsewhere whether another report has passed it on, and answered for it: nothing is written at it here
     */
    public record Cell(
            String indicator,
            boolean derived,
            boolean givenElsewhere,
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
     * The cells a note at which answers a warning about some indicators: their own or, as nobody writes at a derived figure
     * or at one another report has passed on, those they are computed from. Where there is none the warning cannot be
     * answered here and asks nothing.
     */
    List<Cell> answerPlaces(Collection<String> indicators) {
        Map<String, Cell> byCode = cells.stream().collect(Collectors.toMap(Cell::indicator, Function.identity()));
        Set<Cell> places = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        indicators.forEach(indicator -> collectPlaces(byCode.get(indicator), byCode, places, seen));
        return List.copyOf(places);
    }

    private static void collectPlaces(Cell cell, Map<String, Cell> byCode, Set<Cell> places, Set<String> seen) {
        if (cell == null || !seen.add(cell.indicator())) {
            return;
        }
        if (!cell.derived() && !cell.givenElsewhere()) {
            places.add(cell);
        }
        cell.measure().parts().stream().sorted().forEach(part -> collectPlaces(byCode.get(part), byCode, places, seen));
    }
}
