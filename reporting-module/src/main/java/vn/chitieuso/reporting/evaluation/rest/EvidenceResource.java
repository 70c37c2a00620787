package vn.chitieuso.reporting.evaluation.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chitieuso.kpi.scorecard.Criterion;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.file.FileResponse;
import vn.chitieuso.platform.file.StoredFile;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.reporting.evaluation.DocumentTold;
import vn.chitieuso.reporting.evaluation.Evidence;
import vn.chitieuso.reporting.evaluation.EvidenceKeeping;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** What a unit shows for its scores. */
@Path("evaluations/{scorecard}/{unit}/attachments")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {

    private static final int UPLOAD_LENGTH = 36;

    @Inject
    private EvidenceKeeping keeping;

    @PathParam("scorecard")
    private String scorecard;

    @PathParam("unit")
    private String unit;

    /** The files. */
    @GET
    public List<EvidenceLine> files() {
        return keeping.of(scorecard, unit).stream()
                .filter(Evidence::isFile)
                .map(EvidenceLine::of)
                .toList();
    }

    /** The documents told by number, day and name. */
    @GET
    @Path("documents")
    public List<EvidenceLine> documents() {
        return keeping.of(scorecard, unit).stream()
                .filter(evidence -> !evidence.isFile())
                .map(EvidenceLine::of)
                .toList();
    }

    /** Encloses a finished upload, {@code {"upload","place"}}; the place is a criterion's code. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response attach(String content) {
        JsonBody body = JsonBody.parse(content);
        String place = body.requiredText("place", Criterion.CODE_MAX);
        UUID upload = upload(body);
        body.refuseErrors();
        return created(keeping.attach(scorecard, unit, place, upload));
    }

    /** {@code place}, {@code number}, {@code date} and {@code name} of a document. */
    @POST
    @Path("documents")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response tell(String content) {
        JsonBody body = JsonBody.parse(content);
        String place = body.requiredText("place", Criterion.CODE_MAX);
        String number = body.requiredText("number", Evidence.DOCUMENT_NUMBER_MAX);
        LocalDate date = body.date("date", null);
        String name = body.requiredText("name", Evidence.DOCUMENT_NAME_MAX);
        body.refuseErrors();
        return created(keeping.tell(scorecard, unit, place, new DocumentTold(number, date, name)));
    }

    private static Response created(Evidence evidence) {
        return Response.status(Response.Status.CREATED)
                .entity(EvidenceLine.of(evidence))
                .build();
    }

    private static UUID upload(JsonBody body) {
        String upload = body.requiredText("upload", UPLOAD_LENGTH);
        try {
            return upload == null || upload.isEmpty() ? null : UUID.fromString(upload);
        } catch (IllegalArgumentException e) {
            body.error("upload", "platform.file.upload.notFound");
            return null;
        }
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id) {
        keeping.remove(scorecard, unit, number(id));
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    public Response content(@PathParam("id") String id, @Context Request request) {
        StoredFile file = keeping.file(scorecard, unit, number(id));
        return FileResponse.of(file, () -> keeping.open(file), request);
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFoundException("reporting.evaluation.unknownEvidence");
        }
        return Long.parseLong(id);
    }
}
