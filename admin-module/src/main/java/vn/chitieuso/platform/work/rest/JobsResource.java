package vn.chitieuso.platform.work.rest;

import java.time.OffsetDateTime;
import java.util.List;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.json.Json;
import vn.chitieuso.platform.rest.Page;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.platform.work.BackgroundWork;
import vn.chitieuso.platform.work.Job;
import vn.chitieuso.platform.work.JobMessage;
import vn.chitieuso.platform.work.JobState;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The caller's background jobs. */
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {

    @Inject
    private BackgroundWork work;

    @Inject
    private Language language;

    @GET
    public Page<JobBody> list() {
        List<JobBody> jobs = work.own().stream().map(job -> body(job, false)).toList();
        return new Page<>(jobs, jobs.size());
    }

    @GET
    @Path("{id}")
    public JobBody show(@PathParam("id") String id) {
        return body(work.get(number(id)), true);
    }

    /** Asks a job to stop. */
    @DELETE
    @Path("{id}")
    public JobBody cancel(@PathParam("id") String id) {
        work.cancel(number(id));
        return body(work.get(number(id)), false);
    }

    @POST
    @Path("{id}/begin-again")
    public JobBody beginAgain(@PathParam("id") String id) {
        work.beginAgain(number(id));
        return body(work.get(number(id)), false);
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException noNumber) {
            throw new NotFoundException("platform.work.unknown", id);
        }
    }

    private JobBody body(Job job, boolean whole) {
        return new JobBody(
                job.id(),
                job.kind(),
                job.subject(),
                job.state(),
                job.done(),
                job.total(),
                job.percent(),
                JobMessage.of(job, language.getLocale()),
                whole && job.result() != null
                        ? Json.createReader(new java.io.StringReader(job.result()))
                                .readValue()
                        : null,
                Zone.inVietnam(job.startedAt()),
                job.endedAt() == null ? null : Zone.inVietnam(job.endedAt()));
    }

    /** A job as the API tells it. */
    public record JobBody(
            long id,
            String kind,
            String subject,
            JobState state,
            long done,
            Long total,
            Integer percent,
            String message,
            JsonValue result,
            OffsetDateTime startedAt,
            OffsetDateTime endedAt) {}
}
