package vn.chitieuso.reporting.lineage.rest;

import java.time.Clock;
import java.time.LocalDate;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.reporting.lineage.LineageReading;
import vn.chitieuso.reporting.lineage.LineageSeries;
import vn.chitieuso.reporting.rollup.Included;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Series of one unit through the reorganisations behind it. */
@Path("series")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class SeriesResource {

    private static final int PERIODS_BY_DEFAULT = 24;

    @Inject
    private LineageReading reading;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits units;

    @Inject
    private Clock clock;

    /** Without {@code from} and {@code to} the last periods of the type; {@code asOf} says whose code the unit's is. */
    @GET
    public Response show(
            @QueryParam("unit") String unit,
            @QueryParam("indicator") String indicator,
            @QueryParam("type") String type,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("asOf") String asOf,
            @QueryParam("include") String include,
            @QueryParam("scheme") @DefaultValue(ReportingCalendar.STANDARD_SCHEME) String scheme,
            @BeanParam Paging paging) {
        String code = Parameters.required("unit", unit);
        String wanted = Parameters.required("indicator", indicator);
        LocalDate day = Parameters.date("asOf", asOf, LocalDate.now(clock));
        PeriodType length = Parameters.constant("type", type, PeriodType.class, PeriodType.MONTH);
        PeriodCode last = to == null || to.isBlank()
                ? calendar.lastClosed(scheme, length, LocalDate.now(clock))
                : PeriodCode.parse(to);
        PeriodCode first = from == null || from.isBlank() ? back(last) : PeriodCode.parse(from);
        LineageSeries series = reading.tell(
                units.get(code, day),
                wanted,
                scheme,
                first,
                last,
                Parameters.constant("include", include, Included.class, Included.SUBMITTED));
        SeriesBody body = SeriesBody.of(code, wanted, series);
        return paging.wantsCsv()
                ? paging.whole(body.items(), PointLine.class)
                : Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static PeriodCode back(PeriodCode last) {
        PeriodCode first = last;
        for (int i = 1; i < PERIODS_BY_DEFAULT && first.year() > PeriodCode.YEAR_MIN; i++) {
            first = first.previous();
        }
        return first;
    }
}
