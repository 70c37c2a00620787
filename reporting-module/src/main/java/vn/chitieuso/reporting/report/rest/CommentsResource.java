package vn.chitieuso.reporting.report.rest;

import java.util.List;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.reporting.report.Commenting;
import vn.chitieuso.reporting.report.NewComment;
import vn.chitieuso.reporting.report.ReportAddress;
import vn.chitieuso.reporting.report.ReportAddresses;
import vn.chitieuso.reporting.report.ReportComment;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What reviewers ask about a report and units answer. */
@Path("reports/{regime}/{period}/{unit}/comments")
@Produces(MediaType.APPLICATION_JSON)
public class CommentsResource {

    @Inject
    private ReportAddresses addresses;

    @Inject
    private Commenting commenting;

    @PathParam("regime")
    private String regime;

    @PathParam("period")
    private String period;

    @PathParam("unit")
    private String unit;

    @GET
    public List<CommentLine> comments() {
        return commenting.of(address()).stream().map(CommentLine::of).toList();
    }

    /** Writes one comment, {@code {"place","text"}}; answers with the whole thread. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response comment(@HeaderParam("Idempotency-Key") String requestKey, String content) {
        ReportAddress address = address();
        JsonBody body = JsonBody.parse(content);
        NewComment comment = PatchBody.comment(body);
        body.refuseErrors();
        commenting.write(address, comment, PatchBody.requestKey(requestKey));
        return Response.status(Response.Status.CREATED)
                .entity(commenting.of(address).stream().map(CommentLine::of).toList())
                .build();
    }

    /** Settles the thread of a place, {@code {"place"}}; without a place that of the report as a whole. */
    @POST
    @Path("settle")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<CommentLine> settle(String content) {
        ReportAddress address = address();
        JsonBody body = JsonBody.parse(content);
        String place = body.text("place", ReportComment.PLACE_MAX);
        body.refuseErrors();
        commenting.settle(address, place);
        return commenting.of(address).stream().map(CommentLine::of).toList();
    }

    private ReportAddress address() {
        return addresses.resolve(regime, period, unit);
    }
}
