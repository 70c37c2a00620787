package vn.chitieuso.admin.orgunit;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One neighbour of a unit in time: which it was or became, when, how, and how much of it.
 *
 * @param carrying what of a partial predecessor's figures counts as history; null where nobody has chosen
 * @param carriedPercent of {@link Succession.Carrying#SHARE}
 */
public record SuccessionRow(
        long id,
        String code,
        String name,
        LocalDate effectiveDate,
        Succession.Kind kind,
        Succession.Share share,
        boolean primary,
        Succession.Carrying carrying,
        BigDecimal carriedPercent) {}
