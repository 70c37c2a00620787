package vn.chitieuso.reporting.workbook;

import java.math.BigDecimal;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.text.Decimals;

/** Which numbers a cell takes, so that a spreadsheet refuses the others while they are typed. */
record NumberCondition(BigDecimal minimum, BigDecimal maximum, int decimals) {

    private static final int SHOWN_DECIMALS = 6;

    static NumberCondition of(IndicatorRow indicator) {
        BigDecimal minimum = indicator.minimum();
        return new NumberCondition(
                minimum == null || minimum.signum() < 0 ? BigDecimal.ZERO : minimum,
                indicator.maximum(),
                Math.max(0, indicator.decimals()));
    }

    /** @param place of the cell */
    String over(String place) {
        String bounds = place + ">=" + Decimals.exchange(minimum)
                + (maximum == null ? "" : "," + place + "<=" + Decimals.exchange(maximum));
        return "AND(ISNUMBER(" + place + ")," + bounds + ",ROUND(" + place + "," + decimals + ")=" + place + ")";
    }

    String words() {
        String from = Decimals.shown(minimum, SHOWN_DECIMALS);
        String bounds = maximum == null
                ? Headings.said("accept.from", from)
                : Headings.said("accept.between", from, Decimals.shown(maximum, SHOWN_DECIMALS));
        return bounds + " "
                + (decimals == 0 ? Headings.said("accept.whole") : Headings.said("accept.decimals", decimals));
    }
}
