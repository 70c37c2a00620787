package vn.chitieuso.reporting.exchange;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.platform.db.BulkCopy;

/**
 * The rows of one list and the reports they are for, in tables that live as long as the transaction:
 * {@code import_figure} and {@code import_report}.
 */
final class StagedFigures {

    /** Another report {@code r} that holds figures of a report {@code c} of the list. */
    private static final String GIVEN_ELSEWHERE = """
            JOIN report r ON r.unit_id = c.unit_id AND r.period_id = c.period_id AND r.regime_id <> c.regime_id
             AND r.state NOT IN ('DRAFT', 'RETURNED')
             AND NOT EXISTS (SELECT 1 FROM import_report o WHERE o.report_id = r.id AND o.opened)
            """;

    private final Handle handle;
    private final boolean sending;
    private final BulkCopy figures;

    /** @param sending whether figures of units in whose place somebody acts are recorded as sent */
    StagedFigures(Handle handle, boolean sending) {
        this.handle = handle;
        this.sending = sending;
        handle.execute("""
                CREATE TEMPORARY TABLE import_figure (
                    line bigint NOT NULL, slot integer NOT NULL, sends boolean NOT NULL, unit_id bigint NOT NULL,
                    period_id bigint NOT NULL, indicator_id bigint NOT NULL, value numeric(24, 6),
                    qualifier varchar(20) NOT NULL, note varchar(2000)) ON COMMIT DROP""");
        handle.execute("""
                CREATE TEMPORARY TABLE import_report (
                    slot integer PRIMARY KEY, form integer NOT NULL, on_behalf boolean NOT NULL, regime_id bigint NOT NULL,
                    revision_id bigint NOT NULL, unit_id bigint NOT NULL, period_id bigint NOT NULL,
                    unit_name varchar(200) NOT NULL, report_id bigint, state varchar(20), opened boolean,
                    begun_under bigint, closed varchar(20), held boolean NOT NULL DEFAULT false)
                ON COMMIT DROP""");
        figures = new BulkCopy(
                handle.getConnection(),
                "import_figure (line, slot, sends, unit_id, period_id, indicator_id, value, qualifier, note)");
    }

    void add(long line, ReportSlot slot, long indicator, BigDecimal value, Qualifier qualifier, String note)
            throws SQLException {
        figures.number(line)
                .number(slot.number())
                .truth(sending && slot.onBehalf())
                .number(slot.unit().id())
                .number(slot.form().period().id())
                .number(indicator)
                .decimal(value)
                .word(qualifier.name())
                .text(note)
                .endRow();
    }

    /** Lets other statements pass. */
    void pause() throws SQLException {
        figures.pause();
    }

    void abandon() throws SQLException {
        figures.abandon();
    }

    void complete(List<ReportSlot> slots) throws SQLException {
        figures.pause();
        BulkCopy reports = new BulkCopy(
                handle.getConnection(),
                "import_report (slot, form, on_behalf, regime_id, revision_id, unit_id, period_id, unit_name)");
        for (ReportSlot slot : slots) {
            reports.number(slot.number())
                    .number(slot.form().number())
                    .truth(slot.onBehalf())
                    .number(slot.form().regime().regimeId())
                    .number(slot.form().regime().id())
                    .number(slot.unit().id())
                    .number(slot.form().period().id())
                    .text(slot.unit().name())
                    .endRow();
        }
        reports.pause();
        // without it the planner takes a list of any length for a thousand rows
        handle.execute("SET LOCAL default_statistics_target = 10");
        handle.execute("ANALYZE import_figure");
        handle.execute("ANALYZE import_report");
    }

    /** Takes out what names a cell twice: what says the same stays once, what contradicts itself is refused, every line. */
    void settleRepetitions(Rejections rejections) {
        handle.execute("""
                CREATE TEMPORARY TABLE import_repetition ON COMMIT DROP AS
                SELECT unit_id, period_id, indicator_id, min(line) AS first, max(line) AS last,
                       count(DISTINCT (value, qualifier, note)) > 1 AS contradicts
                FROM import_figure GROUP BY unit_id, period_id, indicator_id HAVING count(*) > 1""");
        handle.createQuery("""
                        SELECT f.line, CASE WHEN f.line = r.first THEN r.last ELSE r.first END AS other
                        FROM import_figure f JOIN import_repetition r USING (unit_id, period_id, indicator_id)
                        WHERE r.contradicts ORDER BY f.line""")
                .map((row, context) -> new long[] {row.getLong("line"), row.getLong("other")})
                .forEach(line -> rejections.add(line[0], "value", "reporting.exchange.contradiction", line[1]));
        handle.execute("""
                DELETE FROM import_figure f USING import_repetition r
                WHERE r.contradicts AND f.unit_id = r.unit_id AND f.period_id = r.period_id
                  AND f.indicator_id = r.indicator_id""");
        handle.execute("""
                        DELETE FROM import_figure f USING import_repetition r
                        WHERE f.unit_id = r.unit_id AND f.period_id = r.period_id AND f.indicator_id = r.indicator_id
                          AND f.line > r.first""");
    }

