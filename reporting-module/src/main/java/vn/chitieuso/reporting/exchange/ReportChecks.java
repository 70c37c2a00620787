package vn.chitieuso.reporting.exchange;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import vn.chitieuso.platform.db.BulkCopy;
import vn.chitieuso.platform.text.Decimals;

/**
 * Looks at the reports of a list as they would be sent: what the list says over what stands. The figures the checks read come
 * as one stream, report after report. A report that breaks a rule is refused with all its lines; one that lacks a required
 * figure is held back while its unit may still send it in time.
 */
final class ReportChecks {

    private static final int FETCHED_AT_ONCE = 4_000;

    private final Handle handle;
    private final SlotForms forms;
    private final PeriodFigures shorter;
    private final Map<Integer, FormChecks> checks = new HashMap<>();
    private final Map<Integer, Map<Long, String>> codes = new HashMap<>();
    private final Map<Integer, FormChecks.Broken> broken = new HashMap<>();
    private final List<Cell> cleared = new ArrayList<>();
    private final Set<Integer> held = new HashSet<>();
    private final List<Computed> computed = new ArrayList<>();

    ReportChecks(Handle handle, SlotForms forms, PeriodFigures shorter, Function<AskedForm, FormChecks> checking) {
        this.handle = handle;
        this.forms = forms;
        this.shorter = shorter;
        for (AskedForm form : forms.used()) {
            checks.put(form.number(), checking.apply(form));
            codes.put(
                    form.number(),
                    form.cells().values().stream()
                            .collect(Collectors.toMap(
                                    cell -> cell.indicator().id(),
                                    cell -> cell.indicator().code())));
        }
    }

    /** How many reports are held back. */
    int held() {
        return held.size();
    }

    /** @param columns in which the value of an indicator stands */
    void run(FigureMerge merge, Rejections rejections, UnaryOperator<String> columns) throws SQLException {
        markNeeded();
        read(merge);
        if (!broken.isEmpty()) {
            refuseReports(rejections, columns);
            merge.leaveOut("f.slot IN (" + joined(broken.keySet()) + ")");
        }
        for (Cell cell : cleared) {
            refuse(cell, rejections, columns);
            merge.leaveOut("f.slot = " + cell.slot() + " AND f.indicator_id = " + cell.indicator());
        }
        held.removeAll(broken.keySet());
        if (!held.isEmpty()) {
            handle.execute("UPDATE import_report SET held = true WHERE slot IN (" + joined(held) + ")");
            merge.hold();
        }
        keepComputed();
    }

    private void markNeeded() throws SQLException {
        handle.execute("CREATE TEMPORARY TABLE import_needed (form integer, indicator_id bigint) ON COMMIT DROP");
        BulkCopy needed = new BulkCopy(handle.getConnection(), "import_needed (form, indicator_id)");
        for (AskedForm form : forms.used()) {
            Set<String> read = checks.get(form.number()).needed();
            for (AskedCell cell : form.cells().values()) {
                if (read.contains(cell.indicator().code()) && !cell.indicator().isDerived()) {
                    needed.number(form.number()).number(cell.indicator().id()).endRow();
                }
            }
        }
        needed.pause();
        handle.execute("ANALYZE import_needed");
    }

    /** Of a report the list opens, what its unit typed elsewhere and did not send stays the unit's. */
    private void read(FigureMerge merge) {
        String standing = "CASE WHEN c.opened THEN v.sent_value ELSE v.value END";
        String query = """
                SELECT c.slot, n.indicator_id, CASE WHEN f.slot IS NULL THEN <standing> ELSE f.value END AS value,
                       f.slot IS NOT NULL AND f.value IS NULL AS cleared, c.state = 'SUBMITTED' AS sent
                FROM import_report c
                JOIN import_needed n ON n.form = c.form
                LEFT JOIN import_figure f ON f.slot = c.slot AND f.indicator_id = n.indicator_id
                <stored>
                WHERE c.on_behalf AND c.closed IS NULL AND <touched>
                ORDER BY c.slot""".replace("<standing>", merge.isKnown() ? standing : "NULL")
                .replace("<stored>", merge.isKnown() ? """
                LEFT JOIN indicator_value v
                  ON v.unit_id = c.unit_id AND v.period_id = c.period_id AND v.indicator_id = n.indicator_id""" : "")
                .replace("<touched>", merge.isKnown() ? """
                (c.slot IN (SELECT slot FROM import_change)
                 OR c.state <> 'SUBMITTED' AND c.slot IN (SELECT slot FROM import_figure))""" : "c.slot IN (SELECT slot FROM import_figure)");
        try (ResultIterator<Figure> rows = handle.createQuery(query)
                .setFetchSize(FETCHED_AT_ONCE)
                .map((row, context) -> new Figure(
                        row.getInt(1), row.getLong(2), row.getBigDecimal(3), row.getBoolean(4), row.getBoolean(5)))
                .iterator()) {
            readReports(rows);
        }
    }

