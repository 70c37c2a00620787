package vn.chitieuso.kpi.scorecard.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.kpi.catalogue.JsonFields;
import vn.chitieuso.kpi.scorecard.Classification;
import vn.chitieuso.kpi.scorecard.CriterionDescription;
import vn.chitieuso.kpi.scorecard.Scorecard;
import vn.chitieuso.kpi.scorecard.ScorecardDescription;
import vn.chitieuso.kpi.scorecard.ScorecardDesign;
import vn.chitieuso.kpi.scorecard.ScorecardPublishing;
import vn.chitieuso.kpi.scorecard.ScorecardReading;
import vn.chitieuso.kpi.scorecard.ScorecardSection;
import vn.chitieuso.kpi.scorecard.ScorecardSimulation;
import vn.chitieuso.kpi.scorecard.Scorecards;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Language;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The sets of criteria. */
@Path("scorecards")
@Produces(MediaType.APPLICATION_JSON)
public class ScorecardsResource {

    private static final int REASON_MAX = 2000;

    @Inject
    private Scorecards scorecards;

    @Inject
    private ScorecardDesign design;

    @Inject
    private ScorecardPublishing publishing;

    @Inject
    private ScorecardSimulation simulation;

    @Inject
    private Language language;

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response list(@QueryParam("year") String year, @BeanParam Paging paging) {
        Integer wanted = Parameters.integer("year", year, PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX);
        return paging.of(
                scorecards.list().stream()
                        .map(ScorecardBody.Line::of)
                        .filter(line -> wanted == null || line.year() == wanted)
                        .toList(),
                ScorecardBody.Line.class);
    }

    @GET
    @Path("{code}")
    public ScorecardBody show(@PathParam("code") String code) {
        return ScorecardBody.of(scorecards.getWhole(code), publishing.gaps(code), language.getLocale());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(String content) {
        JsonBody body = JsonBody.parse(content);
        String code = body.requiredText("code", Scorecard.CODE_MAX);
        ScorecardDescription description = ScorecardReading.card(new JsonFields(body));
        body.refuseErrors();
        design.create(code, description);
        return Response.status(Response.Status.CREATED).entity(show(code)).build();
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ScorecardBody change(@PathParam("code") String code, String content) {
        JsonBody body = JsonBody.parse(content);
        ScorecardDescription description = ScorecardReading.card(new JsonFields(body));
        Long seen = version(body);
        body.refuseErrors();
        design.change(code, description, seen);
        return show(code);
    }

    @DELETE
    @Path("{code}")
    public void discard(@PathParam("code") String code) {
        publishing.discard(code);
    }

    @PUT
    @Path("{code}/sections/{section}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ScorecardBody keepSection(
            @PathParam("code") String code, @PathParam("section") String section, String content) {
        JsonBody body = JsonBody.parse(content);
        JsonFields fields = new JsonFields(body);
        String title = fields.required("title", ScorecardSection.TITLE_MAX);
        Integer ordinal = fields.integer("ordinal", 0, 1000);
        BigDecimal maximum = fields.decimal("maximum");
        Integer declared = fields.integer("declaredCriteria", 0, 1000);
        Long seen = version(body);
        body.refuseErrors();
        design.keepSection(code, section, title, ordinal == null ? 0 : ordinal, maximum, declared, seen);
        return show(code);
    }

    @DELETE
    @Path("{code}/sections/{section}")
    public void removeSection(@PathParam("code") String code, @PathParam("section") String section) {
        design.removeSection(code, section);
    }

    @PUT
    @Path("{code}/sections/{section}/criteria/{criterion}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ScorecardBody keepCriterion(
            @PathParam("code") String code,
            @PathParam("section") String section,
            @PathParam("criterion") String criterion,
            String content) {
        JsonBody body = JsonBody.parse(content);
        CriterionDescription description = ScorecardReading.criterion(new JsonFields(body));
        Long seen = version(body);
        body.refuseErrors();
        design.keepCriterion(code, section, criterion, description, seen);
        return show(code);
    }

    @DELETE
    @Path("{code}/criteria/{criterion}")
    public void removeCriterion(@PathParam("code") String code, @PathParam("criterion") String criterion) {
        design.removeCriterion(code, criterion);
    }

    /** {@code classes}: what units are called, each with {@code name} and {@code fromPercent}. */
    @PUT
    @Path("{code}/classes")
    @Consumes(MediaType.APPLICATION_JSON)
    public ScorecardBody classify(@PathParam("code") String code, String content) {
        JsonBody body = JsonBody.parse(content);
        List<Classification> classes = new ArrayList<>();
        body.objects("classes").forEach(each -> classes.add(ScorecardBody.Class.read(each)));
        body.refuseErrors();
        design.classify(code, classes.stream().filter(Objects::nonNull).toList());
        return show(code);
    }

    @POST
    @Path("{code}/copy")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response copy(@PathParam("code") String code, String content) {
        JsonBody body = JsonBody.parse(content);
        String newCode = body.requiredText("code", Scorecard.CODE_MAX);
        Integer year = new JsonFields(body).integer("year", PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX);
        if (year == null) {
            body.error("year", "platform.csv.required");
        }
        body.refuseErrors();
        design.copy(code, newCode, year);
        return Response.status(Response.Status.CREATED).entity(show(newCode)).build();
    }

    @POST
    @Path("{code}/publish")
    public ScorecardBody publish(@PathParam("code") String code) {
        publishing.publish(code);
        return show(code);
    }

    @POST
    @Path("{code}/reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    public ScorecardBody reopen(@PathParam("code") String code, String content) {
        JsonBody body = JsonBody.parse(content);
        String reason = body.requiredText("reason", REASON_MAX);
        body.refuseErrors();
        publishing.reopen(code, reason);
        return show(code);
    }

    /** On the figures of a year, beside the set before it. */
    @GET
    @Path("{code}/simulation")
    public Simulated simulate(@PathParam("code") String code, @QueryParam("year") String year) {
        Integer wanted = Parameters.integer("year", year, PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX);
        int on = wanted == null ? scorecards.get(code).describe().year() - 1 : wanted;
        ScorecardSimulation.Simulation result = simulation.simulate(code, on);
        return new Simulated(
                result.scorecard(),
                result.before(),
                result.year(),
                result.moved(),
                result.rows().stream()
                        .map(row -> new Place(
                                row.unit().code(),
                                row.unit().name(),
                                row.rank(),
                                Decimals.exchange(row.score().total()),
                                Decimals.exchange(row.score().open()),
                                row.rankBefore(),
                                row.scoreBefore() == null
                                        ? null
                                        : Decimals.exchange(row.scoreBefore().total()),
                                row.move()))
                        .toList());
    }

    private static Long version(JsonBody body) {
        Integer version = body.integer("version");
        return version == null ? null : version.longValue();
    }

    /** What would come out. */
    public record Simulated(String scorecard, String before, int year, long moved, List<Place> units) {}

    /** A unit's place; {@code open}: points nobody could give for want of figures or of a person. */
    public record Place(
            String unit,
            String unitName,
            int rank,
            String score,
            String open,
            Integer rankBefore,
            String scoreBefore,
            int move) {}
}
