package vn.chitieuso.platform.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/** A cell as a list in CSV would say it: days as ISO dates, numbers without grouping, everything else as it stands. */
class CellText {

    /** Digits that a spreadsheet keeps. */
    static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final Pattern COLOURS_AND_WORDS = Pattern.compile("\\[[^]]*]|\"[^\"]*\"");
    private static final Pattern DAY = Pattern.compile(".*[dy].*");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);

    /** 31 December 9999. */
    private static final BigDecimal LAST_DAY = new BigDecimal(2958465);

    private final LocalDate dayZero;

    CellText(boolean from1904) {
        dayZero = from1904 ? DAY_ZERO_OF_1904 : DAY_ZERO;
    }

    String of(Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        if (!(cell.getValue() instanceof BigDecimal number)) {
            return cell.getText();
        }
        boolean day = number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0 && isDay(cell.getDataFormatString());
        return day ? day(number.intValue()).toString() : withoutNoise(number).toPlainString();
    }

    /** Spreadsheets that count from 1900 count a 29 February 1900, which never was. */
    private LocalDate day(int number) {
        boolean beforeTheDayThatNeverWas = dayZero.equals(DAY_ZERO) && number < 60;
        return dayZero.plusDays(beforeTheDayThatNeverWas ? number + 1 : number);
    }

    private static boolean isDay(String format) {
        return format != null
                && DAY.matcher(COLOURS_AND_WORDS
                                .matcher(format.toLowerCase(Locale.ROOT))
                                .replaceAll(""))
                        .matches();
    }

    /** A spreadsheet stores 4.4 as 4.4000000000000004: what lies below its own precision nobody wrote. */
    static BigDecimal withoutNoise(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS);
        double step = Math.ulp(number.doubleValue());
        boolean noise = Double.isFinite(step) && rounded.subtract(number).abs().compareTo(new BigDecimal(step)) <= 0;
        return noise ? rounded : number;
    }
}
