package vn.chitieuso.reporting.workbook;

import java.math.BigDecimal;
import java.util.List;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.value.ValueChoice;

/** A figure as a form says it. */
final class CellWords {

    private static final int UNAMBIGUOUS_PLACES = 4;

    private CellWords() {}

    static List<String> choices(IndicatorRow indicator) {
        return ValueChoice.of(indicator, Language.VIETNAMESE).stream()
                .map(ValueChoice::word)
                .toList();
    }

    /** The word it stands for, or the number as machines write it; empty for none. */
    static String of(IndicatorRow indicator, BigDecimal value) {
        if (value == null) {
            return "";
        }
        return ValueChoice.word(ValueChoice.of(indicator, Language.VIETNAMESE), value)
                .orElseGet(() -> Decimals.exchange(value));
    }

    /** With its qualifier in the same cell: "≥ 99,8". */
    static String of(IndicatorRow indicator, BigDecimal value, Qualifier qualifier) {
        String plain = of(indicator, value);
        return plain.isEmpty() || qualifier == Qualifier.EQUAL
                ? plain
                : qualifier.sign() + " " + plain.replace('.', ',');
    }

    /** Whether two texts say the same figure. */
    static boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException words) {
            return false;
        }
    }

    /** A number out of a cell that holds a number is never meant in two ways: 1.234 of it gets a fourth place. */
    static String certain(String number) {
        BigDecimal value = new BigDecimal(number);
        return value.scale() <= 0
                ? number
                : value.setScale(Math.max(value.scale(), UNAMBIGUOUS_PLACES)).toPlainString();
    }
}
