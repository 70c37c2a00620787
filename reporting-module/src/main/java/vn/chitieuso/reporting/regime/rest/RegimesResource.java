package vn.chitieuso.reporting.regime.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.regime.Duplicates;
import vn.chitieuso.reporting.regime.RegimePreview;
import vn.chitieuso.reporting.regime.RegimePublishing;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Reporting regimes as they are published. */
@Path("regimes")
@Produces(MediaType.APPLICATION_JSON)
public class RegimesResource {

    @Inject
    private Regimes regimes;

    @Inject
    private RegimePublishing publishing;

    @Inject
    private Duplicates duplicates;

    @Inject
    private RegimePreview preview;

    @Inject
    private UnitGroups groups;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    /** Those in force on {@code asOf}. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response list(@QueryParam("asOf") String asOf, @BeanParam Paging paging) {
        return paging.of(
                regimes.inForce(day("asOf", asOf)).stream().map(RegimeLine::of).toList(), RegimeLine.class);
    }

    /** The revision in force on the day, or the last that was. */
    @GET
    @Path("{code}")
    public RegimeBody show(
            @PathParam("code") String code, @QueryParam("on") String on, @QueryParam("asOf") String asOf) {
        RegimeRevision regime = regimes.get(code, on == null ? day("asOf", asOf) : day("on", on));
        return RegimeBody.of(regime, groups.ofIds(regime.groupIds()));
    }

    /** Every revision, the first first. */
    @GET
    @Path("{code}/revisions")
    public List<RegimeLine> revisions(@PathParam("code") String code) {
        regimes.get(code, LocalDate.now(clock));
        return regimes.revisions(code).stream().map(RegimeLine::of).toList();
    }

    /** What other regimes ask of the same units for the same time. */
    @GET
    @Path("{code}/duplicates")
    public List<DuplicateBody> duplicates(@PathParam("code") String code, @QueryParam("on") String on) {
        return duplicates.of(regimes.get(code, day("on", on))).stream()
                .map(each -> DuplicateBody.of(each, language.getLocale()))
                .toList();
    }

    /** The form as a unit gets it; without {@code period} for the first period from today on. */
    @GET
    @Path("{code}/preview")
    public PreviewBody preview(
            @PathParam("code") String code,
            @QueryParam("unit") String unit,
            @QueryParam("period") String period,
            @QueryParam("on") String on) {
        String wanted = Parameters.required("unit", unit);
        return PreviewBody.of(
                preview.published(regimes.get(code, day("on", on)), wanted, period), language.getLocale());
    }

    /** {@code lastDay}, {@code reason}: nothing is asked any more of data that close later. */
    @POST
    @Path("{code}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    public RegimeBody end(@PathParam("code") String code, String content) {
        JsonBody body = JsonBody.parse(content);
        LocalDate lastDay = body.date("lastDay", null);
        String reason = body.text("reason", RegimePublishing.REASON_MAX);
        body.refuseErrors();
        publishing.end(code, lastDay, reason);
        return show(code, lastDay.toString(), null);
    }

    private LocalDate day(String name, String text) {
        return Parameters.date(name, text, LocalDate.now(clock));
    }
}
