package vn.chitieuso.kpi.decision.rest;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.decision.DecisionRegister;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.rest.Paging;

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

/** The documents that set targets and tasks. */
@Path("decisions")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class DecisionsResource {

    @Inject
    private Decisions decisions;

    @Inject
    private DecisionRegister register;

    @GET
    public Response list(@QueryParam("q") String text, @BeanParam Paging paging) {
        List<Document> rows = decisions.search(text).stream().map(Document::of).toList();
        return paging.of(rows, Document.class);
    }

    /** The number holds a slash, so it may take several segments when a proxy has decoded it. */
    @GET
    @Path("{number: .+}")
    @Produces(MediaType.APPLICATION_JSON)
    public Document show(@PathParam("number") String number) {
        return Document.of(decisions.get(number));
    }

    @POST
    @Path("import")
    @Consumes({"text/csv", UploadedList.WORKBOOK})
    @Produces(MediaType.APPLICATION_JSON)
    public ImportResult importDecisions(InputStream csv) {
        return register.importDecisions(UploadedList.reader(csv));
    }

    /** A document as the API tells it. */
    public record Document(
            String number,
            DecisionDocument.Kind kind,
            String issuer,
            LocalDate date,
            String summary,
            Verification verification,
            String source) {

        static Document of(DecisionDocument decision) {
            return new Document(
                    decision.getNumber(),
                    decision.getKind(),
                    decision.getIssuer(),
                    decision.getIssuedOn(),
                    decision.getSummary(),
                    decision.getVerification(),
                    decision.getSource());
        }
    }
}
