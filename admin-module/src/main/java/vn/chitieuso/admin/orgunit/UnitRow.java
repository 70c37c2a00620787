package vn.chitieuso.admin.orgunit;

import java.time.LocalDate;
import vn.chitieuso.platform.db.Validity;

/**
 * A unit as lists show it, as of one date.
 *
 * @param parent code of the parent on that date, null for the province
 * @param validFrom first day of the unit, {@link Validity#ALWAYS} where it is not known
 */
public record UnitRow(
        long id,
        String code,
        String name,
        OrgLevel level,
        String kind,
        String parent,
        LocalDate validFrom,
        LocalDate validTo) {

    public LocalDate knownFrom() {
        return Validity.knownFrom(validFrom);
    }

    public LocalDate knownTo() {
        return Validity.knownTo(validTo);
    }
}