    private void readReports(Iterator<Figure> rows) {
        List<Figure> report = new ArrayList<>();
        while (rows.hasNext()) {
            Figure figure = rows.next();
            if (!report.isEmpty() && report.get(0).slot() != figure.slot()) {
                check(report);
                report.clear();
            }
            report.add(figure);
        }
        if (!report.isEmpty()) {
            check(report);
        }
    }

    private void check(List<Figure> report) {
        int slot = report.get(0).slot();
        boolean sent = report.get(0).sent();
        AskedForm form = forms.of(slot);
        Map<Long, String> codesOfForm = codes.get(form.number());
        Map<String, BigDecimal> figures = new HashMap<>();
        for (Figure figure : report) {
            if (figure.value() != null) {
                figures.put(codesOfForm.get(figure.indicator()), figure.value());
            }
        }
        figures.putAll(shorter.of(slot));
        FormChecks.Verdict verdict =
                checks.get(form.number()).of(forms.slot(slot).unit().id(), figures, sent);
        verdict.broken().ifPresent(found -> broken.put(slot, found));
        if (verdict.held()) {
            held.add(slot);
        }
        if (sent) {
            report.stream()
                    .filter(figure ->
                            figure.cleared() && verdict.missing().contains(codesOfForm.get(figure.indicator())))
                    .forEach(figure -> cleared.add(new Cell(slot, figure.indicator())));
        }
        verdict.computed()
                .forEach((code, value) -> computed.add(
                        new Computed(slot, form.cells().get(code).indicator().id(), Decimals.exchange(value))));
    }

    private void refuseReports(Rejections rejections, UnaryOperator<String> columns) {
        handle.createQuery("SELECT line, slot, indicator_id FROM import_figure WHERE slot IN ("
                        + joined(broken.keySet()) + ") ORDER BY line")
                .map((row, context) -> new Line(row.getLong(1), row.getInt(2), row.getLong(3)))
                .forEach(line -> {
                    FormChecks.Broken found = broken.get(line.slot());
                    String code = codes.get(forms.of(line.slot()).number()).get(line.indicator());
                    rejections.add(
                            line.number(),
                            found.codes().contains(code) ? columns.apply(code) : null,
                            "reporting.exchange.ruleBroken",
                            found.rule().indicator(),
                            found.words());
                });
    }

    private void refuse(Cell cell, Rejections rejections, UnaryOperator<String> columns) {
        String column = columns.apply(codes.get(forms.of(cell.slot()).number()).get(cell.indicator()));
        handle.createQuery("SELECT line FROM import_figure WHERE slot = :slot AND indicator_id = :indicator")
                .bind("slot", cell.slot())
                .bind("indicator", cell.indicator())
                .mapTo(long.class)
                .forEach(line -> rejections.add(line, column, "reporting.exchange.requiredCleared"));
    }

    /** Derived figures are frozen as they follow from what is sent. */
    private void keepComputed() throws SQLException {
        handle.execute("""
                CREATE TEMPORARY TABLE import_computed (slot integer, indicator_id bigint, value text) ON COMMIT DROP""");
        BulkCopy copy = new BulkCopy(handle.getConnection(), "import_computed (slot, indicator_id, value)");
        for (Computed figure : computed) {
            copy.number(figure.slot())
                    .number(figure.indicator())
                    .text(figure.value())
                    .endRow();
        }
        copy.pause();
        handle.execute("ANALYZE import_computed");
    }

    private static String joined(Collection<Integer> slots) {
        return slots.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** @param sent whether the report is sent already */
    private record Figure(int slot, long indicator, BigDecimal value, boolean cleared, boolean sent) {}

    private record Line(long number, int slot, long indicator) {}

    private record Cell(int slot, long indicator) {}

    private record Computed(int slot, long indicator, String value) {}
}
