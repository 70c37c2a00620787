package vn.chitieuso.platform.work;

import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;

/** Beats on every node: whoever's jobs are no longer heard of is dead. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobHeart {

    private static final Logger LOG = Logger.getLogger(JobHeart.class.getName());

    @Inject
    private BackgroundWork work;

    @Inject
    private RecurringWork.Started started;

    @Inject
    private RequestContextController requestContext;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void beat() {
        if (!started.isReady()) {
            return;
        }
        boolean activated = requestContext.activate();
        try {
            work.tellAlive();
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "No sign of life could be left", databaseAway);
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }
}