    /** Refuses the figures of reports that take none now. */
    void refuseClosedReports(Rejections rejections) {
        handle.createQuery("""
                        SELECT f.line, c.closed FROM import_report c JOIN import_figure f USING (slot)
                        WHERE c.closed IS NOT NULL ORDER BY f.line""")
                .map((row, context) -> new Closed(row.getLong("line"), row.getString("closed")))
                .forEach(closed -> rejections.add(closed.line(), "unit", closed.key()));
        handle.execute(
                "DELETE FROM import_figure f USING import_report c WHERE c.slot = f.slot AND c.closed IS NOT NULL");
    }

    /** Refuses what the revision under which a report was begun does not ask; its cells are in {@code import_cell}. */
    void refuseNotAskedUnderRevision(Rejections rejections) {
        String notAsked = """
                c.slot = f.slot AND c.begun_under <> c.revision_id
                AND NOT EXISTS (SELECT 1 FROM import_cell a
                                WHERE a.form = c.form AND a.indicator_id = f.indicator_id AND NOT a.derived)""";
        handle.createQuery("""
                        SELECT f.line, i.code FROM import_report c, import_figure f
                        JOIN indicator i ON i.id = f.indicator_id WHERE <notAsked> ORDER BY f.line""".replace("<notAsked>", notAsked))
                .map((row, context) -> new Named(row.getLong("line"), row.getString("code")))
                .forEach(row -> rejections.add(row.line(), "indicator", "reporting.value.notAsked", row.code()));
        handle.execute("DELETE FROM import_figure f USING import_report c WHERE " + notAsked);
    }

    /** Refuses figures that another report of the same unit and period has passed on: they stand until it comes back. */
    void refuseGivenElsewhere(Rejections rejections, UnaryOperator<String> columns) {
        boolean others = handle.createQuery("SELECT EXISTS (SELECT 1 FROM import_report c " + GIVEN_ELSEWHERE + ")")
                .mapTo(boolean.class)
                .one();
        if (!others) {
            return;
        }
        handle.execute("""
                CREATE TEMPORARY TABLE import_given ON COMMIT DROP AS
                SELECT DISTINCT f.line, f.slot, f.indicator_id
                FROM import_report c <given>
                JOIN regime_section s ON s.revision_id = r.revision_id
                JOIN regime_section_indicator a ON a.section_id = s.id
                JOIN import_figure f ON f.slot = c.slot AND f.indicator_id = a.indicator_id
                LEFT JOIN indicator_value v
                  ON v.unit_id = f.unit_id AND v.period_id = f.period_id AND v.indicator_id = f.indicator_id
                WHERE v.value IS DISTINCT FROM f.value OR v.qualifier IS DISTINCT FROM f.qualifier""".replace("<given>", GIVEN_ELSEWHERE));
        handle.createQuery("""
                        SELECT g.line, i.code FROM import_given g JOIN indicator i ON i.id = g.indicator_id
                        ORDER BY g.line""")
                .map((row, context) -> new Named(row.getLong("line"), row.getString("code")))
                .forEach(row ->
                        rejections.add(row.line(), columns.apply(row.code()), "reporting.exchange.givenElsewhere"));
        handle.execute("""
                DELETE FROM import_figure f USING import_given g
                WHERE f.slot = g.slot AND f.indicator_id = g.indicator_id""");
    }

    /** A line whose indicator is told. */
    private record Named(long line, String code) {}

    /** A line whose report takes nothing. */
    private record Closed(long line, String why) {

        String key() {
            return switch (why) {
                case "UNIT_AT_WORK" -> "reporting.report.unitAtWork";
                case "SENT_BY_UNIT" -> "reporting.exchange.sentByUnit";
                case "CAME_BACK" -> "reporting.exchange.cameBack";
                case "AWAITING_APPROVAL" -> "reporting.exchange.awaitingApproval";
                case "UNDER_VERIFICATION" -> "reporting.exchange.underVerification";
                case "ACCEPTED" -> "reporting.exchange.accepted";
                default -> "reporting.exchange.submitted";
            };
        }
    }
}
