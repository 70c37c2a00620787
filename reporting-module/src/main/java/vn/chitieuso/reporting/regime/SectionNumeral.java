package vn.chitieuso.reporting.regime;

/** How the sections of a form are counted: I, II, III … */
public final class SectionNumeral {

    private static final String[] TENS = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
    private static final String[] ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

    private SectionNumeral() {}

    /** @param ordinal from 1 to 99 */
    public static String of(int ordinal) {
        return TENS[ordinal / 10] + ONES[ordinal % 10];
    }
}
