package vn.chitieuso.reporting.evaluation.rest;

import java.math.BigDecimal;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.evaluation.Council;
import vn.chitieuso.reporting.evaluation.EvaluationReading;
import vn.chitieuso.reporting.evaluation.EvaluationRound;
import vn.chitieuso.reporting.evaluation.Explaining;
import vn.chitieuso.reporting.evaluation.Message;
import vn.chitieuso.reporting.evaluation.SelfEntry;
import vn.chitieuso.reporting.evaluation.SelfScoring;
import vn.chitieuso.reporting.evaluation.Verifying;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** One score: what the unit says, what is asked and answered, what the panel and the council give. */
@Path("evaluations/{scorecard}/{unit}/{criterion}")
@Produces(MediaType.APPLICATION_JSON)
public class ScoreResource {

    @Inject
    private EvaluationReading reading;

    @Inject
    private SelfScoring scoring;

    @Inject
    private Explaining explaining;

    @Inject
    private Verifying verifying;

    @Inject
    private Council council;

    @Inject
    private Language language;

    @PathParam("scorecard")
    private String scorecard;

    @PathParam("unit")
    private String unit;

    @PathParam("criterion")
    private String criterion;

    @GET
    public ScoreBody show() {
        return ScoreBody.of(reading.score(scorecard, unit, criterion), language.getLocale());
    }

    /** The self-score: {@code points} where people judge, {@code claimedValue} where no figure was accepted, {@code reason}. */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public ScoreBody write(String content, @HeaderParam("If-Match") String ifMatch) {
        JsonBody body = JsonBody.parse(content);
        SelfEntry entry = new SelfEntry(
                body.decimal("points"), body.decimal("claimedValue"), body.text("reason", SelfEntry.REASON_MAX));
        body.refuseErrors();
        scoring.write(scorecard, unit, criterion, entry, EvaluationResource.header(ifMatch));
        return show();
    }

    /** {@code text}: a question from whoever verifies, an answer from the unit. */
    @POST
    @Path("messages")
    @Consumes(MediaType.APPLICATION_JSON)
    public ScoreBody message(String content) {
        JsonBody body = JsonBody.parse(content);
        Message.Kind kind = body.constant("kind", Message.Kind.class, null);
        if (kind == null) {
            body.error("kind", "platform.csv.required");
        }
        String text = body.requiredText("text", Message.TEXT_MAX);
        body.refuseErrors();
        if (kind == Message.Kind.ASK) {
            explaining.ask(scorecard, unit, criterion, text);
        } else {
            explaining.answer(scorecard, unit, criterion, text);
        }
        return show();
    }

    /**
     * {@code accept: true} takes what is proposed, with {@code points} only if that is what is proposed; else {@code points}
     * and {@code reason}.
     */
    @PUT
    @Path("verdict")
    @Consumes(MediaType.APPLICATION_JSON)
    public ScoreBody verify(String content, @HeaderParam("If-Match") String ifMatch) {
        JsonBody body = JsonBody.parse(content);
        boolean accept = body.truth("accept", false);
        BigDecimal points = body.decimal("points");
        String reason = body.text("reason", EvaluationRound.REASON_MAX);
        body.refuseErrors();
        Long seen = EvaluationResource.header(ifMatch);
        if (accept) {
            verifying.accept(scorecard, unit, criterion, points, seen);
        } else {
            verifying.give(scorecard, unit, criterion, points, reason, seen);
        }
        return show();
    }

    /** {@code points} and {@code reason} of the council. */
    @PUT
    @Path("settlement")
    @Consumes(MediaType.APPLICATION_JSON)
    public ScoreBody settle(String content, @HeaderParam("If-Match") String ifMatch) {
        JsonBody body = JsonBody.parse(content);
        BigDecimal points = body.decimal("points");
        String reason = body.text("reason", EvaluationRound.REASON_MAX);
        body.refuseErrors();
        council.settle(scorecard, unit, criterion, points, reason, EvaluationResource.header(ifMatch));
        return show();
    }
}
