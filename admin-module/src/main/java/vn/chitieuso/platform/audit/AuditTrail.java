package vn.chitieuso.platform.audit;

import java.time.Clock;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Appends to the log of the system. An entry lives and dies with the transaction of the change it tells of. */
@ApplicationScoped
public class AuditTrail {

    public static final int SUBJECT_MAX = 200;
    private static final int ACTOR_MAX = 60;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private Actor actor;

    /**
     * @param action what was done, as {@code component.verb}: {@code report.submit}
     * @param subject what it was done to, in business terms: {@code report CDS-THANG/202611/14797}
     * @param detail more about it, or null
     */
    public void record(String action, String subject, String detail) {
        append(actor.name(), action, subject, detail, null, null);
    }

    /** For events in which the actor is not yet signed in, or no longer. */
    public void record(String actorName, String action, String subject, String detail) {
        append(actorName, action, subject, detail, null, null);
    }

    /** A change, with what was before and what is after; null where there was, or is, nothing. */
    public void recordChange(String action, String subject, Object before, Object after) {
        append(actor.name(), action, subject, null, text(before), text(after));
    }

    /** Somebody asked for what they may not have; told from the edges, where no transaction of a change is under way. */
    public void recordDenial(String subject, String reason) {
        append(actor.name(), "access.denied", subject, reason, null, null);
    }

    /** Data left the system in a file. */
    public void recordExport(String subject) {
        append(actor.name(), "data.export", subject, null, null, null);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private void append(String actorName, String action, String subject, String detail, String before, String after) {
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO audit_entry
                            (at, actor, source_address, held_grant, action, subject, detail, before_change, after_change)
                        VALUES (:at, :actor, :source, :grant, :action, :subject, :detail, :before, :after)""")
                .bind("at", clock.instant())
                .bind("actor", shortened(actorName, ACTOR_MAX))
                .bind("source", actor.sourceAddress())
                .bind("grant", actor.heldGrant())
                .bind("action", action)
                .bind("subject", shortened(subject, SUBJECT_MAX))
                .bind("detail", detail)
                .bind("before", before)
                .bind("after", after)
                .execute());
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
