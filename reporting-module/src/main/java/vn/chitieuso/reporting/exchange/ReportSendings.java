package vn.chitieuso.reporting.exchange;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.text.Texts;

/**
 * What a list means for the reports of the component {@code report}, for thousands at once: opens them, holds them, and
 * records sendings on the units' behalf with step and reason. It writes that component's tables by SQL of its own, because a
 * report walked through its workflow one by one takes dozens of statements; whoever changes the meaning of {@code report} or
 * {@code report_event} changes it here, too.
 *
 * <p>In a unit's place a list takes what the unit has not begun, what was begun in its place and never sent, and what was sent
 * in its place and nobody has taken up. Everything else is the unit's at work, or its reviewer's: also what was sent in its
 * place and came back, and what was begun in its place and the unit goes on with.
 */
final class ReportSendings {

    private static final String SENT = "('SUBMITTED', 'UNDER_VERIFICATION', 'ACCEPTED')";

    /** Why a report {@code r} of the list {@code p} takes nothing now; null where it does. */
    private static final String CLOSED = """
            CASE WHEN r.xmin = pg_current_xact_id()::xid THEN NULL
                 WHEN NOT p.on_behalf THEN CASE WHEN r.state NOT IN ('DRAFT', 'RETURNED') THEN r.state END
                 WHEN r.state IN ('UNDER_VERIFICATION', 'ACCEPTED') THEN r.state
                 WHEN r.state = 'AWAITING_APPROVAL' THEN 'UNIT_AT_WORK'
                 WHEN r.on_behalf_reason IS NULL
                     THEN CASE WHEN r.state = 'SUBMITTED' THEN 'SENT_BY_UNIT' ELSE 'UNIT_AT_WORK' END
                 WHEN NOT :sending THEN CASE WHEN r.state = 'SUBMITTED' THEN r.state END
                 WHEN r.state IN ('DRAFT', 'RETURNED') AND r.sendings > 0 THEN 'CAME_BACK'
                 WHEN r.state = 'DRAFT' AND EXISTS (
                         SELECT 1 FROM regime_section s
                         JOIN regime_section_indicator a ON a.section_id = s.id
                         JOIN indicator_value v ON v.indicator_id = a.indicator_id
                         JOIN account o ON o.username = v.updated_by
                         JOIN role_grant g ON g.account_id = o.id AND g.unit_id = v.unit_id AND g.role = 'REPORTER'
                         WHERE s.revision_id = r.revision_id AND v.unit_id = r.unit_id AND v.period_id = r.period_id)
                     THEN 'UNIT_AT_WORK' END""";

    private final Handle handle;
    private final Instant at;
    private final String by;
    private final boolean sending;
    private final String reason;

    /**
     * @param sending whether figures of units in whose place somebody acts are recorded as sent
     * @param file name of the list, or null
     */
    ReportSendings(Handle handle, Instant at, String by, boolean sending, String file) {
        this.handle = handle;
        this.at = at;
        this.by = by;
        this.sending = sending;
        this.reason = Texts.get(Language.VIETNAMESE, "reporting.exchange.onBehalf", file == null ? "" : file)
                .strip();
    }

    String reason() {
        return reason;
    }

