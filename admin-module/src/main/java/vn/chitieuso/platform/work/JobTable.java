package vn.chitieuso.platform.work;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The jobs as all nodes see them; every change is at once there for others, whatever the work's own transaction does. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JobTable {

    /** A node that says nothing for so long is taken for dead. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration KEPT = Duration.ofDays(30);

    /** So long a job can be begun again. */
    private static final Duration ORDER_KEPT = Duration.ofDays(3);

    private static final String JOBS = """
            SELECT id, kind, subject, started_by, started_at,
                   CASE WHEN state = 'RUNNING' AND heard_at < :silent THEN 'BROKEN' ELSE state END AS state,
                   done, total, cancel_requested, message_key, message_arguments, result, ended_at
            FROM job
            """;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    long begin(String kind, JobOrder order, String by, String address, String node) {
        return sql.read(handle -> handle.createQuery("""
                        INSERT INTO job (kind, subject, started_by, source_address, started_at, parameters, content, state,
                            node, heard_at)
                        VALUES (:kind, :subject, :by, :address, :now, :parameters, :content, 'RUNNING', :node, :now)
                        RETURNING id""")
                .bind("kind", kind)
                .bind("subject", order.subject())
                .bind("by", by)
                .bind("address", address)
                .bind("now", clock.instant())
                .bind("parameters", order.parameters())
                .bind("content", order.content())
                .bind("node", node)
                .mapTo(long.class)
                .one());
    }

    /** @return whether it is now this node's to run again */
    boolean beginAgain(long id, String node) {
        return sql.read(handle -> handle.createUpdate("""
                                UPDATE job SET state = 'RUNNING', node = :node, heard_at = :now, done = 0, total = NULL,
                                    cancel_requested = false, message_key = NULL, message_arguments = NULL, ended_at = NULL
                                WHERE id = :id
                                  AND (state IN ('FAILED', 'CANCELLED') OR state = 'RUNNING' AND heard_at < :silent)""")
                        .bind("id", id)
                        .bind("node", node)
                        .bind("now", clock.instant())
                        .bind("silent", clock.instant().minus(PATIENCE))
                        .execute()
                == 1);
    }

    Optional<Job> find(long id) {
        return sql.read(handle -> handle.createQuery(JOBS + " WHERE id = :id")
                .bind("silent", clock.instant().minus(PATIENCE))
                .bind("id", id)
                .mapTo(Job.class)
                .findOne());
    }

    /** The latest first. */
    List<Job> startedBy(String username, int limit) {
        return sql.read(handle -> handle.createQuery(JOBS + " WHERE started_by = :by ORDER BY id DESC LIMIT :limit")
                .bind("silent", clock.instant().minus(PATIENCE))
                .bind("by", username)
                .bind("limit", limit)
                .mapTo(Job.class)
                .list());
    }

    /** Empty once it is no longer kept. */
    Optional<JobOrder> order(long id) {
        return sql.read(handle -> handle.createQuery(
                        "SELECT subject, parameters, content FROM job WHERE id = :id AND NOT forgotten")
                .bind("id", id)
                .map((row, context) -> new JobOrder(row.getString(1), row.getString(2), row.getBytes(3)))
                .findOne());
    }

    String address(long id) {
        return sql.read(handle -> handle.createQuery("SELECT coalesce(source_address, '') FROM job WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
    }

    /** @return whether to go on: the job is still this node's and its starter has not stopped it */
    boolean progress(long id, String node, long done, Long total) {
        return sql.read(handle -> handle.createQuery("""
                        UPDATE job SET done = :done, total = CAST(:total AS bigint), heard_at = :now
                        WHERE id = :id AND node = :node AND state = 'RUNNING' RETURNING NOT cancel_requested""")
                .bind("id", id)
                .bind("node", node)
                .bind("done", done)
                .bind("total", total)
                .bind("now", clock.instant())
                .mapTo(boolean.class)
                .findOne()
                .orElse(false));
    }

    void heard(String node) {
        sql.write(
                handle -> handle.createUpdate("UPDATE job SET heard_at = :now WHERE node = :node AND state = 'RUNNING'")
                        .bind("node", node)
                        .bind("now", clock.instant())
                        .execute());
    }

    void cancel(long id) {
        sql.write(handle -> handle.createUpdate("UPDATE job SET cancel_requested = true WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    void end(long id, String node, JobState state, String result, String messageKey, String arguments) {
        sql.write(handle -> handle.createUpdate("""
                        UPDATE job SET state = :state, result = :result, message_key = :key, message_arguments = :arguments,
                            ended_at = :now
                        WHERE id = :id AND node = :node""")
                .bind("id", id)
                .bind("node", node)
                .bind("state", state.name())
                .bind("result", result)
                .bind("key", messageKey)
                .bind("arguments", arguments)
                .bind("now", clock.instant())
                .execute());
    }

    void forgetOld() {
        sql.write(handle -> {
            handle.createUpdate(
                            "UPDATE job SET content = NULL, forgotten = true WHERE heard_at < :then AND NOT forgotten")
                    .bind("then", clock.instant().minus(ORDER_KEPT))
                    .execute();
            handle.createUpdate("DELETE FROM job WHERE heard_at < :then")
                    .bind("then", clock.instant().minus(KEPT))
                    .execute();
        });
    }
}
