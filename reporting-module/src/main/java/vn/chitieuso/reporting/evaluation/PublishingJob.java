package vn.chitieuso.reporting.evaluation;

import java.io.StringReader;
import vn.chitieuso.platform.json.Json;
import vn.chitieuso.platform.work.BackgroundWork;
import vn.chitieuso.platform.work.JobKind;
import vn.chitieuso.platform.work.JobOrder;
import vn.chitieuso.platform.work.JobProgress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;

/** Publishing that nobody waits for. */
@ApplicationScoped
public class PublishingJob implements JobKind {

    static final String NAME = "evaluation.publish";

    @Inject
    private Publishing publishing;

    @Inject
    private BackgroundWork work;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String page(long job) {
        JsonObject order = object(work.order(job).parameters());
        return "/reporting/evaluation/council.xhtml?scorecard=" + order.getString("scorecard") + "&job=" + job;
    }

    /** @return the job's number */
    public long begin(String scorecard, String decision, String reason) {
        publishing.requirePublishing(scorecard, decision, reason);
        JsonObjectBuilder parameters =
                Json.createObjectBuilder().add("scorecard", scorecard).add("decision", decision);
        if (reason != null) {
            parameters.add("reason", reason);
        }
        return work.begin(NAME, new JobOrder(scorecard, parameters.build().toString(), null));
    }

    @Override
    public String run(JobOrder order, JobProgress progress) {
        JsonObject parameters = object(order.parameters());
        Publication publication = publishing.publish(
                parameters.getString("scorecard"),
                parameters.getString("decision"),
                parameters.getString("reason", null),
                progress);
        return Json.createObjectBuilder()
                .add("edition", publication.edition())
                .add("sha256", publication.sha256())
                .build()
                .toString();
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
