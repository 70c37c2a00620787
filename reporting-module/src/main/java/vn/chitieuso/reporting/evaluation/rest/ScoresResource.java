package vn.chitieuso.reporting.evaluation.rest;

import java.util.List;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.evaluation.EvaluationBook;
import vn.chitieuso.reporting.evaluation.EvaluationReading;
import vn.chitieuso.reporting.evaluation.ScoreSheet;
import vn.chitieuso.reporting.evaluation.ScoreSource;
import vn.chitieuso.reporting.evaluation.Scores;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** All scores of a round in one list: as the newest edition published them, else as they stand. */
@Path("evaluations/{scorecard}/scores")
public class ScoresResource {

    @Inject
    private EvaluationReading reading;

    @Inject
    private Scores scores;

    @Inject
    private EvaluationBook book;

    @Inject
    private Language language;

    @PathParam("scorecard")
    private String scorecard;

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response list(@BeanParam Paging paging) {
        List<ScoreLine> lines = sheet().units().stream()
                .flatMap(unit -> unit.scores().stream()
                        .map(score -> new ScoreLine(
                                unit.unit().code(),
                                unit.unit().name(),
                                score.criterion(),
                                Decimals.exchange(score.value()),
                                Decimals.exchange(score.points()),
                                Decimals.exchange(score.maximum()),
                                score.source(),
                                score.verified())))
                .toList();
        return paging.of(lines, ScoreLine.class);
    }

    @GET
    @Path("book.xlsx")
    @Produces(UploadedList.WORKBOOK)
    public Response workbook() {
        ScoreSheet sheet = sheet();
        StreamingOutput sheets = out -> book.write(sheet, language.getLocale(), out);
        return Response.ok(sheets, UploadedList.WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + sheet.round().code() + ".xlsx\"")
                .build();
    }

    private ScoreSheet sheet() {
        return reading.known(scorecard).state().isPublished() ? scores.published(scorecard) : scores.of(scorecard);
    }

    /** One score. @param points null for a gap, which is not zero */
    public record ScoreLine(
            String unit,
            String unitName,
            String criterion,
            String value,
            String points,
            String maximum,
            ScoreSource source,
            boolean verified) {}
}
