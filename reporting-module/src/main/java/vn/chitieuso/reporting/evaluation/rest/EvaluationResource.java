package vn.chitieuso.reporting.evaluation.rest;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.platform.MalformedException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.work.JobProgress;
import vn.chitieuso.reporting.evaluation.BlindCheck;
import vn.chitieuso.reporting.evaluation.CellRef;
import vn.chitieuso.reporting.evaluation.Council;
import vn.chitieuso.reporting.evaluation.Draw;
import vn.chitieuso.reporting.evaluation.EvaluationReading;
import vn.chitieuso.reporting.evaluation.EvaluationRound;
import vn.chitieuso.reporting.evaluation.PublishedReading;
import vn.chitieuso.reporting.evaluation.Publishing;
import vn.chitieuso.reporting.evaluation.PublishingJob;
import vn.chitieuso.reporting.evaluation.RoundKeeping;
import vn.chitieuso.reporting.evaluation.RoundSteps;
import vn.chitieuso.reporting.evaluation.Standing;
import vn.chitieuso.reporting.evaluation.Verifying;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** One evaluation round: its days and steps, the panel, the lists, publication; and the scores of its units. */
@Path("evaluations/{scorecard}")
@Produces(MediaType.APPLICATION_JSON)
public class EvaluationResource {

    private static final String LATER = "respond-async";
    private static final int UNIT_MAX = 20;

    @Inject
    private EvaluationReading reading;

    @Inject
    private PublishedReading published;

    @Inject
    private RoundKeeping keeping;

    @Inject
    private RoundSteps steps;

    @Inject
    private BlindCheck blindCheck;

    @Inject
    private Verifying verifying;

    @Inject
    private Council council;

    @Inject
    private Publishing publishing;

    @Inject
    private PublishingJob jobs;

    @Inject
    private Language language;

    @PathParam("scorecard")
    private String scorecard;

    @GET
    public RoundBody show() {
        return RoundBody.of(reading.round(scorecard), language.getLocale());
    }

    /** The four days, and {@code version}. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public RoundBody plan(String content) {
        JsonBody body = JsonBody.parse(content);
        EvaluationsResource.Days days = EvaluationsResource.Days.read(body);
        Integer version = body.integer("version");
        body.refuseErrors();
        keeping.plan(scorecard, days.checked(), seen(version));
        return show();
    }

    @DELETE
    public void discard() {
        keeping.discard(scorecard);
    }

    /** {@code advance}, or {@code return} with {@code reason}; {@code version} where a stale one shall be refused. */
    @POST
    @Path("{action}")
    @Consumes(MediaType.APPLICATION_JSON)
    public RoundBody step(@PathParam("action") String action, String content) {
        JsonBody body = JsonBody.parse(content == null || content.isBlank() ? "{}" : content);
        String reason = body.text("reason", EvaluationRound.REASON_MAX);
        Integer version = body.integer("version");
        body.refuseErrors();
        switch (action) {
            case "advance" -> steps.advance(scorecard, seen(version));
            case "return" -> steps.goBack(scorecard, reason, seen(version));
            default -> throw new NotFoundException("platform.rest.noSuchResource");
        }
        return show();
    }

    /** {@code assignments}: each with {@code criteria} (codes of criteria or sections) and {@code department}, or null. */
    @PUT
    @Path("panel")
    @Consumes(MediaType.APPLICATION_JSON)
    public RoundBody assign(String content) {
        JsonBody body = JsonBody.parse(content);
        List<JsonBody> assignments = body.objects("assignments");
        for (JsonBody each : assignments) {
            List<String> criteria = each.texts("criteria");
            String department = each.text("department", UNIT_MAX);
            body.refuseErrors();
            keeping.assign(scorecard, criteria, department);
        }
        return show();
    }

    @GET
    @Path("units")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response units(@BeanParam Paging paging) {
        return paging.of(reading.progress(scorecard).stream().map(UnitLine::of).toList(), UnitLine.class);
    }

    /** Units and criteria the reader may see; {@code yours=true}: those the reader verifies. */
    @GET
    @Path("cells")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response cells(
            @QueryParam("unit") String unit,
            @QueryParam("criterion") String criterion,
            @QueryParam("standing") String standing,
            @QueryParam("yours") String yours,
            @BeanParam Paging paging) {
        Standing wanted = Parameters.constant("standing", standing, Standing.class, null);
        boolean mine = Parameters.truth("yours", yours, false);
        return paging.of(
                reading.scores(scorecard).stream()
                        .map(CellLine::of)
                        .filter(line -> unit == null || unit.equals(line.unit()))
                        .filter(line -> criterion == null || criterion.equals(line.criterion()))
                        .filter(line -> wanted == null || wanted == line.standing())
                        .filter(line -> !mine || line.yours())
                        .toList(),
                CellLine.class);
    }

