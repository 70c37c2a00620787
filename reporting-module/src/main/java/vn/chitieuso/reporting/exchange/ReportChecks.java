package vn.chitieuso.reporting.exchange;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.db.BulkCopy;
import vn.chitieuso.platform.text.Decimals;

/**
 * Looks at the reports of a list as they would be sent: what the list says over what stands. The figures the checks read come
 * as one stream, report after report. A report that breaks a rule is refused with all its lines; one that lacks a required
 * figure is held back while its unit may still send it in time.
 */
final class ReportChecks {

    private static final int FETCHED_AT_ONCE = 500;
    private static final String NOTHING = "NULL";
    private static final String TRUE = "t";

    private final Handle handle;
    private final SlotForms forms;
    private final PeriodFigures shorter;
    private final Map<Integer, FormChecks> checks = new HashMap<>();
    private final Map<Integer, Map<Long, String>> codes = new HashMap<>();
    private final Map<Integer, List<IndicatorRow>> needed = new HashMap<>();
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

    /** Which figures the checks of each form read, each in a place of its own. */
    private void markNeeded() throws SQLException {
        handle.execute(
                "CREATE TEMPORARY TABLE import_needed (form integer, place integer, indicator_id bigint) ON COMMIT DROP");
        BulkCopy copy = new BulkCopy(handle.getConnection(), "import_needed (form, place, indicator_id)");
        for (AskedForm form : forms.used()) {
            Set<String> read = checks.get(form.number()).needed();
            List<IndicatorRow> inputs = form.inOrder()
                    .map(AskedCell::indicator)
                    .filter(indicator -> read.contains(indicator.code()) && !indicator.isDerived())
                    .toList();
            needed.put(form.number(), inputs);
            for (int place = 0; place < inputs.size(); place++) {
                copy.number(form.number())
                        .number(place)
                        .number(inputs.get(place).id())
                        .endRow();
            }
        }
        copy.pause();
        handle.execute("ANALYZE import_needed");
    }

    /**
     * One row for each report, its figures in the order of their places. What the list leaves unsaid is looked up only where
     * there is such a figure. Of a report the list opens, what its unit typed elsewhere and did not send stays the unit's.
     */
    private void read(FigureMerge merge) {
        String touched = merge.isKnown() ? """
                (c.slot IN (SELECT slot FROM import_change)
                 OR c.state <> 'SUBMITTED' AND c.slot IN (SELECT slot FROM import_figure))""" : "c.slot IN (SELECT slot FROM import_figure)";
        List<Figures> told = figures(touched, "NULL", "");
        if (merge.isKnown() && told.stream().anyMatch(Figures::leavesUnsaid)) {
            told = figures(touched, "CASE WHEN c.opened THEN v.sent_value ELSE v.value END", """
                    LEFT JOIN indicator_value v
                      ON v.unit_id = c.unit_id AND v.period_id = c.period_id AND v.indicator_id = n.indicator_id""");
        }
        told.forEach(this::check);
    }

    private List<Figures> figures(String touched, String standing, String stored) {
        String query =
                """
                SELECT slot, bool_and(sent) AS sent, bool_or(unsaid) AS leaves_unsaid,
                       CAST(array_agg(value ORDER BY place) AS text) AS values,
                       CAST(array_agg(cleared ORDER BY place) AS text) AS cleared
                FROM (
                    SELECT c.slot, n.place, c.state = 'SUBMITTED' AS sent, f.slot IS NULL AS unsaid,
                           CASE WHEN f.slot IS NULL THEN <standing> ELSE f.value END AS value,
                           f.slot IS NOT NULL AND f.value IS NULL AS cleared
                    FROM import_report c
                    JOIN import_needed n ON n.form = c.form
                    LEFT JOIN import_figure f ON f.slot = c.slot AND f.indicator_id = n.indicator_id
                    <stored>
                    WHERE c.on_behalf AND c.closed IS NULL AND <touched>) AS figures
                GROUP BY slot ORDER BY slot""".replace("<standing>", standing).replace("<stored>", stored).replace("<touched>", touched);
        return handle.createQuery(query)
                .setFetchSize(FETCHED_AT_ONCE)
                .map((row, context) -> new Figures(
                        row.getInt(1), row.getBoolean(2), row.getBoolean(3), row.getString(4), row.getString(5)))
                .list();
    }

    /** Of an array as PostgreSQL writes it, which is quicker read than made objects of by the driver. */
    private static String[] items(String array) {
        return array.substring(1, array.length() - 1).split(",");
    }

    private void check(Figures report) {
        AskedForm form = forms.of(report.slot());
        List<IndicatorRow> inputs = needed.get(form.number());
        String[] values = items(report.values());
        Map<String, BigDecimal> figures = new HashMap<>();
        for (int place = 0; place < inputs.size(); place++) {
            if (!NOTHING.equals(values[place])) {
                figures.put(inputs.get(place).code(), new BigDecimal(values[place]));
            }
        }
        figures.putAll(shorter.of(report.slot()));
        FormChecks.Verdict verdict =
                checks.get(form.number()).of(forms.slot(report.slot()).unit().id(), figures, report.sent());
        verdict.broken().ifPresent(found -> broken.put(report.slot(), found));
        if (verdict.held()) {
            held.add(report.slot());
        }
        String[] emptied = report.sent() ? items(report.cleared()) : new String[0];
        for (int place = 0; place < emptied.length; place++) {
            if (TRUE.equals(emptied[place])
                    && verdict.missing().contains(inputs.get(place).code())) {
                cleared.add(new Cell(report.slot(), inputs.get(place).id()));
            }
        }
        verdict.computed()
                .forEach((code, value) -> computed.add(new Computed(
                        report.slot(), form.cells().get(code).indicator().id(), Decimals.exchange(value))));
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

    /**
     * What a report holds where checks look.
     *
     * @param sent whether it is sent already
     * @param leavesUnsaid whether the list says nothing of one of them
     * @param values in the order of their places, as PostgreSQL writes an array
     * @param cleared whether the list empties the cell, likewise
     */
    private record Figures(int slot, boolean sent, boolean leavesUnsaid, String values, String cleared) {}

    private record Line(long number, int slot, long indicator) {}

    private record Cell(int slot, long indicator) {}

    private record Computed(int slot, long indicator, String value) {}
}
