package vn.chitieuso.platform.audit;

import java.time.Clock;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Appends to the log of the system. An entry lives and dies with the transaction of the change it tells of. */
@ApplicationScoped
public class AuditTrail {

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private Actor actor;

    /**
     * @param action what was done, as {@code component.verb}: {@code report.submit}
     * @param subject what it was done to, in business terms: {@code report CDS-THANG/202611/14797}
     * @param detail what was before and after, or null
     */
    public void record(String action, String subject, String detail) {
        record(actor.name(), action, subject, detail);
    }

    /** For events in which the actor is not yet signed in, or no longer. */
    public void record(String actorName, String action, String subject, String detail) {
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO audit_entry (at, actor, source_address, action, subject, detail)
                        VALUES (:at, :actor, :source, :action, :subject, :detail)""")
                .bind("at", clock.instant())
                .bind("actor", actorName)
                .bind("source", actor.sourceAddress())
                .bind("action", action)
                .bind("subject", subject)
                .bind("detail", detail)
                .execute());
    }
}
