package vn.chitieuso.kpi.scorecard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.kpi.indicator.Direction;

/**
 * A scoring rule read the other way round: the value from which on it gives a share of the maximum. The value always
 * suffices: where it is rounded, it is rounded to the harder side.
 *
 * @param atLeast whether more is as good; otherwise less is
 */
public record NeededValue(BigDecimal value, boolean atLeast) {

    private static final int DECIMALS = 6;

    /**
     * @param share above 0, at most 1
     * @param others the values of the other units that are scored, as they stand
     * @return empty where no value decides, as with a manual criterion, or where none is needed
     */
    public static Optional<NeededValue> of(ScoringRule rule, BigDecimal share, Collection<BigDecimal> others) {
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a share is above 0 and at most 1: " + share);
        }
        if (rule instanceof ScoringRule.Linear linear) {
            return Optional.of(linear(linear, share));
        }
        if (rule instanceof ScoringRule.Steps steps) {
            return step(steps, share);
        }
        if (rule instanceof ScoringRule.YesNo) {
            return Optional.of(new NeededValue(BigDecimal.ONE, true));
        }
        return rule instanceof ScoringRule.Rank rank ? place(rank, share, others) : Optional.empty();
    }

    private static NeededValue linear(ScoringRule.Linear rule, BigDecimal share) {
        boolean upwards = rule.full().compareTo(rule.zero()) > 0;
        BigDecimal exact = rule.zero().add(share.multiply(rule.full().subtract(rule.zero())));
        return new NeededValue(exact.setScale(DECIMALS, upwards ? RoundingMode.CEILING : RoundingMode.FLOOR), upwards);
    }

    /** The easiest threshold that gives so much; empty where even the hardest gives less. */
    private static Optional<NeededValue> step(ScoringRule.Steps rule, BigDecimal share) {
        return rule.steps().stream()
                .filter(step -> step.share().compareTo(share) >= 0)
                .min(Comparator.comparing(ScoringRule.Step::share))
                .map(step -> new NeededValue(step.bound(), rule.atLeast()));
    }

    /** As good as the other beside whom just few enough are ahead; a unit alone needs nothing. */
    private static Optional<NeededValue> place(ScoringRule.Rank rule, BigDecimal share, Collection<BigDecimal> others) {
        boolean upwards = rule.better() == Direction.HIGHER;
        Comparator<BigDecimal> natural = Comparator.naturalOrder();
        List<BigDecimal> bestFirst =
                others.stream().sorted(upwards ? natural.reversed() : natural).toList();
        BigDecimal size = BigDecimal.valueOf(bestFirst.size());
        for (int ahead = bestFirst.size() - 1; ahead >= 0; ahead--) {
            BigDecimal given = size.subtract(BigDecimal.valueOf(ahead)).divide(size, MathContext.DECIMAL128);
            if (given.compareTo(share) >= 0) {
                return Optional.of(new NeededValue(bestFirst.get(ahead), upwards));
            }
        }
        return Optional.empty();
    }

    /** The value to so many places, to the harder side: it still suffices. */
    public BigDecimal rounded(int decimals) {
        return value.scale() <= decimals
                ? value
                : value.setScale(decimals, atLeast ? RoundingMode.CEILING : RoundingMode.FLOOR);
    }

    /** @param present null where there is none */
    public boolean isMetBy(BigDecimal present) {
        return present != null && (atLeast ? present.compareTo(value) >= 0 : present.compareTo(value) <= 0);
    }
}
