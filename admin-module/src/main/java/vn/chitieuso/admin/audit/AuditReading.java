package vn.chitieuso.admin.audit;

import java.util.List;
import org.jdbi.v3.core.statement.Query;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.audit.AuditEntry;
import vn.chitieuso.platform.audit.AuditSealing;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.audit.AuditVerification;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The log of the system for those who inspect. */
@ApplicationScoped
@Transactional
public class AuditReading {

    private static final String WANTED = """
             FROM audit_entry e
            WHERE (CAST(:from AS timestamptz) IS NULL OR e.at >= :from)
              AND (CAST(:to AS timestamptz) IS NULL OR e.at < :to)
              AND (CAST(:actor AS varchar) IS NULL OR e.actor = :actor)
              AND (CAST(:action AS varchar) IS NULL OR e.action = :action)
              AND (CAST(:subject AS varchar) IS NULL OR e.subject ILIKE :subject)
            """;

    @Inject
    private Sql sql;

    @Inject
    private AuditSealing sealing;

    @Inject
    private AuditTrail trail;

    @Inject
    private CurrentUser currentUser;

    /** The latest first. */
    public List<AuditEntry> search(AuditQuestion question, int offset, int limit) {
        currentUser.require(AuditRight.SEARCH_TRAIL);
        return sql.read(handle -> asked(
                        handle.createQuery("SELECT " + AuditEntry.COLUMNS + WANTED
                                + " ORDER BY e.id DESC OFFSET :offset LIMIT :limit"),
                        question)
                .bind("offset", offset)
                .bind("limit", limit)
                .mapTo(AuditEntry.class)
                .list());
    }

    public int count(AuditQuestion question) {
        currentUser.require(AuditRight.SEARCH_TRAIL);
        return sql.read(handle -> asked(handle.createQuery("SELECT count(*)" + WANTED), question)
                .mapTo(int.class)
                .one());
    }

    private static Query asked(Query query, AuditQuestion question) {
        return query.bind("from", question.from())
                .bind("to", question.to())
                .bind("actor", question.actor())
                .bind("action", question.action())
                .bind("subject", containing(question.subject()));
    }

    private static String containing(String text) {
        return text == null
                ? null
                : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** Only for those who inspect; reading it through the API or as a file is told to the log itself. */
    public List<AuditEntry> inspect(AuditQuestion question, int offset, int limit) {
        requireInspector();
        return search(question, offset, limit);
    }

    public void requireInspector() {
        currentUser.require(AuditRight.INSPECT_TRAIL);
    }

    /** Walks the whole chain. */
    public AuditVerification verify() {
        requireInspector();
        AuditVerification verification = sealing.verify();
        trail.record("audit.verify", "audit trail", verification.toString());
        return verification;
    }
}
