package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.chitieuso.kpi.scorecard.Classification;

/** Puts the units of a table at their places. */
final class Placing {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ScoreTable table;
    private final BigDecimal maximum;
    private final List<Classification> classes;

    /**
     * @param maximum of the whole set, what is not known of it included
     * @param classes the best first
     */
    Placing(ScoreTable table, BigDecimal maximum, List<Classification> classes) {
        this.table = table;
        this.maximum = maximum;
        this.classes = List.copyOf(classes);
    }

    /** The first place first; those who share one by their names' order in the table. */
    List<RankedUnit> by(TieRule rule) {
        int[] places = PointGrid.of(table, rule).places();
        Map<Integer, Long> holders = new HashMap<>();
        Arrays.stream(places).forEach(place -> holders.merge(place, 1L, Long::sum));
        Map<BigDecimal, Long> placesOfTotals = new HashMap<>();
        IntStream.range(0, places.length)
                .mapToObj(unit -> Map.entry(total(unit), places[unit]))
                .distinct()
                .forEach(pair -> placesOfTotals.merge(pair.getKey(), 1L, Long::sum));
        return IntStream.range(0, places.length)
                .mapToObj(unit ->
                        ranked(unit, places[unit], holders.get(places[unit]) > 1, placesOfTotals.get(total(unit)) > 1))
                .sorted(Comparator.comparingInt(RankedUnit::rank))
                .toList();
    }

    /** Equal for equal totals, however many zeros they were written with. */
    private BigDecimal total(int unit) {
        return table.units().get(unit).total().stripTrailingZeros();
    }

    private RankedUnit ranked(int position, int rank, boolean shared, boolean broken) {
        ScoredUnit unit = table.units().get(position);
        BigDecimal points = unit.total();
        return new RankedUnit(
                unit,
                rank,
                shared,
                broken,
                points,
                percentOf(points),
                open(unit),
                classOf(points),
                sections(unit),
                null);
    }

    private BigDecimal percentOf(BigDecimal points) {
        return points.multiply(HUNDRED).divide(maximum, MathContext.DECIMAL128);
    }

    /** Compared without rounding: 79,9999 % of the maximum is not 80 %. */
    private String classOf(BigDecimal points) {
        return classes.stream()
                .filter(each ->
                        points.multiply(HUNDRED).compareTo(each.getFromPercent().multiply(maximum)) >= 0)
                .map(Classification::getName)
                .findFirst()
                .orElse(null);
    }

    private BigDecimal open(ScoredUnit unit) {
        return IntStream.range(0, table.criteria().size())
                .filter(position -> unit.points().get(position) == null)
                .mapToObj(position -> table.criteria().get(position).maximum())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<BigDecimal> sections(ScoredUnit unit) {
        return table.sections().stream()
                .map(section -> Arrays.stream(table.named(section.code()))
                        .mapToObj(position -> unit.points().get(position))
                        .filter(java.util.Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
    }
}
