package vn.chitieuso.reporting.lineage;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.chitieuso.admin.orgunit.Succession;

/**
 * That one unit followed another.
 *
 * @param carrying the rule somebody chose for a partial succession; null while nobody has
 */
record Link(
        long predecessorId,
        long successorId,
        LocalDate effectiveDate,
        Succession.Share share,
        Succession.Carrying carrying,
        BigDecimal carriedPercent) {

    private static final int PERCENT = 2;

    /** Of a part nobody has decided about. */
    boolean isUndecided() {
        return share == Succession.Share.PARTIAL && carrying == null;
    }

    /** What of the predecessor's figures counts as the successor's, from 0 to 1. */
    BigDecimal part() {
        if (share == Succession.Share.WHOLE || carrying == Succession.Carrying.ALL) {
            return BigDecimal.ONE;
        }
        return carrying == Succession.Carrying.SHARE ? carriedPercent.movePointLeft(PERCENT) : BigDecimal.ZERO;
    }
}
