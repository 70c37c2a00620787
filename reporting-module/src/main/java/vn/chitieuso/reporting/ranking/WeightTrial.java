package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Moves each weight and looks who moves with it. */
final class WeightTrial {

    private static final int WHOLE = 100;
    private static final int DECIMALS = 4;

    private final ScoreTable table;
    private final BigDecimal maximum;
    private final int percent;
    private final PointGrid grid;
    private final int[] held;
    private final Sensitivity.Extreme[] best;
    private final Sensitivity.Extreme[] worst;
    private final List<Sensitivity.WeightEffect> effects = new ArrayList<>();

    private WeightTrial(ScoreTable table, TieRule rule, BigDecimal maximum, int percent) {
        if (percent <= 0 || percent >= WHOLE) {
            throw new IllegalArgumentException("a weight is moved by 1 to 99 percent: " + percent);
        }
        this.table = table;
        this.maximum = maximum;
        this.percent = percent;
        grid = PointGrid.of(table, rule);
        held = grid.places();
        best = new Sensitivity.Extreme[held.length];
        worst = new Sensitivity.Extreme[held.length];
    }

    /** @param rows the units of the table at their places */
    static Sensitivity of(ScoreTable table, TieRule rule, BigDecimal maximum, List<RankedUnit> rows, int percent) {
        WeightTrial trial = new WeightTrial(table, rule, maximum, percent);
        trial.stand();
        trial.moveAll();
        return new Sensitivity(percent, trial.ranges(rows), trial.mostDecidingFirst());
    }

    private void stand() {
        for (int unit = 0; unit < held.length; unit++) {
            best[unit] = new Sensitivity.Extreme(
                    held[unit], null, table.units().get(unit).total());
            worst[unit] = best[unit];
        }
    }

    /** Criteria first: where a section does no more than one of its criteria, the criterion is named. */
    private void moveAll() {
        for (RankedCriterion criterion : table.criteria()) {
            move(new Weight(criterion.code(), criterion.title(), false, criterion.maximum(), new int[] {
                table.criteria().indexOf(criterion)
            }));
        }
        for (ScoreTable.RankedSection section : table.sections()) {
            int[] positions = table.named(section.code());
            if (positions.length > 1) {
                move(new Weight(section.code(), section.title(), true, section.maximum(), positions));
            }
        }
    }

    private void move(Weight weight) {
        boolean[] moved = new boolean[held.length];
        int farthest = 0;
        for (boolean up : new boolean[] {true, false}) {
            int[] places = grid.places(percents(weight, up));
            for (int unit = 0; unit < held.length; unit++) {
                moved[unit] |= places[unit] != held[unit];
                farthest = Math.max(farthest, Math.abs(places[unit] - held[unit]));
                keepExtremes(unit, places[unit], weight, up);
            }
        }
        int count = 0;
        for (boolean each : moved) {
            count += each ? 1 : 0;
        }
        effects.add(new Sensitivity.WeightEffect(weight.change(true), count, farthest));
    }

    private int[] percents(Weight weight, boolean up) {
        int[] percents = new int[table.criteria().size()];
        Arrays.fill(percents, WHOLE);
        for (int position : weight.positions) {
            percents[position] = up ? WHOLE + percent : WHOLE - percent;
        }
        return percents;
    }

    private void keepExtremes(int unit, int place, Weight weight, boolean up) {
        if (place < best[unit].rank()) {
            best[unit] = new Sensitivity.Extreme(place, weight.change(up), points(unit, weight, up));
        }
        if (place > worst[unit].rank()) {
            worst[unit] = new Sensitivity.Extreme(place, weight.change(up), points(unit, weight, up));
        }
    }

    /** The scaled total, brought back to the old maximum. */
    private BigDecimal points(int unit, Weight weight, boolean up) {
        BigDecimal factor = BigDecimal.valueOf(up ? percent : -percent).movePointLeft(2);
        List<BigDecimal> given = table.units().get(unit).points();
        BigDecimal part = Arrays.stream(weight.positions)
                .mapToObj(given::get)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = table.units().get(unit).total().add(part.multiply(factor));
        return total.multiply(maximum)
                .divide(maximum.add(weight.maximum.multiply(factor)), MathContext.DECIMAL128)
                .setScale(DECIMALS, java.math.RoundingMode.HALF_UP);
    }

    private List<Sensitivity.UnitRange> ranges(List<RankedUnit> rows) {
        List<Long> ids = table.units().stream().map(ScoredUnit::id).toList();
        java.util.Map<Long, Integer> positions = new java.util.HashMap<>();
        for (int unit = 0; unit < ids.size(); unit++) {
            positions.put(ids.get(unit), unit);
        }
        return rows.stream()
                .map(row -> new Sensitivity.UnitRange(
                        row,
                        best[positions.get(row.unit().id())],
                        worst[positions.get(row.unit().id())]))
                .toList();
    }

    private List<Sensitivity.WeightEffect> mostDecidingFirst() {
        return effects.stream()
                .sorted(Comparator.comparingInt(Sensitivity.WeightEffect::farthest)
                        .thenComparingInt(Sensitivity.WeightEffect::moved)
                        .reversed())
                .toList();
    }

    private record Weight(String code, String title, boolean section, BigDecimal maximum, int[] positions) {

        WeightChange change(boolean up) {
            return new WeightChange(code, title, section, maximum, up);
        }
    }
}
