package vn.chitieuso.reporting.evaluation.rest;

import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.evaluation.EvaluationReading;
import vn.chitieuso.reporting.evaluation.SelfScoring;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A unit's self-score as a whole. */
@Path("evaluations/{scorecard}/{unit}/self-score")
@Produces(MediaType.APPLICATION_JSON)
public class SelfScoreResource {

    @Inject
    private SelfScoring scoring;

    @Inject
    private EvaluationReading reading;

    @Inject
    private Language language;

    /** {@code prepare} tells the head, {@code hand-in}, {@code withdraw}; {@code version} where a stale one shall be refused. */
    @POST
    @Path("{action}")
    @Consumes(MediaType.APPLICATION_JSON)
    public SheetBody step(
            @PathParam("scorecard") String scorecard,
            @PathParam("unit") String unit,
            @PathParam("action") String action,
            String content) {
        JsonBody body = JsonBody.parse(content == null || content.isBlank() ? "{}" : content);
        Integer version = body.integer("version");
        body.refuseErrors();
        Long seen = EvaluationResource.seen(version);
        switch (action) {
            case "prepare" -> scoring.tellHead(scorecard, unit);
            case "hand-in" -> scoring.handIn(scorecard, unit, seen);
            case "withdraw" -> scoring.withdraw(scorecard, unit, seen);
            default -> throw new NotFoundException("platform.rest.noSuchResource");
        }
        return SheetBody.of(reading.sheet(scorecard, unit), language.getLocale());
    }
}
