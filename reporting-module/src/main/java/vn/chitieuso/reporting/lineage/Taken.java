package vn.chitieuso.reporting.lineage;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.chitieuso.admin.orgunit.Succession;

/**
 * A unit that another took over, or took a part of.
 *
 * @param code and name as they were on its last day
 * @param carrying the rule for a part; null for a whole, or while nobody has chosen one
 */
public record Taken(
        LocalDate effectiveDate,
        String code,
        String name,
        String successor,
        Succession.Share share,
        Succession.Carrying carrying,
        BigDecimal carriedPercent) {

    /** Of a part nobody has decided about. */
    public boolean isUndecided() {
        return share == Succession.Share.PARTIAL && carrying == null;
    }
}
