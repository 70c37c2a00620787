package vn.chitieuso.reporting.exchange;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.db.BulkCopy;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.text.Texts;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonValue;

/**
 * What a list means for the reports of the component {@code report}, for thousands at once: opens them, holds them, and
 * records sendings on the units' behalf with step, frozen revision and hash. It writes that component's tables by SQL of
 * its own, because a report walked through its workflow one by one takes dozens of statements; whoever changes the meaning
 * of {@code report}, {@code report_event} or {@code report_revision} changes it here, too.
 */
final class ReportSendings {

    /** A report {@code c} of the list that takes no figures now. */
    static final String CLOSED =
            "CASE WHEN c.on_behalf THEN c.state = 'ACCEPTED' ELSE c.state NOT IN ('DRAFT', 'RETURNED') END";

    /** Looked up once: asking for a builder by itself searches the whole class path each time. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final String SENT = "('SUBMITTED', 'UNDER_VERIFICATION', 'ACCEPTED')";

    private final Handle handle;
    private final Instant at;
    private final String by;

    ReportSendings(Handle handle, Instant at, String by) {
        this.handle = handle;
        this.at = at;
        this.by = by;
    }

    /**
     * Opens the reports not begun, those on behalf of their units as sent already, and holds all, also those of other
     * regimes that share the units' figures, until the transaction ends. Always in the same order, so that two lists wait
     * for one another and neither for ever.
     */
    void openAndHold() {
        handle.createUpdate("""
                        INSERT INTO report (id, version, regime_id, revision_id, unit_id, period_id, unit_name, state,
                            opened_at, changed_at, prepared_by, first_submitted_at, submitted_at, submitted_by, sendings)
                        SELECT nextval('entity_id'), 1, regime_id, revision_id, unit_id, period_id, unit_name,
                               CASE WHEN on_behalf THEN 'SUBMITTED' ELSE 'DRAFT' END, :at, :at,
                               CASE WHEN on_behalf THEN :by END, CASE WHEN on_behalf THEN CAST(:at AS timestamptz) END,
                               CASE WHEN on_behalf THEN CAST(:at AS timestamptz) END, CASE WHEN on_behalf THEN :by END,
                               CASE WHEN on_behalf THEN 1 ELSE 0 END
                        FROM (SELECT * FROM import_report ORDER BY regime_id, period_id, unit_id) AS p
                        ON CONFLICT (regime_id, period_id, unit_id) DO NOTHING""").bind("at", at).bind("by", by).execute();
        handle.createQuery("""
                        SELECT count(*) FROM (
                            SELECT r.id FROM report r
                            WHERE EXISTS (SELECT 1 FROM import_report p
                                          WHERE p.unit_id = r.unit_id AND p.period_id = r.period_id)
                            ORDER BY r.id FOR UPDATE OF r) AS held""").mapTo(long.class).one();
        // xmin tells whether this transaction inserted the row: nothing of it was updated yet
        handle.execute("""
                UPDATE import_report p
                SET report_id = r.id, opened = r.xmin = pg_current_xact_id()::xid,
                    state = CASE WHEN r.xmin = pg_current_xact_id()::xid THEN 'DRAFT' ELSE r.state END
                FROM report r
                WHERE r.regime_id = p.regime_id AND r.period_id = p.period_id AND r.unit_id = p.unit_id""");
        handle.execute("ANALYZE import_report");
    }

    /**
     * Records what follows from the changes.
     *
     * @param merge what became of the figures
     * @return how many reports were sent on behalf of their units
     */
    int follow(FigureMerge merge, AskedForms forms, String file) throws SQLException {
        handle.execute(
                "CREATE TEMPORARY TABLE import_touched ON COMMIT DROP AS SELECT DISTINCT slot FROM " + merge.changes());
        handle.execute("""
                DELETE FROM report r USING import_report p
                WHERE r.id = p.report_id AND p.opened AND p.slot NOT IN (SELECT slot FROM import_touched)
                  AND (NOT p.on_behalf OR NOT EXISTS (SELECT 1 FROM import_figure f WHERE f.slot = p.slot AND f.value IS NOT NULL))""");
        handle.createUpdate("""
                        UPDATE report r SET version = r.version + 1, changed_at = :at
                        FROM import_report p JOIN import_touched USING (slot)
                        WHERE r.id = p.report_id AND NOT p.on_behalf""").bind("at", at).execute();
        int sent = handle.execute("""
                CREATE TEMPORARY TABLE import_sending ON COMMIT DROP AS
                SELECT p.report_id, p.opened, p.slot, p.form, p.unit_id, p.period_id, p.state
                FROM import_report p
                WHERE p.on_behalf
                  AND (p.slot IN (SELECT slot FROM import_touched)
                       OR p.state NOT IN <sent>
                          AND EXISTS (SELECT 1 FROM import_figure f WHERE f.slot = p.slot AND f.value IS NOT NULL))""".replace("<sent>", SENT));
        handle.createUpdate("""
                        UPDATE report r
                        SET version = r.version + 1, state = 'SUBMITTED', changed_at = :at, return_reason = NULL,
                            prepared_by = :by, first_submitted_at = coalesce(r.first_submitted_at, :at),
                            submitted_at = :at, submitted_by = :by, accepted_at = NULL, sendings = r.sendings + 1,
                            endorsed_at = NULL, endorsed_by = NULL
                        FROM import_sending s WHERE r.id = s.report_id AND NOT s.opened""").bind("at", at).bind("by", by).execute();
        if (sent > 0) {
            handle.execute("ANALYZE import_sending");
            recordSteps(file);
            verifyAnew();
            freeze(merge, forms);
        }
        return sent;
    }

