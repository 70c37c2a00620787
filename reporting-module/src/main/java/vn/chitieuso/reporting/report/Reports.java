package vn.chitieuso.reporting.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** All reports with their texts, frozen revisions and events. */
@ApplicationScoped
public class Reports {

    private static final String BY_KEY =
            "SELECT r FROM Report r WHERE r.regimeId = :regime AND r.periodId = :period AND r.unit = :unit";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sql sql;

    public Optional<Report> find(ReportAddress address) {
        return entities.createQuery(BY_KEY, Report.class)
                .setParameter("regime", address.regime().regimeId())
                .setParameter("period", address.period().id())
                .setParameter("unit", address.unit())
                .getResultStream()
                .findFirst();
    }

    /** Id of the revision a report was begun under; empty where it is not begun. */
    Optional<Long> revisionBegunUnder(long regime, long period, long unit) {
        return period == 0
                ? Optional.empty()
                : sql.read(handle -> handle.createQuery("""
                                SELECT revision_id FROM report
                                WHERE regime_id = :regime AND period_id = :period AND unit_id = :unit""")
                        .bind("regime", regime)
                        .bind("period", period)
                        .bind("unit", unit)
                        .mapTo(Long.class)
                        .findOne());
    }

    /**
     * The report, held until the transaction ends: changes of one report happen one after another, and so do those of all
     * reports of a unit and period, for they share figures.
     */
    Optional<Report> lock(ReportAddress address) {
        sql.write(handle -> handle.createQuery("SELECT pg_advisory_xact_lock(:unit * 1000000 + :period)")
                .bind("unit", address.unit().getId())
                .bind("period", address.period().id())
                .mapToMap()
                .list());
        return entities.createQuery(BY_KEY, Report.class)
                .setParameter("regime", address.regime().regimeId())
                .setParameter("period", address.period().id())
                .setParameter("unit", address.unit())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", true)
                .getResultStream()
                .findFirst();
    }

    /** Two people opening one report open one report. */
    Report open(ReportAddress address, Instant at) {
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO report (id, version, regime_id, revision_id, unit_id, period_id, unit_name, state,
                            opened_at, changed_at, sendings)
                        VALUES (nextval('entity_id'), 1, :regime, :revision, :unit, :period, :name, 'DRAFT', :at, :at, 0)
                        ON CONFLICT (regime_id, period_id, unit_id) DO NOTHING""")
                .bind("regime", address.regime().regimeId())
                .bind("revision", address.regime().id())
                .bind("unit", address.unit().getId())
                .bind("period", address.period().id())
                .bind("name", address.unit().nameOn(address.day()))
                .bind("at", at)
                .execute());
        return lock(address).orElseThrow();
    }

    public Map<String, String> narratives(long report) {
        Map<String, String> narratives = new TreeMap<>();
        texts(report).forEach((key, text) -> narratives.put(key, text.text()));
        return narratives;
    }

    /** The texts with the count of their changes, by key. */
    Map<String, Narrative> texts(long report) {
        Map<String, Narrative> texts = new TreeMap<>();
        sql.read(handle -> handle.createQuery("SELECT key, text, version FROM narrative WHERE report_id = :report")
                        .bind("report", report)
                        .mapTo(Narrative.class)
                        .list())
                .forEach(text -> texts.put(text.key(), text));
        return texts;
    }

    /** A text under one of the report's headings. */
    record Narrative(String key, String text, int version) {}

    /** Who wrote each text as it stands; empty texts are nobody's. */
    Map<String, String> writers(long report) {
        return sql.read(handle -> handle.createQuery(
                        "SELECT key, updated_by FROM narrative WHERE report_id = :report AND btrim(text) <> ''")
                .bind("report", report)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** A text that stays the same stays its writer's. */
    void write(long report, String key, String text, Instant at, String by) {
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO narrative (report_id, key, text, updated_at, updated_by)
                        VALUES (:report, :key, :text, :at, :by)
                        ON CONFLICT (report_id, key) DO UPDATE SET text = excluded.text,
                            version = narrative.version + 1, updated_at = excluded.updated_at, updated_by = excluded.updated_by
                        WHERE narrative.text <> excluded.text""")
                .bind("report", report)
                .bind("key", key)
                .bind("text", text)
                .bind("at", at)
                .bind("by", by)
                .execute());
    }

    void freeze(Report report, Instant at, String by, String content, String hash) {
        sql.write(handle -> handle.createUpdate(
                        "INSERT INTO report_revision VALUES (:report, :number, :at, :by, :content, :hash)")
                .bind("report", report.getId())
                .bind("number", report.getSendings())
                .bind("at", at)
                .bind("by", by)
                .bind("content", content)
                .bind("hash", hash)
                .execute());
    }

    public List<ReportRevision> revisions(long report) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT number, sent_at, sent_by, content, content_hash FROM report_revision
                        WHERE report_id = :report ORDER BY number""")
                .bind("report", report)
                .mapTo(ReportRevision.class)
                .list());
    }

    /** @return number of the step, of all steps ever taken */
    long record(Report report, ReportAction.Step step, Instant at, String by, ReportOrder order) {
        return sql.read(handle -> handle.createQuery("""
                        INSERT INTO report_event (report_id, at, actor, action, from_state, to_state, reason, request_key)
                        VALUES (:report, :at, :by, :action, :from, :to, :reason, :key) RETURNING id""")
                .bind("report", report.getId())
                .bind("at", at)
                .bind("by", by)
                .bind("action", step.action().path())
                .bind("from", step.from().name())
                .bind("to", step.to().name())
                .bind("reason", order.reason())
                .bind("key", order.requestKey())
                .mapTo(long.class)
                .one());
    }

    /**
     * Whether this step was taken under this key already.
     *
     * @throws ConflictException if it was another step, or somebody else's
     */
    boolean isTaken(Report report, ReportAction action, String requestKey, String by) {
        if (requestKey == null) {
            return false;
        }
        Optional<Boolean> same = sql.read(handle -> handle.createQuery("""
                        SELECT action = :action AND actor = :by FROM report_event
                        WHERE report_id = :report AND request_key = :key""")
                .bind("report", report.getId())
                .bind("key", requestKey)
                .bind("action", action.path())
                .bind("by", by)
                .mapTo(Boolean.class)
                .findOne());
        if (same.isPresent() && !same.get()) {
            throw new ConflictException("reporting.report.requestKeyUsed");
        }
        return same.isPresent();
    }

    /** Account of whoever returned the report after it was sent, at its last return; empty where nobody ever did. */
    Optional<Long> returnedLastBy(long report) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT a.id FROM report_event e JOIN account a ON a.username = e.actor
                        WHERE e.report_id = :report AND e.action = :returned
                          AND e.from_state IN ('SUBMITTED', 'UNDER_VERIFICATION', 'ACCEPTED')
                        ORDER BY e.id DESC LIMIT 1""")
                .bind("report", report)
                .bind("returned", ReportAction.RETURN.path())
                .mapTo(Long.class)
                .findOne());
    }

    public List<ReportEvent> events(long report) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT e.at, coalesce(a.full_name, e.actor) AS actor, e.action, e.to_state, e.reason
                        FROM report_event e LEFT JOIN account a ON a.username = e.actor
                        WHERE e.report_id = :report ORDER BY e.id DESC""")
                .bind("report", report)
                .mapTo(ReportEvent.class)
                .list());
    }
}
