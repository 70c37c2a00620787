package vn.chitieuso.reporting.rollup.rest;

import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.reporting.rollup.Included;
import vn.chitieuso.reporting.rollup.SumParts;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** What tells one sum from all others. */
public class RollUpParameters {

    @QueryParam("indicator")
    private String indicator;

    @QueryParam("period")
    private String period;

    @QueryParam("unit")
    private String unit;

    @QueryParam("include")
    private String include;

    @QueryParam("scheme")
    @DefaultValue(ReportingCalendar.STANDARD_SCHEME)
    private String scheme;

    SumParts.Asked asked(ReportingCalendar calendar, OrgUnits units) {
        String code = Parameters.required("indicator", indicator);
        Period asked = calendar.period(scheme, PeriodCode.parse(Parameters.required("period", period)));
        return new SumParts.Asked(
                units.get(Parameters.required("unit", unit), asked.dataTo()),
                asked,
                scheme,
                code,
                Parameters.constant("include", include, Included.class, Included.SUBMITTED));
    }
}
