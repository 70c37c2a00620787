package vn.chitieuso.admin.calendar.rest;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import vn.chitieuso.admin.calendar.CalendarKeeping;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.admin.calendar.DeadlineRule;
import vn.chitieuso.admin.calendar.ExtensionRow;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.calendar.ReportingSubject;
import vn.chitieuso.admin.calendar.WorkingDayRow;
import vn.chitieuso.admin.calendar.WorkingDays;
import vn.chitieuso.admin.calendar.YearOfDeadlines;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnitCode;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Zone;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A year of deadlines, working days, extensions and locks. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CalendarResource {

    private static final int MOMENT_MAX = 40;

    @Inject
    private YearOfDeadlines year;

    @Inject
    private CalendarKeeping keeping;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits units;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    @GET
    @Path("deadlines/{year}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response year(@PathParam("year") int wanted, @BeanParam Paging paging) {
        return paging.of(year.rows(checked(wanted)).stream().map(this::line).toList(), Line.class);
    }

    private Line line(YearOfDeadlines.Row row) {
        Deadline deadline = row.deadline();
        return new Line(
                row.subject().code(),
                row.period().code().toString(),
                row.level(),
                row.period().dataFrom(),
                row.period().dataTo(),
                Deadline.inVietnam(deadline.due()),
                Deadline.inVietnam(deadline.extendedTo()),
                deadline.reason(),
                deadline.explanation(language.getLocale()),
                row.lock() != null);
    }

    @GET
    @Path("working-days")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response workingDays(@QueryParam("year") String wanted, @BeanParam Paging paging) {
        Integer number = Parameters.integer("year", wanted, PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX);
        return paging.of(
                workingDays.ofYear(number == null ? LocalDate.now(clock).getYear() : number), WorkingDayRow.class);
    }

    /** {@code date,kind,name,verification,remark}; each year the list names is replaced. */
    @POST
    @Path("working-days:import")
    @Consumes({"text/csv", UploadedList.WORKBOOK})
    public ImportResult importWorkingDays(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, InputStream list) {
        return workingDays.importYears(UploadedList.reader(list), dryRun);
    }

    @GET
    @Path("extensions")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response extensions(
            @QueryParam("regime") String regime, @QueryParam("period") String period, @BeanParam Paging paging) {
        return paging.of(
                year.extensions(
                        regime, period == null ? null : PeriodCode.parse(period).toString()),
                ExtensionRow.class);
    }

    /** {@code {"regime","period","unit"? or "level"?,"to","reason"}}; with neither unit nor level it is for all. */
    @POST
    @Path("extensions")
    public Response extend(String content) {
        JsonBody body = JsonBody.parse(content);
        Asked asked = Asked.of(body, year);
        String unitCode = body.text("unit", OrgUnitCode.CODE_MAX);
        OrgLevel level = body.constant("level", OrgLevel.class, null);
        LocalDateTime to = moment(body);
        String reason = body.requiredText("reason", CalendarKeeping.REASON_MAX);
        body.refuseErrors();
        OrgUnit unit = unitCode == null
                ? null
                : units.get(
                        unitCode,
                        calendar.period(asked.subject().scheme(), asked.period())
                                .dataTo());
        long id = keeping.extend(asked.subject(), asked.period(), unit, level, to, reason);
        return Response.status(Response.Status.CREATED).entity(new Made(id)).build();
    }

    private static LocalDateTime moment(JsonBody body) {
        String text = body.requiredText("to", MOMENT_MAX);
        try {
            if (text == null) {
                return null;
            }
            return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(text).atZoneSameInstant(Zone.VIETNAM).toLocalDateTime()
                    : LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            body.error("to", "admin.calendar.badMoment", text);
            return null;
        }
    }

    @DELETE
    @Path("extensions/{id}")
    @Consumes(MediaType.WILDCARD)
    public Response withdraw(@PathParam("id") long id) {
        keeping.withdrawExtension(id);
        return Response.noContent().build();
    }

    /** {@code {"regime","period","reason"}} */
    @POST
    @Path("period-locks")
    public Response lock(String content) {
        JsonBody body = JsonBody.parse(content);
        Asked asked = Asked.of(body, year);
        String reason = body.requiredText("reason", CalendarKeeping.REASON_MAX);
        body.refuseErrors();
        keeping.lock(asked.subject(), asked.period(), reason);
        return Response.status(Response.Status.CREATED).entity(new Locked(true)).build();
    }

    /** {@code {"regime","period","reason"}} */
    @POST
    @Path("period-locks/reopen")
    public Locked reopen(String content) {
        JsonBody body = JsonBody.parse(content);
        Asked asked = Asked.of(body, year);
        String reason = body.requiredText("reason", CalendarKeeping.REASON_MAX);
        body.refuseErrors();
        keeping.reopen(asked.subject(), asked.period(), reason);
        return new Locked(false);
    }

    private static int checked(int year) {
        return Parameters.integer("year", String.valueOf(year), PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX);
    }

    private record Asked(ReportingSubject subject, PeriodCode period) {

        static Asked of(JsonBody body, YearOfDeadlines year) {
            String regime = body.requiredText("regime", DeadlineRule.LEGAL_BASIS_MAX);
            String period = body.requiredText("period", MOMENT_MAX);
            body.refuseErrors();
            return new Asked(year.subject(regime), PeriodCode.parse(period));
        }
    }

    /** One deadline of a year. */
    public record Line(
            String regime,
            String period,
            OrgLevel level,
            LocalDate dataFrom,
            LocalDate dataTo,
            OffsetDateTime due,
            OffsetDateTime extendedTo,
            String reason,
            String explanation,
            boolean locked) {}

    /** What was made. */
    public record Made(long id) {}

    /** Whether the period is locked now. */
    public record Locked(boolean locked) {}
}