    private void recordSteps(String file) {
        String reason = Texts.get(Language.VIETNAMESE, "reporting.exchange.onBehalf", file == null ? "" : file)
                .strip();
        handle.createUpdate("""
                        INSERT INTO report_event (report_id, at, actor, action, from_state, to_state, reason)
                        SELECT report_id, :at, :by, 'submit-on-behalf', state, 'SUBMITTED', :reason FROM import_sending
                        ORDER BY report_id""")
                .bind("at", at)
                .bind("by", by)
                .bind("reason", reason)
                .execute();
        handle.createUpdate("""
                        UPDATE report r SET on_behalf_reason = :reason
                        FROM import_sending s WHERE r.id = s.report_id AND s.opened""").bind("reason", reason).execute();
    }

    /** What was verified of an earlier sending says nothing about this one. */
    private void verifyAnew() {
        handle.execute("""
                DELETE FROM value_verification v USING import_sending s
                WHERE v.unit_id = s.unit_id AND v.period_id = s.period_id
                  AND v.indicator_id IN (SELECT f.indicator_id FROM import_figure f WHERE f.slot = s.slot)""");
    }

    /** In the shape every sending is frozen in; what was sent, without what the unit is still typing. */
    private void freeze(FigureMerge merge, AskedForms forms) throws SQLException {
        describe(forms);
        handle.createUpdate("""
                        INSERT INTO report_revision (report_id, number, sent_at, sent_by, content, content_hash)
                        SELECT id, sendings, :at, :by, content, encode(sha256(convert_to(content, 'UTF8')), 'hex')
                        FROM (
                            SELECT r.id, r.sendings,
                                   f.beginning || coalesce(v.cells, '') || '],"narratives":{' || coalesce((
                                       SELECT string_agg(to_json(n.key)::text || ':' || to_json(n.text)::text, ','
                                                         ORDER BY n.key)
                                       FROM narrative n WHERE n.report_id = r.id), '') || '}}' AS content
                            FROM import_sending s
                            JOIN report r ON r.id = s.report_id
                            JOIN import_form f ON f.form = s.form
                            LEFT JOIN (
                                SELECT v.slot, string_agg(
                                           c.beginning || trim_scale(v.value)::text || '","qualifier":"'
                                               || v.qualifier || '","source":"' || v.source || '"'
                                               || CASE WHEN v.note IS NULL THEN ''
                                                       ELSE ',"note":' || to_json(v.note)::text END
                                               || CASE WHEN v.illustrative THEN ',"illustrative":true}' ELSE '}' END,
                                           ',' ORDER BY c.place) AS cells
                                FROM (<figures>) AS v
                                JOIN import_cell c ON c.form = v.form AND c.indicator_id = v.indicator_id
                                GROUP BY v.slot) AS v ON v.slot = s.slot
                            OFFSET 0) AS frozen""".replace("<figures>", merge.sentFigures()))
                .bind("at", at)
                .bind("by", by)
                .execute();
    }

    /** The parts of a frozen content that are the same in all reports of a form. */
    private void describe(AskedForms forms) throws SQLException {
        handle.execute("CREATE TEMPORARY TABLE import_form (form integer, beginning text) ON COMMIT DROP");
        handle.execute("""
                CREATE TEMPORARY TABLE import_cell (form integer, place integer, indicator_id bigint, beginning text)
                ON COMMIT DROP""");
        BulkCopy beginnings = new BulkCopy(handle.getConnection(), "import_form (form, beginning)");
        for (AskedForm form : forms.used()) {
            beginnings.number(form.number()).text(beginning(form)).endRow();
        }
        beginnings.pause();
        BulkCopy cells = new BulkCopy(handle.getConnection(), "import_cell (form, place, indicator_id, beginning)");
        for (AskedForm form : forms.used()) {
            for (AskedCell cell : inputs(form)) {
                cells.number(form.number())
                        .number(cell.place())
                        .number(cell.indicator().id())
                        .text(beginning(cell.indicator()))
                        .endRow();
            }
        }
        cells.pause();
        handle.execute("ANALYZE import_form");
        handle.execute("ANALYZE import_cell");
    }

    private static List<AskedCell> inputs(AskedForm form) {
        return form.cells().values().stream()
                .filter(cell -> !cell.indicator().isDerived())
                .sorted(Comparator.comparingInt(AskedCell::place))
                .collect(Collectors.toList());
    }

    private static String beginning(AskedForm form) {
        return JSON.createObjectBuilder()
                .add("regime", form.regime().code())
                .add("regimeRevision", form.regime().number())
                .add("values", JsonValue.EMPTY_JSON_ARRAY)
                .build()
                .toString()
                .replaceAll("]}$", "");
    }

    /** Up to the value's opening quote. */
    private static String beginning(IndicatorRow indicator) {
        return JSON.createObjectBuilder()
                .add("indicator", indicator.code())
                .add("name", indicator.name())
                .add("unit", indicator.unit())
                .add("value", "")
                .build()
                .toString()
                .replaceAll("\"}$", "");
    }
}
