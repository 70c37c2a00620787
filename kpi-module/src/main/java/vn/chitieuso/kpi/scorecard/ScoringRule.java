package vn.chitieuso.kpi.scorecard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.indicator.Direction;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Texts;

/**
 * How a value becomes a share of a criterion's maximum, from 0 to 1. Its parameters are one short text, so that whole sets
 * can be exchanged in a list: {@code 0..100} for a linear rule, {@code >=80:1; >=50:0.5} for thresholds, {@code HIGHER} or
 * {@code LOWER} for a place. (The grammar is that of real sets, see QĐ 3716/QĐ-UBND.)
 */
public sealed interface ScoringRule {

    int SHOWN_DECIMALS = 4;

    /** @param peers the values of all units that are scored, this one's among them */
    BigDecimal share(BigDecimal value, Collection<BigDecimal> peers);

    RuleKind kind();

    /** As it is stored; null where the kind needs nothing. */
    String parameters();

    /** In words, for people. */
    String words(Locale locale);

    /** @throws BusinessException where the parameters do not fit the kind */
    static ScoringRule parse(RuleKind kind, String parameters) {
        String text = parameters == null ? "" : parameters.strip();
        return switch (kind) {
            case LINEAR -> Linear.parse(text);
            case STEPS -> Steps.parse(text);
            case RANK -> new Rank(rankDirection(text));
            case YES_NO -> without(text, new YesNo());
            case MANUAL -> without(text, new Manual());
        };
    }

    private static ScoringRule without(String parameters, ScoringRule rule) {
        if (!parameters.isEmpty()) {
            throw BusinessException.at("parameters", "kpi.scorecard.noParameters", parameters);
        }
        return rule;
    }

    private static Direction rankDirection(String text) {
        return switch (text) {
            case "", "HIGHER" -> Direction.HIGHER;
            case "LOWER" -> Direction.LOWER;
            default -> throw BusinessException.at("parameters", "kpi.scorecard.badRank", text);
        };
    }

    private static BigDecimal number(String text) {
        String plain = text.strip().replace(',', '.');
        if (!plain.matches("-?\\d{1,15}(\\.\\d{1,6})?") || text.strip().matches("-?\\d{1,3}(\\.000)+")) {
            throw BusinessException.at("parameters", "kpi.scorecard.badNumber", text.strip());
        }
        return new BigDecimal(plain);
    }