    /**
     * Many at once: {@code cells}, each with {@code unit}, {@code criterion} and, where a changed proposal shall be refused,
     * {@code points}; with {@code points} and {@code reason} of the whole all are given these instead.
     */
    @POST
    @Path("verdicts")
    @Consumes(MediaType.APPLICATION_JSON)
    public OutcomesBody verify(String content) {
        JsonBody body = JsonBody.parse(content);
        List<CellRef> cells = body.objects("cells").stream()
                .map(each -> new CellRef(
                        each.requiredText("unit", UNIT_MAX),
                        each.requiredText("criterion", UNIT_MAX),
                        each.decimal("points")))
                .toList();
        BigDecimal points = body.decimal("points");
        String reason = body.text("reason", EvaluationRound.REASON_MAX);
        body.refuseErrors();
        return OutcomesBody.of(
                points == null
                        ? verifying.acceptMany(scorecard, cells)
                        : verifying.giveMany(scorecard, cells, points, reason));
    }

    /** {@code seed}, {@code size} and {@code department} that checks. */
    @POST
    @Path("draws")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response draw(String content) {
        JsonBody body = JsonBody.parse(content);
        String seed = body.requiredText("seed", Draw.SEED_MAX);
        String department = body.requiredText("department", UNIT_MAX);
        Integer size = body.integer("size");
        if (size == null) {
            body.error("size", "platform.csv.required");
        }
        body.refuseErrors();
        blindCheck.draw(scorecard, seed, size, department);
        return Response.status(Response.Status.CREATED).entity(show()).build();
    }

    @GET
    @Path("differences")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response differences(@BeanParam Paging paging) {
        return paging.of(
                council.differences(scorecard).stream().map(DifferenceLine::of).toList(), DifferenceLine.class);
    }

    @GET
    @Path("publications")
    public List<RoundBody.EditionLine> publications() {
        return show().publications();
    }

    /** {@code decision}, and {@code reason} of a correction. Whoever prefers {@code respond-async} is told where to follow it. */
    @POST
    @Path("publications")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publish(String content, @HeaderParam("Prefer") String prefer, @Context UriInfo uri) {
        JsonBody body = JsonBody.parse(content);
        String decision = body.requiredText("decision", DecisionDocument.REFERENCE_MAX);
        String reason = body.text("reason", EvaluationRound.REASON_MAX);
        body.refuseErrors();
        if (prefer != null && prefer.toLowerCase(Locale.ROOT).contains(LATER)) {
            long job = jobs.begin(scorecard, decision, reason);
            URI address = uri.getBaseUriBuilder().path("jobs/" + job).build();
            return Response.accepted(new Begun(job, address.getPath()))
                    .location(address)
                    .build();
        }
        publishing.publish(scorecard, decision, reason, JobProgress.unwatched());
        return Response.status(Response.Status.CREATED).entity(publications()).build();
    }

    /** One unit's scores, each with its explanation: as the newest, or the asked, edition published them, else as they stand. */
    @GET
    @Path("{unit}")
    public SheetBody sheet(@PathParam("unit") String unit, @QueryParam("edition") String edition) {
        Integer wanted = Parameters.integer("edition", edition, 1, Integer.MAX_VALUE);
        boolean isPublished = reading.known(scorecard).state().isPublished();
        return isPublished || wanted != null
                ? SheetBody.of(published.sheet(scorecard, unit, wanted), language.getLocale())
                : SheetBody.of(reading.sheet(scorecard, unit), language.getLocale());
    }

    static Long seen(Integer version) {
        return version == null ? null : version.longValue();
    }

    /** The version in an {@code If-Match} header; null where any will do. */
    static Long header(String ifMatch) {
        if (ifMatch == null || "*".equals(ifMatch.strip())) {
            return null;
        }
        String plain = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!plain.matches("\\d{1,18}")) {
            throw new MalformedException("reporting.report.badIfMatch", ifMatch);
        }
        return Long.valueOf(plain);
    }

    /** A job to be followed at its address. @param job its number */
    public record Begun(long job, String href) {}
}
