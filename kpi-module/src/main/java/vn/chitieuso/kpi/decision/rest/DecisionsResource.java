package vn.chitieuso.kpi.decision.rest;

import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.catalogue.JsonFields;
import vn.chitieuso.kpi.decision.DecisionDescription;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.decision.DecisionDocument.Kind;
import vn.chitieuso.kpi.decision.DecisionRegister;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.kpi.decision.FoundDecisions;
import vn.chitieuso.kpi.decision.RelationKind;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.file.FileResponse;
import vn.chitieuso.platform.file.StoredFile;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The documents that set targets and tasks. */
@Path("decisions")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class DecisionsResource {

    private static final int ALL = 100_000;

    @Inject
    private Decisions decisions;

    @Inject
    private DecisionRegister register;

    @GET
    public Response list(@QueryParam("q") String text, @QueryParam("kind") String kind, @BeanParam Paging paging) {
        Kind wanted = Parameters.constant("kind", kind, Kind.class, null);
        Set<Kind> kinds = wanted == null ? EnumSet.noneOf(Kind.class) : EnumSet.of(wanted);
        boolean csv = paging.wantsCsv();
        FoundDecisions found = decisions.search(text, kinds, csv ? 0 : paging.offset(), csv ? ALL : paging.limit());
        List<Line> lines = found.rows().stream().map(Line::of).toList();
        return csv ? paging.of(lines, Line.class) : paging.part(lines, found.total());
    }

    /** The number holds a slash, so it may take several segments when a proxy has decoded it. */
    @GET
    @Path("{number: .+}")
    @Produces(MediaType.APPLICATION_JSON)
    public Document show(@PathParam("number") String number) {
        DecisionDocument decision = decisions.get(number);
        return Document.of(decision, decisions, register);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response record(String content) {
        JsonBody body = JsonBody.parse(content);
        String number = body.requiredText("number", DecisionDocument.REFERENCE_MAX);
        String reference = register.record(number, description(body));
        return Response.status(Response.Status.CREATED).entity(show(reference)).build();
    }

    @PUT
    @Path("{number: .+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Document change(@PathParam("number") String number, String content) {
        JsonBody body = JsonBody.parse(content);
        Integer seen = body.integer("version");
        return show(register.change(number, description(body), seen == null ? null : seen.longValue()));
    }

    private static DecisionDescription description(JsonBody body) {
        JsonFields fields = new JsonFields(body);
        Kind kind = fields.constant("kind", Kind.class, null);
        if (kind == null && !fields.hasErrors()) {
            fields.error("kind", "platform.csv.required");
        }
        String issuer = fields.text("issuer", DecisionDocument.ISSUER_MAX);
        var date = fields.date("date");
        String summary = fields.text("summary", DecisionDocument.ABSTRACT_MAX);
        Verification verification = fields.constant("verification", Verification.class, Verification.UNVERIFIED);
        String source = fields.text("source", DecisionDocument.SOURCE_MAX);
        body.refuseErrors();
        return new DecisionDescription(kind, issuer, date, summary, verification, source);
    }

    @GET
    @Path("{number: .+}/file")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("number") String number, @Context Request request) {
        StoredFile file = register.getFile(number);
        return FileResponse.of(file, () -> register.open(file), request);
    }

    /** The body is the file itself. */
    @PUT
    @Path("{number: .+}/file")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public Filed file(@PathParam("number") String number, @QueryParam("name") String name, InputStream content) {
        return Filed.of(register.file(number, name == null ? number : name, content));
    }

    @DELETE
    @Path("{number: .+}/file")
    public void unfile(@PathParam("number") String number) {
        register.unfile(number);
    }

    /** {@code kind}: AMENDS, REPLACES or IMPLEMENTS; {@code other}: the document it does that to. */
    @POST
    @Path("{number: .+}/relations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Document relate(@PathParam("number") String number, String content) {
        JsonBody body = JsonBody.parse(content);
        RelationKind kind = body.constant("kind", RelationKind.class, null);
        String other = body.requiredText("other", DecisionDocument.REFERENCE_MAX);
        if (kind == null) {
            body.error("kind", "platform.csv.required");
        }
        body.refuseErrors();
        register.relate(number, kind, other);
        return show(number);
    }

    @DELETE
    @Path("{number: .+}/relations/{relation}")
    public void unrelate(@PathParam("number") String number, @PathParam("relation") String relation) {
        Integer id = Parameters.integer("relation", relation, 1, Integer.MAX_VALUE);
        register.unrelate(number, id);
    }

    @POST
    @Path("import")
    @Consumes({"text/csv", UploadedList.WORKBOOK})
    @Produces(MediaType.APPLICATION_JSON)
    public ImportResult importDecisions(InputStream csv) {
        return register.importDecisions(UploadedList.reader(csv));
    }
}