    private static BigDecimal clamped(BigDecimal share) {
        return share.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    /** Proportional between two values; the one that gives all may be the smaller. */
    record Linear(BigDecimal zero, BigDecimal full) implements ScoringRule {

        static Linear parse(String text) {
            String[] ends = (text.isEmpty() ? "0..100" : text).split("\\.\\.", -1);
            if (ends.length != 2) {
                throw BusinessException.at("parameters", "kpi.scorecard.badLinear", text);
            }
            Linear linear = new Linear(number(ends[0]), number(ends[1]));
            if (linear.zero.compareTo(linear.full) == 0) {
                throw BusinessException.at("parameters", "kpi.scorecard.badLinear", text);
            }
            return linear;
        }

        @Override
        public BigDecimal share(BigDecimal value, Collection<BigDecimal> peers) {
            return clamped(value.subtract(zero).divide(full.subtract(zero), MathContext.DECIMAL128));
        }

        @Override
        public RuleKind kind() {
            return RuleKind.LINEAR;
        }

        @Override
        public String parameters() {
            return Decimals.exchange(zero) + ".." + Decimals.exchange(full);
        }

        @Override
        public String words(Locale locale) {
            return Texts.get(
                    locale,
                    "kpi.scorecard.rule.words.LINEAR",
                    Decimals.shown(zero, SHOWN_DECIMALS),
                    Decimals.shown(full, SHOWN_DECIMALS));
        }
    }

    /** The first threshold that is met decides; where none is, nothing is given. */
    record Steps(boolean atLeast, List<Step> steps) implements ScoringRule {

        public Steps {
            steps = List.copyOf(steps);
        }

        static Steps parse(String text) {
            List<Step> steps = new ArrayList<>();
            Boolean atLeast = null;
            for (String part : text.split(";")) {
                String[] sides =
                        part.strip().replace("≥", ">=").replace("≤", "<=").split(":", -1);
                String sign = sides[0].length() > 2 ? sides[0].substring(0, 2) : "";
                boolean up = ">=".equals(sign);
                if (sides.length != 2 || !up && !"<=".equals(sign) || atLeast != null && atLeast != up) {
                    throw BusinessException.at("parameters", "kpi.scorecard.badSteps", part.strip());
                }
                atLeast = up;
                BigDecimal share = number(sides[1]);
                if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
                    throw BusinessException.at("parameters", "kpi.scorecard.badShare", sides[1].strip());
                }
                steps.add(new Step(number(sides[0].substring(2)), share));
            }
            return new Steps(atLeast, inOrder(atLeast, steps));
        }

        /** The hardest first; an easier one that gives more makes no sense. */
        private static List<Step> inOrder(boolean atLeast, List<Step> steps) {
            Comparator<Step> easiestFirst = Comparator.comparing(Step::bound);
            List<Step> sorted = steps.stream()
                    .sorted(atLeast ? easiestFirst.reversed() : easiestFirst)
                    .toList();
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i).share().compareTo(sorted.get(i - 1).share()) >= 0
                        || sorted.get(i).bound().compareTo(sorted.get(i - 1).bound()) == 0) {
                    throw BusinessException.at("parameters", "kpi.scorecard.stepsReversed");
                }
            }
            return sorted;
        }

        @Override
        public BigDecimal share(BigDecimal value, Collection<BigDecimal> peers) {
            return steps.stream()
                    .filter(step -> atLeast ? value.compareTo(step.bound) >= 0 : value.compareTo(step.bound) <= 0)
                    .map(Step::share)
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
        }

        @Override
        public RuleKind kind() {
            return RuleKind.STEPS;
        }

        @Override
        public String parameters() {
            return steps.stream()
                    .map(step -> (atLeast ? ">=" : "<=") + Decimals.exchange(step.bound) + ":"
                            + Decimals.exchange(step.share))
                    .collect(Collectors.joining("; "));
        }

        @Override
        public String words(Locale locale) {
            return steps.stream()
                    .map(step -> Texts.get(
                            locale,
                            "kpi.scorecard.rule.words.step",
                            (atLeast ? "≥ " : "≤ ") + Decimals.shown(step.bound, SHOWN_DECIMALS),
                            Decimals.shown(step.share.movePointRight(2), SHOWN_DECIMALS)))
                    .collect(Collectors.joining("; "));
        }
    }

    /** A threshold and the share of the maximum it gives. */
    record Step(BigDecimal bound, BigDecimal share) {}

    /** All for 1, nothing for less. */
    record YesNo() implements ScoringRule {

        @Override
        public BigDecimal share(BigDecimal value, Collection<BigDecimal> peers) {
            return value.compareTo(BigDecimal.ONE) >= 0 ? BigDecimal.ONE : BigDecimal.ZERO;
        }

        @Override
        public RuleKind kind() {
            return RuleKind.YES_NO;
        }

        @Override
        public String parameters() {
            return null;
        }

        @Override
        public String words(Locale locale) {
            return Texts.get(locale, "kpi.scorecard.rule.words.YES_NO");
        }
    }

    /** By place; who has the same value has the same, better, place. A unit alone is first. */
    record Rank(Direction better) implements ScoringRule {

        @Override
        public BigDecimal share(BigDecimal value, Collection<BigDecimal> peers) {
            if (peers.size() < 2) {
                return BigDecimal.ONE;
            }
            long ahead = peers.stream()
                    .filter(peer -> better == Direction.HIGHER ? peer.compareTo(value) > 0 : peer.compareTo(value) < 0)
                    .count();
            return BigDecimal.valueOf(peers.size() - 1 - ahead)
                    .divide(BigDecimal.valueOf(peers.size() - 1L), MathContext.DECIMAL128);
        }

        @Override
        public RuleKind kind() {
            return RuleKind.RANK;
        }

        @Override
        public String parameters() {
            return better.name();
        }

        @Override
        public String words(Locale locale) {
            return Texts.get(locale, "kpi.scorecard.rule.words.RANK." + better);
        }
    }

    /** Nobody can tell from a value alone. */
    record Manual() implements ScoringRule {

        @Override
        public BigDecimal share(BigDecimal value, Collection<BigDecimal> peers) {
            throw new IllegalStateException("a manual criterion is scored by whoever verifies");
        }

        @Override
        public RuleKind kind() {
            return RuleKind.MANUAL;
        }

        @Override
        public String parameters() {
            return null;
        }

        @Override
        public String words(Locale locale) {
            return Texts.get(locale, "kpi.scorecard.rule.words.MANUAL");
        }
    }
}
