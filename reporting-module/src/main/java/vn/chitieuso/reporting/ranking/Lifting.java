package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.chitieuso.kpi.indicator.Direction;
import vn.chitieuso.kpi.scorecard.NeededValue;
import vn.chitieuso.kpi.scorecard.ScoringRule;

/**
 * Tries what each criterion could still give one unit while everything else stays. Places and the middle are counted among
 * the units that are ranked with it; a rule that goes by place looks at all that were evaluated, as it did then.
 */
final class Lifting {

    private static final int DECIMALS = 4;

    private final ScoreTable table;
    private final PointGrid grid;
    private final int unit;
    private final IntPredicate among;
    private final int held;

    private Lifting(ScoreTable table, TieRule rule, int unit, Predicate<ScoredUnit> ranked) {
        this.table = table;
        this.unit = unit;
        among = other -> ranked.test(table.units().get(other));
        grid = PointGrid.of(table, rule);
        held = grid.place(unit, among);
    }

    /** What wins the most places first, then what gives the most points; nothing of criteria that give all they can. */
    static List<Lift> of(ScoreTable table, TieRule rule, long unit, Predicate<ScoredUnit> ranked) {
        int position = IntStream.range(0, table.units().size())
                .filter(each -> table.units().get(each).id() == unit)
                .findFirst()
                .orElseThrow();
        Lifting lifting = new Lifting(table, rule, position, ranked);
        return IntStream.range(0, table.criteria().size())
                .mapToObj(lifting::lift)
                .filter(lift -> !lift.reaches().isEmpty())
                .sorted(Comparator.comparingInt((Lift lift) -> lift.farthest().places())
                        .thenComparing(lift -> lift.farthest().gain())
                        .reversed())
                .toList();
    }

    private Lift lift(int criterion) {
        ScoredUnit own = table.units().get(unit);
        List<Lift.Reach> reaches = new ArrayList<>();
        Set<BigDecimal> told = new HashSet<>();
        wanted(criterion).entrySet().stream()
                .map(each -> reach(criterion, each.getKey(), each.getValue()))
                .filter(reach -> reach.gain().signum() > 0)
                .sorted(Comparator.comparing(Lift.Reach::points)
                        .thenComparing(Lift.Reach::kind, Comparator.reverseOrder()))
                .filter(reach -> told.add(reach.points()))
                .forEach(reaches::add);
        return new Lift(
                table.criteria().get(criterion),
                own.points().get(criterion),
                own.values().get(criterion),
                reaches);
    }

    /** The shares worth trying. */
    private Map<Lift.Kind, BigDecimal> wanted(int criterion) {
        RankedCriterion asked = table.criteria().get(criterion);
        BigDecimal present = share(present(criterion), asked);
        Map<Lift.Kind, BigDecimal> wanted = new EnumMap<>(Lift.Kind.class);
        if (asked.maximum().signum() == 0) {
            return wanted;
        }
        next(criterion, present).ifPresent(share -> wanted.put(Lift.Kind.NEXT, share));
        median(criterion)
                .map(points -> share(points, asked))
                .filter(share -> share.compareTo(present) > 0)
                .ifPresent(share -> wanted.put(Lift.Kind.MEDIAN, share));
        wanted.put(Lift.Kind.FULL, most(asked.rule()));
        return wanted;
    }

    private BigDecimal present(int criterion) {
        BigDecimal points = table.units().get(unit).points().get(criterion);
        return points == null ? BigDecimal.ZERO : points;
    }

    private static BigDecimal share(BigDecimal points, RankedCriterion criterion) {
        return criterion.maximum().signum() == 0
                ? BigDecimal.ZERO
                : points.divide(criterion.maximum(), MathContext.DECIMAL128).min(BigDecimal.ONE);
    }

    private static BigDecimal most(ScoringRule rule) {
        return rule instanceof ScoringRule.Steps steps
                ? steps.steps().stream()
                        .map(ScoringRule.Step::share)
                        .max(Comparator.naturalOrder())
                        .orElse(BigDecimal.ONE)
                : BigDecimal.ONE;
    }

