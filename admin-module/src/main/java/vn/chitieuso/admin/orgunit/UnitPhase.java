package vn.chitieuso.admin.orgunit;

import java.time.LocalDate;
import vn.chitieuso.platform.db.Validity;

/** A stretch of a unit's life in which it had one code, one name and one kind. */
public record UnitPhase(String code, String name, OrgLevel level, String kind, LocalDate validFrom, LocalDate validTo) {

    /** The day within the stretch that is nearest to the one given. */
    public LocalDate nearest(LocalDate day) {
        if (day.isBefore(validFrom)) {
            return validFrom;
        }
        return day.isAfter(validTo) ? validTo : day;
    }

    public LocalDate knownFrom() {
        return Validity.knownFrom(validFrom);
    }

    public LocalDate knownTo() {
        return Validity.knownTo(validTo);
    }
}
