package vn.chitieuso.reporting.recognition.rest;

import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.kpi.catalogue.JsonFields;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.recognition.NewRecognition;
import vn.chitieuso.reporting.recognition.Recognition;
import vn.chitieuso.reporting.recognition.RecognitionBook;
import vn.chitieuso.reporting.recognition.RecognitionCount;
import vn.chitieuso.reporting.recognition.RecognitionKeeping;
import vn.chitieuso.reporting.recognition.RecognitionReading;
import vn.chitieuso.reporting.recognition.RecognitionRow;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Who is recognised for what. */
@Path("/")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class RecognitionsResource {

    @Inject
    private RecognitionReading reading;

    @Inject
    private RecognitionKeeping keeping;

    @Inject
    private RecognitionBook book;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    @GET
    @Path("recognitions")
    public Response list(@BeanParam RecognitionParameters parameters, @BeanParam Paging paging) {
        return paging.of(
                reading.search(parameters.question()).stream()
                        .map(RecognitionLine::of)
                        .toList(),
                RecognitionLine.class);
    }

    @GET
    @Path("recognitions/list.xlsx")
    @Produces(UploadedList.WORKBOOK)
    public Response workbook(@BeanParam RecognitionParameters parameters) {
        List<RecognitionRow> rows = reading.search(parameters.question());
        StreamingOutput sheets = out -> book.write(rows, language.getLocale(), out);
        return Response.ok(sheets, UploadedList.WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"cong-nhan-" + LocalDate.now(clock) + ".xlsx\"")
                .build();
    }

    /** How many are recognised by a day, of how many. */
    @GET
    @Path("recognitions/summary")
    public Response summary(
            @QueryParam("indicator") String indicator,
            @QueryParam("unit") String unit,
            @QueryParam("asOf") String asOf,
            @BeanParam Paging paging) {
        LocalDate day = Parameters.date("asOf", asOf, LocalDate.now(clock));
        return paging.whole(
                reading.counts(RecognitionParameters.named(indicator), RecognitionParameters.named(unit), day),
                RecognitionCount.class);
    }

    @GET
    @Path("recognitions/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response show(@PathParam("id") String id) {
        return answer(Response.ok(), reading.get(number(id)));
    }

    @POST
    @Path("recognitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response record(String content) {
        JsonBody body = JsonBody.parse(content);
        for (String field : new String[] {"recognitionYear", "recognisedOn"}) {
            if (body.isNull(field)) {
                body.error(field, "platform.csv.required");
            }
        }
        NewRecognition wanted = NewRecognition.read(new JsonFields(body));
        body.refuseErrors();
        long id = keeping.record(wanted);
        return answer(Response.created(URI.create("recognitions/" + id)), reading.get(id));
    }

    @POST
    @Path("recognitions:import")
    @Consumes({"text/csv", UploadedList.WORKBOOK})
    @Produces(MediaType.APPLICATION_JSON)
    public ImportResult importList(@QueryParam("dryRun") String dryRun, InputStream list) {
        return keeping.importList(UploadedList.reader(list), Parameters.truth("dryRun", dryRun, false));
    }

    /** {@code decision}, {@code reason} and {@code withdrawnOn}, the present day where it is not said. */
    @POST
    @Path("recognitions/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response withdraw(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, String content) {
        JsonBody body = JsonBody.parse(content);
        String decision = body.requiredText("decision", DecisionDocument.REFERENCE_MAX);
        String reason = body.requiredText("reason", Recognition.REASON_MAX);
        LocalDate on = body.date("withdrawnOn", null);
        body.refuseErrors();
        keeping.withdraw(number(id), decision, on, reason, version(seen));
        return answer(Response.ok(), reading.get(number(id)));
    }

    private static Response answer(Response.ResponseBuilder response, RecognitionRow row) {
        return response.entity(RecognitionLine.of(row))
                .tag(String.valueOf(row.version()))
                .build();
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException noNumber) {
            throw new NotFoundException("reporting.recognition.unknown", id);
        }
    }

    /** Null where any version will do. */
    private static Long version(String seen) {
        if (seen == null || seen.isBlank() || "*".equals(seen.strip())) {
            return null;
        }
        String tag = seen.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!tag.matches("\\d{1,18}")) {
            throw new StaleException("reporting.recognition.stale");
        }
        return Long.valueOf(tag);
    }
}