    private Optional<BigDecimal> next(int criterion, BigDecimal present) {
        ScoringRule rule = table.criteria().get(criterion).rule();
        if (rule instanceof ScoringRule.Steps steps) {
            return steps.steps().stream()
                    .map(ScoringRule.Step::share)
                    .filter(share -> share.compareTo(present) > 0)
                    .min(Comparator.naturalOrder());
        }
        BigDecimal value = table.units().get(unit).values().get(criterion);
        if (rule instanceof ScoringRule.Rank rank && value != null) {
            boolean upwards = rank.better() == Direction.HIGHER;
            Comparator<BigDecimal> order = Comparator.naturalOrder();
            return otherValues(criterion).stream()
                    .filter(other -> upwards ? other.compareTo(value) > 0 : other.compareTo(value) < 0)
                    .min(upwards ? order : order.reversed())
                    .map(better -> rule.share(better, with(otherValues(criterion), better)))
                    .filter(share -> share.compareTo(present) > 0);
        }
        return Optional.empty();
    }

    /** Of what the others were given; of two in the middle, halfway. */
    private Optional<BigDecimal> median(int criterion) {
        List<BigDecimal> sorted = IntStream.range(0, table.units().size())
                .filter(other -> other != unit && among.test(other))
                .mapToObj(other -> table.units().get(other).points().get(criterion))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal below = sorted.get((sorted.size() - 1) / 2);
        BigDecimal above = sorted.get(sorted.size() / 2);
        return Optional.of(below.add(above).divide(BigDecimal.valueOf(2), MathContext.DECIMAL128));
    }

    private Lift.Reach reach(int criterion, Lift.Kind kind, BigDecimal share) {
        RankedCriterion asked = table.criteria().get(criterion);
        List<BigDecimal> others = otherValues(criterion);
        NeededValue needed = share.signum() <= 0
                ? null
                : NeededValue.of(asked.rule(), share, others).orElse(null);
        boolean met = needed != null
                && needed.isMetBy(table.units().get(unit).values().get(criterion));
        boolean moves = needed != null && !met;
        BigDecimal then = moves ? asked.rule().share(needed.value(), with(others, needed.value())) : share;
        BigDecimal points = then.multiply(asked.maximum()).setScale(DECIMALS, RoundingMode.HALF_UP);
        long[][] rows = moves && asked.rule() instanceof ScoringRule.Rank
                ? pushedBack(criterion, with(others, needed.value()))
                : grid.rows().clone();
        rows[unit] = rows[unit].clone();
        rows[unit][criterion] = PointGrid.whole(points);
        int rank = grid.with(rows).place(unit, among);
        return new Lift.Reach(kind, points, points.subtract(present(criterion)), rank, held - rank, needed, met);
    }

    /** Whoever goes ahead pushes others back; those whose points do not follow from their value keep them. */
    private long[][] pushedBack(int criterion, List<BigDecimal> then) {
        RankedCriterion asked = table.criteria().get(criterion);
        List<BigDecimal> now = values(criterion, each -> true);
        long[][] rows = grid.rows().clone();
        for (int other = 0; other < rows.length; other++) {
            BigDecimal value = table.units().get(other).values().get(criterion);
            BigDecimal given = table.units().get(other).points().get(criterion);
            if (other != unit && value != null && given != null) {
                boolean computed = points(asked, value, now).compareTo(given) == 0;
                rows[other] = rows[other].clone();
                rows[other][criterion] = PointGrid.whole(computed ? points(asked, value, then) : given);
            }
        }
        return rows;
    }

    private static BigDecimal points(RankedCriterion asked, BigDecimal value, List<BigDecimal> peers) {
        return asked.rule().share(value, peers).multiply(asked.maximum()).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private List<BigDecimal> otherValues(int criterion) {
        return values(criterion, other -> other != unit);
    }

    private List<BigDecimal> values(int criterion, IntPredicate whose) {
        return IntStream.range(0, table.units().size())
                .filter(whose)
                .mapToObj(other -> table.units().get(other).values().get(criterion))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<BigDecimal> with(List<BigDecimal> others, BigDecimal own) {
        List<BigDecimal> all = new ArrayList<>(others);
        all.add(own);
        return all;
    }
}
