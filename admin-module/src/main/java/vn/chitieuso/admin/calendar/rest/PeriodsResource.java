package vn.chitieuso.admin.calendar.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Periods and their data windows. */
@Path("periods")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class PeriodsResource {

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Clock clock;

    @GET
    public Response list(
            @QueryParam("scheme") @DefaultValue(ReportingCalendar.STANDARD_SCHEME) String scheme,
            @QueryParam("type") String type,
            @QueryParam("year") String year,
            @BeanParam Paging paging) {
        Integer wanted = Parameters.integer("year", year, PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX);
        int effective = wanted == null ? LocalDate.now(clock).getYear() : wanted;
        List<Window> windows =
                calendar.periods(scheme, effective, Parameters.constant("type", type, PeriodType.class, null)).stream()
                        .map(Window::of)
                        .toList();
        return paging.of(windows, Window.class);
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    public Window show(
            @PathParam("code") String code,
            @QueryParam("scheme") @DefaultValue(ReportingCalendar.STANDARD_SCHEME) String scheme) {
        return Window.of(calendar.period(scheme, PeriodCode.parse(code)));
    }

    /** A period as the API tells it. */
    public record Window(String code, PeriodType type, LocalDate dataFrom, LocalDate dataTo) {

        static Window of(Period period) {
            return new Window(period.code().toString(), period.code().type(), period.dataFrom(), period.dataTo());
        }
    }
}
