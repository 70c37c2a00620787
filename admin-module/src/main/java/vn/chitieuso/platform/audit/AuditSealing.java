package vn.chitieuso.platform.audit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.work.RecurringTask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Chains new entries every few seconds, and verifies the whole chain when asked. */
@ApplicationScoped
@Transactional
public class AuditSealing implements RecurringTask {

    private static final Logger LOG = Logger.getLogger(AuditSealing.class.getName());

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "audit.seal";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        int sealed = onChain(AuditChain::seal);
        LOG.log(Level.FINE, "{0} audit entries chained", sealed);
    }

    /** Chains what is new and walks the chain. */
    public AuditVerification verify() {
        AuditVerification verification = onChain(chain -> {
            chain.seal();
            return chain.verify();
        });
        if (verification.intact()) {
            LOG.log(Level.INFO, "The audit trail is intact up to link {0}, hash {1}", new Object[] {
                String.valueOf(verification.lastSequence()), verification.lastHash()
            });
        } else {
            LOG.log(Level.SEVERE, "The audit trail is broken at entry {0}: {1}", new Object[] {
                String.valueOf(verification.firstBroken()), verification.damage()
            });
        }
        return verification;
    }

    private <T> T onChain(Work<T> work) {
        try {
            return sql.read(handle -> work.on(new AuditChain(handle.getConnection())));
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be read", e);
        }
    }

    private interface Work<T> {
        T on(AuditChain chain) throws SQLException;
    }
}
