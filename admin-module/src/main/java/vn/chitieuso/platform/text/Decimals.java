package vn.chitieuso.platform.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decimal numbers as machines exchange them and as officials write them: {@code 1902270.5} and {@code 1.902.270,5}. */
public final class Decimals {

    private static final int SCALE = 6;

    private static final Pattern TYPED =
            Pattern.compile("([-−]?)(\\d+|\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+)(?:,(\\d+))?");

    private Decimals() {}

    /**
     * A number as officials write it: dot or space between thousands, comma before decimals.
     *
     * @return empty where it is none, or could be meant in two ways: {@code 1.23}
     */
    public static Optional<BigDecimal> parseTyped(String text) {
        Matcher number = TYPED.matcher(text.strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        String sign = number.group(1).isEmpty() ? "" : "-";
        String decimals = number.group(3) == null ? "" : "." + number.group(3);
        return Optional.of(new BigDecimal(sign + number.group(2).replaceAll("\\D", "") + decimals));
    }

    /** Without grouping, exponent or superfluous zeros; null stays null. */
    public static String exchange(BigDecimal number) {
        if (number == null) {
            return null;
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** To the six places figures are kept with; null stays null. */
    public static BigDecimal rounded(BigDecimal number) {
        return number == null ? null : number.setScale(SCALE, RoundingMode.HALF_UP);
    }

    /** Thousands dot, decimal comma, at most {@code decimals} places. */
    public static String shown(BigDecimal number, int decimals) {
        if (number == null) {
            return "–";
        }
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return String.format(Locale.GERMANY, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }
}
