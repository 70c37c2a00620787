package vn.chitieuso.platform.work;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.audit.Actor;
import vn.chitieuso.platform.json.Json;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;

/**
 * Work that takes longer than anybody waits. It is begun by somebody, runs on the node that took it with that person's
 * rights of the time it runs, goes on when the page is left, and is found again by its number. Jobs of a node that died are
 * told as broken and can be begun again. A job is its starter's alone.
 */
@ApplicationScoped
public class BackgroundWork {

    private static final Logger LOG = Logger.getLogger(BackgroundWork.class.getName());

    private static final int SHOWN_MAX = 50;
    private static final int AT_ONCE_MAX = 3;
    private static final int SUBJECT_MAX = 200;

    private final String node = UUID.randomUUID().toString();

    @Inject
    private JobTable table;

    @Inject
    @Any
    private Instance<JobKind> kinds;

    @Inject
    private Actor actor;

    @Inject
    private BackgroundWork self;

    @Resource
    private ManagedExecutorService executor;

    /**
     * Begins a job of the signed-in account.
     *
     * @return its number
     * @throws ConflictException if the account has too many under way
     */
    public long begin(String kind, JobOrder order) {
        String starter = starter();
        long running = table.startedBy(starter, SHOWN_MAX).stream()
                .filter(job -> job.state() == JobState.RUNNING)
                .count();
        if (running >= AT_ONCE_MAX) {
            throw new ConflictException("platform.work.tooMany", AT_ONCE_MAX);
        }
        JobKind known = kind(kind);
        String subject = order.subject();
        JobOrder kept = new JobOrder(
                subject.substring(0, Math.min(subject.length(), SUBJECT_MAX)), order.parameters(), order.content());
        long id = table.begin(known.name(), kept, starter, actor.sourceAddress(), node);
        executor.execute(() -> self.run(id));
        return id;
    }

    /** Begins a job anew that failed, was stopped or broke. */
    public void beginAgain(long id) {
        order(id);
        if (!table.beginAgain(id, node)) {
            throw new ConflictException("platform.work.notOver");
        }
        executor.execute(() -> self.run(id));
    }

    /** It ends when it next tells how far it is. */
    public void cancel(long id) {
        if (get(id).state() != JobState.RUNNING) {
            throw new ConflictException("platform.work.over");
        }
        table.cancel(id);
    }

    /** @throws NotFoundException where there is none, or it is somebody else's */
    public Job get(long id) {
        String starter = starter();
        return table.find(id)
                .filter(job -> job.startedBy().equals(starter))
                .orElseThrow(() -> new NotFoundException("platform.work.unknown", id));
    }

    /**
     * What a job of the signed-in account was given.
     *
     * @throws ConflictException if that is no longer kept
     */
    public JobOrder order(long id) {
        get(id);
        return table.order(id).orElseThrow(() -> new ConflictException("platform.work.tooOld"));
    }

    /** The signed-in account's, the latest first. */
    public List<Job> own() {
        return table.startedBy(starter(), SHOWN_MAX);
    }

    /** Where the starter finds a job again. */
    public String page(Job job) {
        return kind(job.kind()).page(job.id());
    }

    /** This node is alive. */
    void tellAlive() {
        table.heard(node);
    }

    private String starter() {
        return actor.username().orElseThrow(() -> new NotFoundException("platform.work.unknown", 0));
    }

    private JobKind kind(String name) {
        return StreamSupport.stream(kinds.spliterator(), false)
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such kind of background work: " + name));
    }

    /** On a thread of its own; public because the container calls it through its proxy. */
    @ActivateRequestContext
    public void run(long id) {
        Job job = table.find(id).orElseThrow();
        actor.actFor(job.startedBy(), table.address(id));
        try {
            JobProgress progress = new JobProgress((done, total) -> tell(id, done, total));
            String result = kind(job.kind()).run(table.order(id).orElseThrow(), progress);
            table.end(id, node, JobState.DONE, result, null, null);
        } catch (RuntimeException ended) {
            end(id, ended);
        }
    }

    /**
     * On another thread: whatever this one asks the database goes over the connection its work has open, which may be busy
     * with a copy and is not committed before the end.
     */
    private boolean tell(long id, long done, Long total) {
        try {
            return executor.submit(() -> table.progress(id, node, done, total)).get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new JobCancelled();
        } catch (ExecutionException e) {
            throw new IllegalStateException("progress of job " + id + " cannot be told", e);
        }
    }

    private void end(long id, RuntimeException ended) {
        if (find(ended, JobCancelled.class) != null) {
            table.end(id, node, JobState.CANCELLED, null, null, null);
            return;
        }
        BusinessException refused = find(ended, BusinessException.class);
        if (refused != null) {
            table.end(id, node, JobState.FAILED, null, refused.getKey(), json(refused.getArguments()));
            return;
        }
        LOG.log(Level.SEVERE, "Background job " + id + " failed", ended);
        table.end(id, node, JobState.FAILED, null, "platform.work.failed", json(id));
    }

    private static String json(Object... arguments) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Object argument : arguments) {
            array.add(String.valueOf(argument));
        }
        return array.build().toString();
    }

    private static <T> T find(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