    /**
     * Opens the reports not begun, those on behalf of their units as sent already, and holds all, also those of other
     * regimes that share the units' figures, until the transaction ends. Always in the same order, so that two lists wait
     * for one another and neither for ever.
     */
    void openAndHold() {
        handle.createUpdate("""
                        INSERT INTO report (id, version, regime_id, revision_id, unit_id, period_id, unit_name, state,
                            opened_at, changed_at, prepared_by, first_submitted_at, submitted_at, submitted_by, sendings,
                            on_behalf_reason)
                        SELECT nextval('entity_id'), 1, regime_id, revision_id, unit_id, period_id, unit_name,
                               CASE WHEN sends THEN 'SUBMITTED' ELSE 'DRAFT' END, :at, :at,
                               CASE WHEN sends THEN :by END, CASE WHEN sends THEN CAST(:at AS timestamptz) END,
                               CASE WHEN sends THEN CAST(:at AS timestamptz) END, CASE WHEN sends THEN :by END,
                               CASE WHEN sends THEN 1 ELSE 0 END,
                               CASE WHEN sends THEN :reason WHEN on_behalf THEN '' END
                        FROM (SELECT *, on_behalf AND :sending AS sends FROM import_report
                              ORDER BY regime_id, period_id, unit_id) AS p
                        ON CONFLICT (regime_id, period_id, unit_id) DO NOTHING""")
                .bind("at", at)
                .bind("by", by)
                .bind("reason", reason)
                .bind("sending", sending)
                .execute();
        // xmin tells whether this transaction inserted the row, which nobody else sees: nothing of it was updated yet
        handle.createQuery("""
                        SELECT count(*) FROM (
                            SELECT r.id FROM report r
                            WHERE r.xmin <> pg_current_xact_id()::xid
                              AND EXISTS (SELECT 1 FROM import_report p
                                          WHERE p.unit_id = r.unit_id AND p.period_id = r.period_id)
                            ORDER BY r.id FOR UPDATE OF r) AS held""").mapTo(long.class).one();
        handle.createUpdate("""
                        UPDATE import_report p
                        SET report_id = r.id, opened = r.xmin = pg_current_xact_id()::xid, begun_under = r.revision_id,
                            state = CASE WHEN r.xmin = pg_current_xact_id()::xid THEN 'DRAFT' ELSE r.state END,
                            held = p.on_behalf AND NOT :sending, closed = <closed>
                        FROM report r
                        WHERE r.regime_id = p.regime_id AND r.period_id = p.period_id AND r.unit_id = p.unit_id""".replace("<closed>", CLOSED))
                .bind("sending", sending)
                .execute();
        handle.execute("ANALYZE import_report");
    }

    /** Which reports were begun under another revision than the one in force. */
    List<BegunUnder> begunUnderAnother() {
        return handle.createQuery("SELECT slot, begun_under FROM import_report WHERE begun_under <> revision_id")
                .map((row, context) -> new BegunUnder(row.getInt(1), row.getLong(2)))
                .list();
    }

    void askAs(int slot, AskedForm form) {
        handle.createUpdate("UPDATE import_report SET form = :form WHERE slot = :slot")
                .bind("form", form.number())
                .bind("slot", slot)
                .execute();
    }

    /**
     * Records what follows from the changes.
     *
     * @param merge what became of the figures
     * @return how many reports were sent on behalf of their units
     */
    int follow(FigureMerge merge) {
        handle.execute(
                "CREATE TEMPORARY TABLE import_touched ON COMMIT DROP AS SELECT DISTINCT slot FROM " + merge.changes());
        handle.execute("""
                DELETE FROM report r USING import_report p
                WHERE r.id = p.report_id AND p.opened AND p.slot NOT IN (SELECT slot FROM import_touched)
                  AND (NOT p.on_behalf OR NOT EXISTS (SELECT 1 FROM import_figure f WHERE f.slot = p.slot AND f.value IS NOT NULL))""");
        followDrafts();
        int sent = handle.execute("""
                CREATE TEMPORARY TABLE import_sending ON COMMIT DROP AS
                SELECT p.report_id, p.opened, p.slot, p.form, p.unit_id, p.period_id, p.state
                FROM import_report p
                WHERE p.on_behalf AND NOT p.held
                  AND (p.slot IN (SELECT slot FROM import_touched)
                       OR p.state NOT IN <sent>
                          AND EXISTS (SELECT 1 FROM import_figure f WHERE f.slot = p.slot AND f.value IS NOT NULL))""".replace("<sent>", SENT));
        if (sent > 0) {
            handle.execute("ANALYZE import_sending");
            send();
        }
        return sent;
    }

