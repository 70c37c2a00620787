package vn.chitieuso.reporting.rollup.rest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.platform.MalformedException;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.rollup.Consolidation;
import vn.chitieuso.reporting.rollup.Included;
import vn.chitieuso.reporting.rollup.RollUp;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Figures added up over units. */
@Path("rollup")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class RollUpResource {

    private static final int CODES_MAX = 200;

    @Inject
    private Consolidation consolidation;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits units;

    @GET
    public Response show(
            @QueryParam("indicator") List<String> indicators,
            @QueryParam("period") List<String> periods,
            @QueryParam("unit") String unit,
            @QueryParam("by") String by,
            @QueryParam("include") String include,
            @QueryParam("scheme") @DefaultValue(ReportingCalendar.STANDARD_SCHEME) String scheme,
            @BeanParam Paging paging) {
        if (indicators.isEmpty() || periods.isEmpty()) {
            throw new MalformedException(
                    "platform.rest.missingParameter", indicators.isEmpty() ? "indicator" : "period");
        }
        if (indicators.size() > CODES_MAX || periods.size() > CODES_MAX) {
            throw new MalformedException("platform.rest.badNumber", "indicator, period", "…", 1, CODES_MAX);
        }
        String code = Parameters.required("unit", unit);
        OrgLevel level = Parameters.constant("by", by, OrgLevel.class, null);
        Included included = Parameters.constant("include", include, Included.class, Included.SUBMITTED);
        List<RollUpLine> lines = new ArrayList<>();
        for (String text : periods) {
            Period period = calendar.period(scheme, PeriodCode.parse(text));
            consolidation
                    .rollUp(units.get(code, period.dataTo()), period, scheme, new LinkedHashSet<>(indicators), level, included)
                    .forEach(row -> lines.add(RollUpLine.of(row, period)));
        }
        return paging.whole(lines, RollUpLine.class);
    }

    /** One sum as the API tells it. */
    public record RollUpLine(
            String unit,
            String unitName,
            String indicator,
            String period,
            String value,
            Qualifier qualifier,
            String numerator,
            String denominator,
            long reported,
            long expected,
            boolean illustrative,
            long missing,
            String counted,
            long leftOut,
            boolean inexact) {

        static RollUpLine of(RollUp row, Period period) {
            return new RollUpLine(
                    row.unit().code(),
                    row.unit().name(),
                    row.indicator().code(),
                    period.code().toString(),
                    Decimals.exchange(Decimals.rounded(row.value())),
                    row.qualifier(),
                    Decimals.exchange(row.numerator()),
                    Decimals.exchange(row.denominator()),
                    row.reported(),
                    row.expected(),
                    row.illustrative(),
                    row.missing(),
                    row.shorter() ? "SHORTER_PERIODS" : "UNITS",
                    row.leftOut(),
                    row.inexact());
        }
    }
}
