package vn.chitieuso.reporting.evaluation.rest;

import java.time.LocalDate;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.UnitGroup;
import vn.chitieuso.kpi.scorecard.Scorecard;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.evaluation.EvaluationReading;
import vn.chitieuso.reporting.evaluation.RoundDates;
import vn.chitieuso.reporting.evaluation.RoundKeeping;
import vn.chitieuso.reporting.evaluation.RoundOrder;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The evaluation rounds. */
@Path("evaluations")
@Produces(MediaType.APPLICATION_JSON)
public class EvaluationsResource {

    private static final int PERIOD_MAX = 10;

    @Inject
    private EvaluationReading reading;

    @Inject
    private RoundKeeping keeping;

    @Inject
    private Language language;

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response list(@QueryParam("year") String year, @BeanParam Paging paging) {
        Integer wanted = Parameters.integer("year", year, PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX);
        return paging.of(
                reading.rounds().stream()
                        .filter(round -> wanted == null || round.year() == wanted)
                        .map(RoundBody.Line::of)
                        .toList(),
                RoundBody.Line.class);
    }

    /** {@code scorecard}, the four days, and, where they are not as usual, {@code period}, {@code unitsAsOf}, {@code group}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response setUp(String content) {
        JsonBody body = JsonBody.parse(content);
        String scorecard = body.requiredText("scorecard", Scorecard.CODE_MAX);
        String period = body.text("period", PERIOD_MAX);
        LocalDate unitsAsOf = body.date("unitsAsOf", null);
        String group = body.text("group", UnitGroup.CODE_MAX);
        Days days = Days.read(body);
        body.refuseErrors();
        keeping.setUp(new RoundOrder(scorecard, period, unitsAsOf, group, days.checked()));
        return Response.status(Response.Status.CREATED)
                .entity(RoundBody.of(reading.round(scorecard), language.getLocale()))
                .build();
    }

    /** The days as they were sent. */
    record Days(LocalDate selfScoring, LocalDate explanation, LocalDate verification, LocalDate council) {

        static Days read(JsonBody body) {
            for (String field :
                    new String[] {"selfScoringUntil", "explanationUntil", "verificationUntil", "councilOn"}) {
                if (body.isNull(field)) {
                    body.error(field, "platform.csv.required");
                }
            }
            return new Days(
                    body.date("selfScoringUntil", null),
                    body.date("explanationUntil", null),
                    body.date("verificationUntil", null),
                    body.date("councilOn", null));
        }

        RoundDates checked() {
            return new RoundDates(selfScoring, explanation, verification, council);
        }
    }
}
