package vn.chitieuso.reporting.regime.rest;

import java.util.List;
import vn.chitieuso.platform.json.Json;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.regime.RegimeDesign;
import vn.chitieuso.reporting.regime.RegimeDraft;
import vn.chitieuso.reporting.regime.RegimeDraftJson;
import vn.chitieuso.reporting.regime.RegimePreview;
import vn.chitieuso.reporting.regime.RegimePublishing;
import vn.chitieuso.reporting.regime.StoredDraft;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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

/** The draft of a regime's next revision. */
@Path("regimes/{code}/draft")
@Produces(MediaType.APPLICATION_JSON)
public class RegimeDraftResource {

    @Inject
    private RegimeDesign design;

    @Inject
    private RegimePublishing publishing;

    @Inject
    private RegimePreview preview;

    @Inject
    private Language language;

    /** The draft with its {@code version} and with all {@code problems}. */
    @GET
    public JsonObject show(@PathParam("code") String code) {
        StoredDraft stored = design.get(code);
        JsonArrayBuilder problems = Json.createArrayBuilder();
        publishing
                .problems(code)
                .forEach(problem -> problems.add(Json.createObjectBuilder()
                        .add("severity", problem.severity().name())
                        .add("pointer", problem.error().pointer())
                        .add("code", problem.error().code())
                        .add("message", problem.message(language.getLocale()))));
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("code", code)
                .add("version", stored.version())
                .add("changedAt", stored.changedAt().toString())
                .add("changedBy", stored.changedBy());
        RegimeDraftJson.write(stored.draft()).forEach(body::add);
        return body.add("problems", problems).build();
    }

    /** Begins a draft that says what the revision published last says. */
    @POST
    public Response revise(@PathParam("code") String code) {
        design.revise(code);
        return Response.status(Response.Status.CREATED).entity(show(code)).build();
    }

    /** Keeps the draft, sensible or not; {@code version} as it was seen, none where no draft may be there yet. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject keep(@PathParam("code") String code, String content) {
        JsonBody body = JsonBody.parse(content);
        RegimeDraft draft = RegimeDraftJson.read(code, body);
        Integer version = body.integer("version");
        body.refuseErrors();
        design.keep(draft, version == null ? null : version.longValue());
        return show(code);
    }

    @DELETE
    public void discard(@PathParam("code") String code) {
        design.discard(code, design.get(code).version());
    }

    /** What other regimes ask of the same units for the same time. */
    @GET
    @Path("duplicates")
    public List<DuplicateBody> duplicates(@PathParam("code") String code) {
        return publishing.duplicates(code).stream()
                .map(each -> DuplicateBody.of(each, language.getLocale()))
                .toList();
    }

    /** The form as a unit would get it; without {@code period} for the first period. */
    @GET
    @Path("preview")
    public PreviewBody preview(
            @PathParam("code") String code, @QueryParam("unit") String unit, @QueryParam("period") String period) {
        String wanted = Parameters.required("unit", unit);
        return PreviewBody.of(preview.drafted(code, wanted, period), language.getLocale());
    }

    /** {@code version} as it was seen; {@code duplicatesSeen} where other regimes ask the same. */
    @POST
    @Path("publish")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publish(@PathParam("code") String code, String content) {
        JsonBody body = JsonBody.parse(content);
        Integer version = body.integer("version");
        boolean duplicatesSeen = body.truth("duplicatesSeen", false);
        if (version == null) {
            body.error("version", "platform.csv.required");
        }
        body.refuseErrors();
        publishing.publish(code, version, duplicatesSeen);
        return Response.noContent().build();
    }
}
