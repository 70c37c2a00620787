package vn.chitieuso.platform.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Decimal numbers as machines exchange them and as officials write them: {@code 1902270.5} and {@code 1.902.270,5}. */
public final class Decimals {

    private static final int SCALE = 6;

    private Decimals() {}

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
