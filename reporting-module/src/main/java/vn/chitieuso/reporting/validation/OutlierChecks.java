package vn.chitieuso.reporting.validation;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Texts;

/**
 * Whether a figure is unusual, and in which words.
 *
 * <p>Against the unit's own history the figure itself is scored. Counts vary by chance: a count around m is taken to
 * spread by at least √m (Poisson), so that 3 after a row of ones is no wonder and 30 is one.
 *
 * <p>Against its peers a figure that adds up over units is scored by its growth on the unit's period before, as logarithm
 * of the ratio, because a ward of ten thousand and a city of three hundred thousand can be compared by nothing else, and
 * because doubling and halving are then equally far; growth from x to y spreads by chance by at least √(1/x + 1/y). A
 * figure that does not add up, such as a share or a score, is compared as it stands, and only where the unit has no
 * history of its own.
 *
 * <p>In both cases a distance of few per cent is never told, however narrow the spread.
 */
class OutlierChecks {

    private static final double PERCENT = 100;
    private static final double TIMES_FROM = 2;
    private static final int SHARE_DECIMALS = 1;
    private static final String PREFIX = "reporting.validation.outlier.";

    private final OutlierRules rules;
    private final Locale locale;

    OutlierChecks(OutlierRules rules, Locale locale) {
        this.rules = rules;
        this.locale = locale;
    }

    /**
     * @param own null where the unit has no history
     * @param peers null where there are too few
     */
    Optional<Outlier> of(ReportFacts.Cell cell, Typical own, PeerFigures.Peers peers) {
        if (cell.value() == null) {
            return Optional.empty();
        }
        Optional<Outlier> unlikeItself = own == null ? Optional.empty() : unlikeItself(cell, own);
        if (unlikeItself.isPresent() || peers == null) {
            return unlikeItself;
        }
        if (cell.measure().summed()) {
            return unlikeGrowthOfOthers(cell, peers);
        }
        return own == null ? unlikeOthers(cell, peers) : Optional.empty();
    }

    private Optional<Outlier> unlikeItself(ReportFacts.Cell cell, Typical own) {
        double value = cell.value().doubleValue();
        double score = own.score(value, chance(cell, own));
        if (isUsual(score, own.percentFrom(value))) {
            return Optional.empty();
        }
        String usual = shown(own.median(), shownDecimals(cell));
        if (own.median() == 0) {
            return told(score, "own.zero", usual, own.count());
        }
        double times = value / own.median();
        return times >= TIMES_FROM
                ? told(score, "own.times", shown(times, SHARE_DECIMALS), own.count(), usual)
                : told(
                        score,
                        score > 0 ? "own.above" : "own.below",
                        shown(own.percentFrom(value), SHARE_DECIMALS),
                        own.count(),
                        usual);
    }

    private static double chance(ReportFacts.Cell cell, Typical own) {
        return cell.measure().count() ? Math.sqrt(Math.max(1, own.median())) : 0;
    }

    private Optional<Outlier> unlikeGrowthOfOthers(ReportFacts.Cell cell, PeerFigures.Peers peers) {
        if (cell.previous() == null
                || cell.previous().signum() <= 0
                || cell.value().signum() <= 0) {
            return Optional.empty();
        }
        double value = cell.value().doubleValue();
        double before = cell.previous().doubleValue();
        double growth = Math.log(value / before);
        double chance = cell.measure().count() ? Math.sqrt(1 / value + 1 / before) : 0;
        double score = peers.figures().score(growth, chance);
        if (isUsual(score, Math.abs(percent(growth - peers.figures().median())))) {
            return Optional.empty();
        }
        return told(
                score,
                growth >= 0 ? "peers.rose" : "peers.fell",
                shown(Math.abs(percent(growth)), SHARE_DECIMALS),
                signed(percent(peers.figures().median())),
                peers.figures().count(),
                periodName(peers));
    }

    private Optional<Outlier> unlikeOthers(ReportFacts.Cell cell, PeerFigures.Peers peers) {
        double value = cell.value().doubleValue();
        double score = peers.figures().score(value, 0);
        if (isUsual(score, peers.figures().percentFrom(value))) {
            return Optional.empty();
        }
        return told(
                score,
                score > 0 ? "peers.above" : "peers.below",
                shown(peers.figures().median(), shownDecimals(cell)),
                peers.figures().count(),
                periodName(peers));
    }

    private boolean isUsual(double score, double percent) {
        return Math.abs(score) <= rules.score() || percent < rules.leastPercent();
    }

    private static double percent(double logarithm) {
        return (Math.exp(logarithm) - 1) * PERCENT;
    }

    private static int shownDecimals(ReportFacts.Cell cell) {
        return Math.max(SHARE_DECIMALS, cell.measure().decimals());
    }

    private Optional<Outlier> told(double score, String key, Object... arguments) {
        return Optional.of(new Outlier(score > 0, Texts.get(locale, PREFIX + key, arguments)));
    }

    private String periodName(PeerFigures.Peers peers) {
        return new Period(0, peers.period(), null, null).name(locale);
    }

    private static String signed(double percent) {
        return (percent > 0 ? "+" : "") + shown(percent, SHARE_DECIMALS);
    }

    private static String shown(double number, int decimals) {
        return Decimals.shown(BigDecimal.valueOf(number), decimals);
    }
}
