package vn.chitieuso.reporting.report;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.reporting.regime.RegimeRevision.SectionKind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All lines of tasks and projects in reports. */
@ApplicationScoped
class ProgressLines {

    private static final String COLUMNS =
            "kind, key, version, title, reference, due, work_state, percent, planned, paid, remark, updated_at, updated_by";

    @Inject
    private Sql sql;

    List<ProgressLine> of(long report) {
        return sql.read(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM report_line WHERE report_id = :report ORDER BY kind, ordinal, key")
                .bind("report", report)
                .mapTo(ProgressLine.class)
                .list());
    }

    /** Those of the unit's last report before under the same regime; none where there is none. */
    List<ProgressLine> before(ReportAddress address) {
        return sql.read(handle -> handle.createQuery("SELECT " + COLUMNS + """
                         FROM report_line WHERE report_id = (
                            SELECT r.id FROM report r JOIN period p ON p.id = r.period_id
                            WHERE r.regime_id = :regime AND r.unit_id = :unit AND p.data_to < :day
                            ORDER BY p.data_to DESC LIMIT 1)
                        ORDER BY kind, ordinal, key""")
                .bind("regime", address.regime().regimeId())
                .bind("unit", address.unit().getId())
                .bind("day", address.day())
                .mapTo(ProgressLine.class)
                .list());
    }

    /** Writes lines as they are, new ones at the end of their table. */
    void write(long report, List<ProgressLine> lines, Instant at, String by) {
        if (lines.isEmpty()) {
            return;
        }
        sql.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO report_line (report_id, kind, key, ordinal, version, title, reference, due, work_state,
                        percent, planned, paid, remark, updated_at, updated_by)
                    VALUES (:report, :kind, :key,
                        (SELECT coalesce(max(ordinal), 0) FROM report_line
                         WHERE report_id = :report AND kind = :kind) + :place,
                        1, :title, :reference, :due, :state, :percent, :planned, :paid, :remark, :at, :by)
                    ON CONFLICT (report_id, kind, key) DO UPDATE SET
                        version = report_line.version + 1, title = excluded.title, reference = excluded.reference,
                        due = excluded.due, work_state = excluded.work_state, percent = excluded.percent,
                        planned = excluded.planned, paid = excluded.paid, remark = excluded.remark,
                        updated_at = excluded.updated_at, updated_by = excluded.updated_by""");
            // the driver may send them as one statement, which sees none of its own rows
            for (int place = 1; place <= lines.size(); place++) {
                bind(batch, report, lines.get(place - 1))
                        .bind("place", place)
                        .bind("at", at)
                        .bind("by", by)
                        .add();
            }
            batch.execute();
        });
    }

    private static PreparedBatch bind(PreparedBatch batch, long report, ProgressLine line) {
        return batch.bind("report", report)
                .bind("kind", line.kind().name())
                .bind("key", line.key())
                .bind("title", line.title())
                .bind("reference", line.reference())
                .bindBySqlType("due", line.due(), Types.DATE)
                .bindBySqlType(
                        "state",
                        line.workState() == null ? null : line.workState().name(),
                        Types.VARCHAR)
                .bindBySqlType("percent", line.percent(), Types.NUMERIC)
                .bindBySqlType("planned", line.planned(), Types.NUMERIC)
                .bindBySqlType("paid", line.paid(), Types.NUMERIC)
                .bind("remark", line.remark());
    }

    void remove(long report, SectionKind kind, String key) {
        sql.write(handle -> handle.createUpdate(
                        "DELETE FROM report_line WHERE report_id = :report AND kind = :kind AND key = :key")
                .bind("report", report)
                .bind("kind", kind.name())
                .bind("key", key)
                .execute());
    }
}
