package vn.chitieuso.reporting.regime.rest;

import java.time.LocalDate;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.regime.RegimeRevision;

/** A regime in a list. */
public record RegimeLine(
        String code,
        String name,
        int revision,
        PeriodType frequency,
        String onlyPeriod,
        String scheme,
        String levels,
        String legalBasis,
        LocalDate validFrom,
        LocalDate validTo) {

    static RegimeLine of(RegimeRevision regime) {
        return new RegimeLine(
                regime.code(),
                regime.name(),
                regime.number(),
                regime.periodType(),
                regime.onlyPeriod() == null ? null : regime.onlyPeriod().toString(),
                regime.schemeCode(),
                OrgLevel.join(regime.levels()),
                regime.legalBasis(),
                regime.validFrom(),
                regime.validTo());
    }
}
