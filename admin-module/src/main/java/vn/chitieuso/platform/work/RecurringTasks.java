package vn.chitieuso.platform.work;

import java.time.Duration;
import java.time.Instant;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The table by which the nodes of a cluster agree who runs what. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RecurringTasks {

    /** A node that says nothing for so long is taken for dead. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int FAILURE_MAX = 400;

    @Inject
    private Sql sql;

    /** Whether the task is due and now this node's. A clock that was put back does not stop it. */
    boolean claim(String name, Duration every, Instant now) {
        return sql.read(handle -> {
            handle.createUpdate("""
                            INSERT INTO recurring_task (name, next_at) VALUES (:name, :now) ON CONFLICT (name) DO NOTHING""").bind("name", name).bind("now", now).execute();
            return handle.createUpdate("""
                                    UPDATE recurring_task SET claimed_until = :until, last_begun_at = :now
                                    WHERE name = :name AND (next_at <= :now OR next_at > :farthest)
                                      AND (claimed_until IS NULL OR claimed_until <= :now OR claimed_until > :until)""")
                            .bind("name", name)
                            .bind("now", now)
                            .bind("farthest", now.plus(every).plusSeconds(1))
                            .bind("until", now.plus(PATIENCE))
                            .execute()
                    == 1;
        });
    }

    void release(String name, Instant next, Instant now, String failure) {
        sql.write(handle -> handle.createUpdate("""
                        UPDATE recurring_task
                        SET claimed_until = NULL, next_at = :next, last_ended_at = :now, last_failure = :failure
                        WHERE name = :name""")
                .bind("name", name)
                .bind("next", next)
                .bind("now", now)
                .bind("failure", failure == null ? null : failure.substring(0, Math.min(failure.length(), FAILURE_MAX)))
                .execute());
    }
}
