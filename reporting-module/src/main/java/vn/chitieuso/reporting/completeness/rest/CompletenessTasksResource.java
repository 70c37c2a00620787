package vn.chitieuso.reporting.completeness.rest;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.CalendarKeeping;
import vn.chitieuso.admin.calendar.CalendarRight;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Page;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.completeness.AcceptMany;
import vn.chitieuso.reporting.completeness.Chasing;
import vn.chitieuso.reporting.completeness.CompletenessRight;
import vn.chitieuso.reporting.completeness.MoreTime;
import vn.chitieuso.reporting.report.ReportRight;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What is done from the board: reminding, giving more time, accepting many. */
@Path("completeness")
@Produces(MediaType.APPLICATION_JSON)
public class CompletenessTasksResource {

    private static final int CODE_MAX = 40;

    @Inject
    private Chasing chasing;

    @Inject
    private MoreTime moreTime;

    @Inject
    private AcceptMany acceptMany;

    @Inject
    private CurrentUser currentUser;

    /** What is owed for a period, and who would be told. */
    @GET
    @Path("reminders")
    public Page<OwedLine> owed(@QueryParam("regime") String regime, @QueryParam("period") String period) {
        currentUser.require(CompletenessRight.REMIND);
        String code = Parameters.required("regime", regime);
        List<OwedLine> lines = chasing.owed(code, PeriodCode.parse(period)).stream()
                .map(OwedLine::of)
                .toList();
        return new Page<>(lines, lines.size());
    }

    /** Without {@code units}, everybody whose report is missing is reminded. */
    @POST
    @Path("reminders")
    @Consumes(MediaType.APPLICATION_JSON)
    public RoundBody remind(String content) {
        currentUser.require(CompletenessRight.REMIND);
        JsonBody body = JsonBody.parse(content);
        String regime = body.requiredText("regime", CODE_MAX);
        String period = body.requiredText("period", CODE_MAX);
        List<String> units = units(body);
        body.refuseErrors();
        return RoundBody.of(chasing.remind(regime, PeriodCode.parse(period), units));
    }

    /** Without {@code units}, everybody who is asked is given more time. */
    @POST
    @Path("extensions")
    @Consumes(MediaType.APPLICATION_JSON)
    public GivenBody extend(String content) {
        currentUser.require(CalendarRight.GIVE_TIME);
        JsonBody body = JsonBody.parse(content);
        String regime = body.requiredText("regime", CODE_MAX);
        String period = body.requiredText("period", CODE_MAX);
        String to = body.requiredText("to", CODE_MAX);
        String reason = body.requiredText("reason", CalendarKeeping.REASON_MAX);
        List<String> units = units(body);
        body.refuseErrors();
        return new GivenBody(moreTime.give(regime, PeriodCode.parse(period), units, moment(to), reason));
    }

    /** Each report is accepted or stays, by itself. */
    @POST
    @Path("acceptances")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<OutcomeLine> accept(String content) {
        currentUser.require(ReportRight.VERIFY);
        JsonBody body = JsonBody.parse(content);
        List<AcceptMany.Seen> seen = body.objects("reports").stream()
                .map(CompletenessTasksResource::seen)
                .toList();
        body.refuseErrors();
        return acceptMany.accept(seen).stream().map(OutcomeLine::of).toList();
    }

    private static AcceptMany.Seen seen(JsonBody report) {
        Integer version = report.integer("version");
        return new AcceptMany.Seen(
                report.requiredText("regime", CODE_MAX),
                report.requiredText("period", CODE_MAX),
                report.requiredText("unit", CODE_MAX),
                version == null ? null : version.longValue());
    }

    /** Null where the field is absent: all of them. */
    private static List<String> units(JsonBody body) {
        return body.isNull("units") ? null : body.texts("units");
    }

    /** With an offset, or in the province's time without. */
    private static LocalDateTime moment(String text) {
        try {
            return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(text).atZoneSameInstant(Zone.VIETNAM).toLocalDateTime()
                    : LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw BusinessException.at("to", "platform.csv.notADate", text);
        }
    }
}
