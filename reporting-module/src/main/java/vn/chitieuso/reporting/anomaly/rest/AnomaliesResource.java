package vn.chitieuso.reporting.anomaly.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.anomaly.Anomaly;
import vn.chitieuso.reporting.anomaly.AnomalyBook;
import vn.chitieuso.reporting.anomaly.AnomalyReview;
import vn.chitieuso.reporting.anomaly.Review;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Figures worth a second look. */
@Path("anomalies")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class AnomaliesResource {

    private static final int SEEN_MAX = 200;

    @Inject
    private AnomalyReview review;

    @Inject
    private AnomalyBook book;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    @GET
    public Response list(@BeanParam AnomalyParameters parameters, @BeanParam Paging paging) {
        return paging.of(
                review.list(parameters.question()).stream()
                        .map(each -> AnomalyLine.of(each, language.getLocale()))
                        .toList(),
                AnomalyLine.class);
    }

    @GET
    @Path("list.xlsx")
    @Produces(UploadedList.WORKBOOK)
    public Response workbook(@BeanParam AnomalyParameters parameters) {
        List<Anomaly> anomalies = review.list(parameters.question());
        StreamingOutput sheets = out -> book.write(anomalies, language.getLocale(), out);
        return Response.ok(sheets, UploadedList.WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"ra-soat-" + LocalDate.now(clock) + ".xlsx\"")
                .build();
    }

    /** {@code note}, and {@code seen}, the fingerprint of the figures as they were seen: others by now are told, not noted. */
    @POST
    @Path("{id}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public AnomalyLine look(@PathParam("id") String id, String content) {
        JsonBody body = JsonBody.parse(content);
        String note = body.requiredText("note", Review.NOTE_MAX);
        String seen = body.isNull("seen") ? null : body.text("seen", SEEN_MAX);
        body.refuseErrors();
        return AnomalyLine.of(review.review(id, note, seen), language.getLocale());
    }
}
