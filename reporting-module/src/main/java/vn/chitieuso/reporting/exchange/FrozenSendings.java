package vn.chitieuso.reporting.exchange;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;
import vn.chitieuso.platform.db.BulkCopy;
import vn.chitieuso.reporting.report.FrozenEnclosures;
import vn.chitieuso.reporting.report.ReportAddress;

/**
 * Freezes the reports of {@code import_sending} in the shape in which every sending is frozen: what was sent, with the
 * figures that follow from it, the texts, and what is enclosed.
 */
final class FrozenSendings {

    private final Handle handle;
    private final FrozenEnclosures enclosures;

    FrozenSendings(Handle handle, FrozenEnclosures enclosures) {
        this.handle = handle;
        this.enclosures = enclosures;
    }

    /** @param addresses of the reports, by slot */
    void freeze(FigureMerge merge, boolean stored, IntFunction<ReportAddress> addresses, Instant at, String by)
            throws SQLException {
        stageEnclosures(addresses);
        handle.createUpdate("""
                        INSERT INTO report_revision (report_id, number, sent_at, sent_by, content, content_hash)
                        SELECT id, sendings, :at, :by, content, encode(sha256(convert_to(content, 'UTF8')), 'hex')
                        FROM (
                            SELECT r.id, r.sendings,
                                   f.beginning || coalesce(v.cells, '') || '],"narratives":{' || coalesce((
                                       SELECT string_agg(to_json(n.key)::text || ':' || to_json(n.text)::text, ','
                                                         ORDER BY n.key)
                                       FROM narrative n WHERE n.report_id = r.id), '') || '}'
                                       || coalesce(e.enclosed, :nothing) || '}' AS content
                            FROM import_sending s
                            JOIN report r ON r.id = s.report_id
                            JOIN import_form f ON f.form = s.form
                            LEFT JOIN import_enclosed e ON e.report_id = s.report_id
                            LEFT JOIN (
                                SELECT slot, string_agg(cell, ',' ORDER BY place) AS cells
                                FROM (<cells>) AS each GROUP BY slot) AS v ON v.slot = s.slot
                            OFFSET 0) AS frozen""".replace("<cells>", cells(merge, stored)))
                .bind("at", at)
                .bind("by", by)
                .bind("nothing", enclosures.ofNothing())
                .execute();
    }

    private String cells(FigureMerge merge, boolean stored) {
        String inputs = """
                SELECT v.slot, c.place,
                       c.beginning || trim_scale(v.value)::text || '","qualifier":"' || v.qualifier || v.origin
                           || CASE WHEN v.note IS NULL AND NOT v.illustrative THEN '}'
                              ELSE coalesce(',"note":' || to_json(v.note)::text, '')
                                   || CASE WHEN v.illustrative THEN ',"illustrative":true}' ELSE '}' END
                              END AS cell
                FROM (<figures>) AS v
                JOIN import_cell c ON c.form = v.form AND c.indicator_id = v.indicator_id AND NOT c.derived
                """.replace("<figures>", merge.sentFigures(stored));
        boolean computed = handle.createQuery("SELECT EXISTS (SELECT 1 FROM import_computed)")
                .mapTo(boolean.class)
                .one();
        return computed ? inputs + " UNION ALL " + computed(merge.isKnown()) : inputs;
    }

    /** A demonstration's figure makes what is computed from it a demonstration's. */
    private static String computed(boolean known) {
        String illustrative = known ? """
                EXISTS (SELECT 1 FROM indicator_value i
                        WHERE i.unit_id = s.unit_id AND i.period_id = s.period_id AND i.illustrative)""" : "false";
        return """
                SELECT k.slot, c.place,
                       c.beginning || k.value || c.ending
                           || CASE WHEN <illustrative> THEN ',"illustrative":true}' ELSE '}' END
                FROM import_computed k
                JOIN import_sending s ON s.slot = k.slot
                JOIN import_cell c ON c.form = s.form AND c.indicator_id = k.indicator_id
                """.replace("<illustrative>", illustrative);
    }

    /** The few reports that have lines or files are asked for them one by one. */
    private void stageEnclosures(IntFunction<ReportAddress> addresses) throws SQLException {
        handle.execute("CREATE TEMPORARY TABLE import_enclosed (report_id bigint, enclosed text) ON COMMIT DROP");
        List<Enclosing> enclosing = handle.createQuery("""
                        SELECT s.slot, s.report_id FROM import_sending s
                        WHERE EXISTS (SELECT 1 FROM report_line l WHERE l.report_id = s.report_id)
                           OR EXISTS (SELECT 1 FROM report_attachment a WHERE a.report_id = s.report_id)""")
                .map((row, context) -> new Enclosing(row.getInt(1), row.getLong(2)))
                .list();
        for (Enclosing each : enclosing) {
            BulkCopy copy = new BulkCopy(handle.getConnection(), "import_enclosed (report_id, enclosed)");
            String enclosed = enclosures.of(addresses.apply(each.slot()));
            copy.number(each.report()).text(enclosed).endRow();
            copy.pause();
        }
    }

    private record Enclosing(int slot, long report) {}
}