    private void followDrafts() {
        handle.createUpdate("""
                        UPDATE report r SET version = r.version + 1, changed_at = :at
                        FROM import_report p JOIN import_touched USING (slot)
                        WHERE r.id = p.report_id AND (NOT p.on_behalf OR p.held)""").bind("at", at).execute();
        // those held back were opened as sent
        handle.execute("""
                UPDATE report r
                SET state = 'DRAFT', prepared_by = NULL, first_submitted_at = NULL, submitted_at = NULL, submitted_by = NULL,
                    sendings = 0, on_behalf_reason = ''
                FROM import_report p WHERE r.id = p.report_id AND p.opened AND p.held""");
        handle.createUpdate("""
                        INSERT INTO report_line (report_id, kind, key, ordinal, version, title, reference, due, work_state,
                            percent, planned, paid, remark, updated_at, updated_by)
                        SELECT p.report_id, l.kind, l.key,
                               row_number() OVER (PARTITION BY p.report_id, l.kind ORDER BY l.ordinal, l.key), 1, l.title,
                               l.reference, l.due, l.work_state, l.percent, l.planned, l.paid, l.remark, :at, :by
                        FROM import_report p
                        JOIN import_form f ON f.form = p.form AND f.lines <> ''
                        JOIN report r ON r.id = p.report_id
                        JOIN period q ON q.id = p.period_id
                        CROSS JOIN LATERAL (
                            SELECT b.id FROM report b JOIN period bq ON bq.id = b.period_id
                            WHERE b.regime_id = p.regime_id AND b.unit_id = p.unit_id AND bq.data_to < q.data_to
                              AND NOT EXISTS (SELECT 1 FROM import_report o WHERE o.report_id = b.id AND o.opened)
                            ORDER BY bq.data_to DESC LIMIT 1) AS before
                        JOIN report_line l ON l.report_id = before.id AND l.kind = ANY(string_to_array(f.lines, ','))
                        WHERE p.opened
                          AND NOT (coalesce(l.work_state, '') IN ('DONE', 'STOPPED')
                                   OR l.kind = 'PROJECTS' AND coalesce(l.percent, 0) = 100)""").bind("at", at).bind("by", by).execute();
    }

    private void send() {
        handle.createUpdate("""
                        UPDATE report r
                        SET version = r.version + 1, state = 'SUBMITTED', changed_at = :at, return_reason = NULL,
                            prepared_by = :by, first_submitted_at = coalesce(r.first_submitted_at, :at),
                            submitted_at = :at, submitted_by = :by, accepted_at = NULL, sendings = r.sendings + 1,
                            endorsed_at = NULL, endorsed_by = NULL, on_behalf_reason = :reason
                        FROM import_sending s WHERE r.id = s.report_id AND NOT s.opened""")
                .bind("at", at)
                .bind("by", by)
                .bind("reason", reason)
                .execute();
        // what was begun in the unit's place is sent whole
        handle.execute("""
                UPDATE indicator_value v SET sent_value = v.value, sent_qualifier = v.qualifier
                FROM import_sending s JOIN import_cell a ON a.form = s.form AND NOT a.derived
                WHERE s.state = 'DRAFT' AND NOT s.opened AND v.unit_id = s.unit_id AND v.period_id = s.period_id
                  AND v.indicator_id = a.indicator_id
                  AND (v.sent_value IS DISTINCT FROM v.value OR v.sent_qualifier IS DISTINCT FROM v.qualifier)""");
        // what was verified of an earlier sending says nothing about this one
        handle.execute("""
                DELETE FROM value_verification v USING import_sending s
                WHERE v.unit_id = s.unit_id AND v.period_id = s.period_id
                  AND v.indicator_id IN (SELECT f.indicator_id FROM import_figure f WHERE f.slot = s.slot)""");
    }

    /** @return number of the step of each report that was sent, by slot */
    List<Step> recordSteps() {
        return handle.createQuery("""
                        WITH step AS (
                            INSERT INTO report_event (report_id, at, actor, action, from_state, to_state, reason)
                            SELECT report_id, :at, :by, 'submit-on-behalf', state, 'SUBMITTED', :reason FROM import_sending
                            ORDER BY report_id RETURNING id, report_id)
                        SELECT s.slot, step.id FROM step JOIN import_sending s USING (report_id) ORDER BY step.id""")
                .bind("at", at)
                .bind("by", by)
                .bind("reason", reason)
                .map((row, context) -> new Step(row.getInt(1), row.getLong(2)))
                .list();
    }

    /** The slots of all reports that changed. */
    List<Integer> touched() {
        return handle.createQuery("SELECT slot FROM import_touched UNION SELECT slot FROM import_sending")
                .mapTo(Integer.class)
                .list();
    }

    /** A report and the revision it was begun under. */
    record BegunUnder(int slot, long revision) {}

    /** A report's step among all steps ever taken. */
    record Step(int slot, long number) {}
}
