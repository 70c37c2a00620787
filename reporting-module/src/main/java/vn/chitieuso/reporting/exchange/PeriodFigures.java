package vn.chitieuso.reporting.exchange;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.db.BulkCopy;
import vn.chitieuso.reporting.report.FiguresOfShorterPeriods;
import vn.chitieuso.reporting.report.ReportAddress;

/**
 * The figures of a list's quarters, halves and years that shorter periods give. A list may say them again and changes nothing
 * by it; it may not contradict them. They are stored with a sending, as they are by hand.
 */
final class PeriodFigures {

    private final Handle handle;
    private final SlotForms forms;
    private final Map<Integer, Map<String, BigDecimal>> figures = new HashMap<>();

    PeriodFigures(Handle handle, SlotForms forms) {
        this.handle = handle;
        this.forms = forms;
    }

    /** By code of the indicator. */
    Map<String, BigDecimal> of(int slot) {
        return figures.getOrDefault(slot, Map.of());
    }

    boolean isAny() {
        return !figures.isEmpty();
    }

    void read(FiguresOfShorterPeriods shorter, OrgUnits units) {
        for (ReportSlot slot : forms.slots()) {
            AskedForm form = forms.of(slot.number());
            if (form.period().code().type() == PeriodType.MONTH) {
                continue;
            }
            List<IndicatorRow> inputs = form.cells().values().stream()
                    .map(AskedCell::indicator)
                    .filter(indicator -> !indicator.isDerived())
                    .toList();
            Map<Long, String> codes = new HashMap<>();
            inputs.forEach(indicator -> codes.put(indicator.id(), indicator.code()));
            ReportAddress address = new ReportAddress(
                    form.regime(), form.period(), units.get(slot.unit().id()));
            shorter.of(address, inputs).forEach((indicator, parts) -> {
                if (parts.isComplete()) {
                    figures.computeIfAbsent(slot.number(), number -> new HashMap<>())
                            .put(codes.get(indicator), parts.value());
                }
            });
        }
    }

    /**
     * Refuses what contradicts them; what says the same is left out, for it is nobody's to type.
     *
     * @param columns in which the value of an indicator stands
     */
    void refuse(Rejections rejections, UnaryOperator<String> columns) throws SQLException {
        if (figures.isEmpty()) {
            return;
        }
        stage();
        handle.createQuery("""
                        SELECT f.line, i.code FROM import_figure f JOIN import_from_periods p USING (slot, indicator_id)
                        JOIN indicator i ON i.id = f.indicator_id
                        WHERE f.value IS DISTINCT FROM p.value OR f.qualifier <> 'EQUAL' ORDER BY f.line""")
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(line ->
                        rejections.add(line.getKey(), columns.apply(line.getValue()), "reporting.report.fromPeriods"));
        handle.execute("""
                DELETE FROM import_figure f USING import_from_periods p
                WHERE p.slot = f.slot AND p.indicator_id = f.indicator_id""");
    }

    private void stage() throws SQLException {
        handle.execute("""
                CREATE TEMPORARY TABLE import_from_periods (
                    slot integer NOT NULL, indicator_id bigint NOT NULL, value numeric(24, 6) NOT NULL) ON COMMIT DROP""");
        BulkCopy copy = new BulkCopy(handle.getConnection(), "import_from_periods (slot, indicator_id, value)");
        for (Map.Entry<Integer, Map<String, BigDecimal>> slot : figures.entrySet()) {
            AskedForm form = forms.of(slot.getKey());
            for (Map.Entry<String, BigDecimal> figure : slot.getValue().entrySet()) {
                copy.number(slot.getKey())
                        .number(form.cells().get(figure.getKey()).indicator().id())
                        .decimal(figure.getValue())
                        .endRow();
            }
        }
        copy.pause();
        handle.execute("ANALYZE import_from_periods");
    }

    /** Writes those of the reports in {@code import_sending}, keeping what stood. */
    void store(Instant at, String by) {
        if (figures.isEmpty()) {
            return;
        }
        keepWhatStood();
        write(at, by);
    }

    private void keepWhatStood() {
        handle.execute("""
                INSERT INTO indicator_value_history
                    (unit_id, period_id, indicator_id, value, qualifier, note, source, updated_at, updated_by)
                SELECT v.unit_id, v.period_id, v.indicator_id, v.value, v.qualifier, v.note, v.source, v.updated_at,
                       v.updated_by
                FROM import_sending s JOIN import_from_periods p USING (slot)
                JOIN indicator_value v
                  ON v.unit_id = s.unit_id AND v.period_id = s.period_id AND v.indicator_id = p.indicator_id
                WHERE v.value IS DISTINCT FROM p.value OR v.qualifier <> 'EQUAL'""");
    }

    private void write(Instant at, String by) {
        handle.createUpdate("""
                INSERT INTO indicator_value AS v (unit_id, period_id, indicator_id, value, qualifier, source, illustrative,
                    updated_at, updated_by, sent_value, sent_qualifier)
                SELECT s.unit_id, s.period_id, p.indicator_id, p.value, 'EQUAL', 'DERIVED', false, :at, :by, p.value, 'EQUAL'
                FROM import_sending s JOIN import_from_periods p USING (slot)
                ON CONFLICT (unit_id, period_id, indicator_id) DO UPDATE SET
                    value = excluded.value, qualifier = 'EQUAL',
                    source = CASE WHEN v.value IS DISTINCT FROM excluded.value OR v.qualifier <> 'EQUAL'
                                  THEN 'DERIVED' ELSE v.source END,
                    updated_at = CASE WHEN v.value IS DISTINCT FROM excluded.value OR v.qualifier <> 'EQUAL'
                                      THEN excluded.updated_at ELSE v.updated_at END,
                    updated_by = CASE WHEN v.value IS DISTINCT FROM excluded.value OR v.qualifier <> 'EQUAL'
                                      THEN excluded.updated_by ELSE v.updated_by END,
                    sent_value = excluded.sent_value, sent_qualifier = 'EQUAL'""").bind("at", at).bind("by", by).execute();
    }
}
