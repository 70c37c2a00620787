package vn.chitieuso.reporting.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.Direction;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.target.TargetText;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Folding;
import vn.chitieuso.platform.text.Language;

/**
 * A figure as lists write it: {@code 1902270}, {@code 1.902.270}, {@code 1,902,270}, {@code 99,8}, {@code 99.8},
 * {@code trên 99,8%}, {@code Có}, the name of a step. Nothing is guessed: what can be read as two numbers is none.
 *
 * @param qualifier null where the text does not say one
 */
public record FigureText(BigDecimal value, Qualifier qualifier) {

    private static final int PLAIN_DIGITS_MAX = 18;
    private static final int LENGTH_MAX = 200;
    private static final int GROUP = 3;
    private static final Pattern BLANKS = Pattern.compile("(?<=\\d)[ \\u00a0\\u202f](?=\\d{3}(?!\\d))");
    private static final Pattern PLAIN = Pattern.compile("[-−]?\\d+");
    private static final Pattern GROUPED =
            Pattern.compile("([-−]?\\d{1,3}(?:([.,])\\d{3})(?:\\2\\d{3})+)(?:[.,](\\d+))?");
    private static final Pattern BOTH_SIGNS = Pattern.compile("([-−]?\\d{1,3}([.,])\\d{3})(?!\\2)[.,](\\d+)");
    private static final Pattern ONE_SIGN = Pattern.compile("([-−]?\\d+)([.,])(\\d+)");
    private static final Pattern NUMBER_WITHIN = Pattern.compile("(\\D*?)([-−]?\\d[\\d.,]*\\d|[-−]?\\d)(\\D*)");

    /**
     * @param text neither null nor blank
     * @return empty where it is no figure, or could be meant in two ways
     */
    public static Optional<FigureText> parse(String text, IndicatorRow indicator) {
        if (isPlain(text)) {
            return Optional.of(new FigureText(BigDecimal.valueOf(Long.parseLong(text)), null));
        }
        if (text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        String joined = BLANKS.matcher(text.strip()).replaceAll("");
        Optional<BigDecimal> bare = number(joined, indicator.decimals());
        if (bare.isPresent()) {
            return bare.map(value -> new FigureText(value, null));
        }
        return word(text, indicator).map(value -> new FigureText(value, null)).or(() -> inWords(joined, indicator));
    }

    private static boolean isPlain(String text) {
        if (text.length() > PLAIN_DIGITS_MAX) {
            return false;
        }
        for (int place = 0; place < text.length(); place++) {
            if (text.charAt(place) < '0' || text.charAt(place) > '9') {
                return false;
            }
        }
        return true;
    }

    /** One sign with three digits behind it is a group only where the indicator knows no fractions. */
    private static Optional<BigDecimal> number(String text, int decimals) {
        if (PLAIN.matcher(text).matches()) {
            return decimal(text, null);
        }
        Matcher grouped = GROUPED.matcher(text);
        if (grouped.matches() && (grouped.group(3) == null || differs(text, grouped))) {
            return decimal(grouped.group(1), grouped.group(3));
        }
        Matcher both = BOTH_SIGNS.matcher(text);
        if (both.matches()) {
            return decimal(both.group(1), both.group(3));
        }
        Matcher one = ONE_SIGN.matcher(text);
        if (!one.matches()) {
            return Optional.empty();
        }
        boolean groupLike = one.group(3).length() == GROUP
                && digits(one.group(1)) <= GROUP
                && !one.group(1).startsWith("0");
        if (!groupLike) {
            return decimal(one.group(1), one.group(3));
        }
        if (decimals == 0) {
            return decimal(one.group(1) + one.group(3), null);
        }
        boolean asMachinesWrite = decimals >= GROUP && ".".equals(one.group(2));
        return asMachinesWrite ? decimal(one.group(1), one.group(3)) : Optional.empty();
    }

    /** The sign before the fraction is not the one between the groups. */
    private static boolean differs(String text, Matcher grouped) {
        return text.charAt(grouped.end(1)) != grouped.group(2).charAt(0);
    }

    private static int digits(String whole) {
        return whole.replaceAll("\\D", "").length();
    }

    private static Optional<BigDecimal> decimal(String whole, String fraction) {
        String sign = whole.startsWith("-") || whole.startsWith("−") ? "-" : "";
        String places = fraction == null ? "" : "." + fraction;
        return Optional.of(new BigDecimal(sign + whole.replaceAll("\\D", "") + places));
    }

    private static Optional<BigDecimal> word(String text, IndicatorRow indicator) {
        String folded = Folding.fold(text);
        return List.of(Language.VIETNAMESE, Locale.ENGLISH).stream()
                .flatMap(locale -> ValueChoice.of(indicator, locale).stream())
                .filter(choice -> Folding.fold(choice.word()).equals(folded))
                .map(choice -> BigDecimal.valueOf(choice.number()))
                .findFirst();
    }

    /** Words and units of measure around a number, as in targets. */
    private static Optional<FigureText> inWords(String text, IndicatorRow indicator) {
        Matcher within = NUMBER_WITHIN.matcher(text);
        if (!within.matches()) {
            return Optional.empty();
        }
        return number(within.group(2), indicator.decimals())
                .flatMap(value -> TargetText.parse(
                        within.group(1) + typed(value) + within.group(3), Direction.NEUTRAL, indicator.unit()))
                .map(said -> new FigureText(said.value(), within.group(1).isBlank() ? null : said.qualifier()));
    }

    /** As {@link Decimals#parseTyped} reads it for sure. */
    private static String typed(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }
}
