package vn.chitieuso.platform.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.chitieuso.platform.db.SchemaReady;

import jakarta.annotation.Priority;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

/** Looks every few seconds which tasks are due and runs those that no other node has claimed. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RecurringWork {

    private static final Logger LOG = Logger.getLogger(RecurringWork.class.getName());

    @Inject
    private Instance<RecurringTask> tasks;

    @Inject
    private RecurringTasks table;

    @Inject
    private Started started;

    @Inject
    private Clock clock;

    @Inject
    private RequestContextController requestContext;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        if (!started.begin()) {
            return;
        }
        boolean activated = requestContext.activate();
        try {
            tasks.forEach(this::runIfDue);
        } finally {
            started.end();
            if (activated) {
                requestContext.deactivate();
            }
        }
    }

    private void runIfDue(RecurringTask task) {
        String failure = null;
        boolean claimed = false;
        try {
            claimed = table.claim(task.name(), task.every(), clock.instant());
            if (claimed) {
                task.run();
            }
        } catch (RuntimeException failed) {
            failure = failed.toString();
            LOG.log(Level.WARNING, "Recurring task " + task.name() + " failed; it is tried again", failed);
        }
        if (claimed) {
            release(task, failure);
        }
    }

    private void release(RecurringTask task, String failure) {
        try {
            Instant now = clock.instant();
            table.release(task.name(), now.plus(failure == null ? task.every() : retry(task)), now, failure);
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "Recurring task " + task.name() + " cannot be released", databaseAway);
        }
    }

    private static Duration retry(RecurringTask task) {
        Duration soon = Duration.ofMinutes(1);
        return task.every().compareTo(soon) < 0 ? task.every() : soon;
    }

    /** Whether the product is ready for work, and whether this node is at it already. */
    @ApplicationScoped
    public static class Started {

        private static final int AFTER_ALL_OTHERS = Interceptor.Priority.APPLICATION + 990;

        private boolean ready;
        private boolean busy;

        synchronized void ready(@Observes @Priority(AFTER_ALL_OTHERS) SchemaReady schema) {
            ready = true;
        }

        synchronized boolean isReady() {
            return ready;
        }

        synchronized boolean begin() {
            if (!ready || busy) {
                return false;
            }
            busy = true;
            return true;
        }

        synchronized void end() {
            busy = false;
        }
    }
}
