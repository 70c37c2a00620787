package vn.chitieuso.reporting.exchange;

import java.time.Instant;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.chitieuso.reporting.value.ValueSource;

/**
 * Brings staged figures into {@code indicator_value}, keeping what stood before; a figure that stays the same is not
 * touched. Where no unit of the list has any figure yet, nothing is compared.
 */
final class FigureMerge {

    /** How the working figure {@code v} differs from the staged {@code f}; a missing note leaves the one that stands. */
    private static final String RETYPED = """
            (v.value IS DISTINCT FROM f.value OR v.qualifier <> f.qualifier
             OR f.note IS NOT NULL AND coalesce(v.note, '') <> f.note)""";

    private final Handle handle;
    private final Instant at;
    private final String by;
    private final ValueSource source;
    private boolean known;
    private String changes;
    private long created;
    private long updated;

    FigureMerge(Handle handle, Instant at, String by, ValueSource source) {
        this.handle = handle;
        this.at = at;
        this.by = by;
        this.source = source;
    }

    /** Finds out what differs, and writes nothing yet. What stands is the list's alone: its reports are held. */
    void compare() {
        known = handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM import_report p
                                       JOIN indicator_value v ON v.unit_id = p.unit_id AND v.period_id = p.period_id)""").mapTo(boolean.class).one();
        if (known) {
            findChanges();
        } else {
            handle.execute("DELETE FROM import_figure WHERE value IS NULL AND coalesce(note, '') = ''");
            changes = "import_figure";
        }
    }

    void write() {
        if (known) {
            keepWhatStood();
            updated = update();
            created = insert("import_change f WHERE f.fresh");
        } else {
            created = insert("import_figure f");
        }
    }

    /** Whether any unit of the list has figures of its period already. */
    boolean isKnown() {
        return known;
    }

    /** Takes the figures of a report that is refused out again. */
    void leaveOut(String condition) {
        handle.execute("DELETE FROM import_figure f WHERE " + condition);
        if (known) {
            handle.execute("DELETE FROM import_change f WHERE " + condition);
        }
    }

    /** The figures of reports that are not sent yet go into their drafts. */
    void hold() {
        String held = " SET sends = false FROM import_report c WHERE c.slot = f.slot AND c.held";
        handle.execute("UPDATE import_figure f" + held);
        if (known) {
            handle.execute("UPDATE import_change f" + held);
            handle.execute("DELETE FROM import_change f USING import_report c"
                    + " WHERE c.slot = f.slot AND c.held AND NOT f.fresh AND NOT f.retyped");
        }
    }

    /** Table of the figures that changed. */
    String changes() {
        return changes;
    }

    /**
     * What stands as sent in the reports of {@code import_sending}. Where none had any figure before, the list itself is
     * all there is, and quicker to read. Its origin is told as frozen contents tell it.
     *
     * @param stored whether figures were written besides those of the list
     */
    String sentFigures(boolean stored) {
        return known || stored ? """
                SELECT s.form, s.slot, v.indicator_id, v.sent_value AS value, v.sent_qualifier AS qualifier,
                       '","source":"' || v.source || '"' AS origin, v.note, v.illustrative
                FROM import_sending s
                JOIN indicator_value v ON v.unit_id = s.unit_id AND v.period_id = s.period_id
                WHERE v.sent_value IS NOT NULL""" : """
                SELECT s.form, s.slot, f.indicator_id, f.value, f.qualifier,
                       '","source":"%s"' AS origin, nullif(f.note, '') AS note, false AS illustrative
                FROM import_sending s JOIN import_figure f USING (slot)
                WHERE f.value IS NOT NULL""".formatted(source.name());
    }

    long created() {
        return created;
    }

    long updated() {
        return updated;
    }

    private void findChanges() {
        changes = "import_change";
        String periods = handle.createQuery("SELECT DISTINCT period_id FROM import_report").mapTo(Long.class).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        // told of the periods, the planner reads these instead of all years there are
        handle.execute("""
                CREATE TEMPORARY TABLE import_change ON COMMIT DROP AS
                SELECT f.slot, f.sends, f.unit_id, f.period_id, f.indicator_id, f.value, f.qualifier, f.note,
                       v.unit_id IS NULL AS fresh, v.unit_id IS NOT NULL AND <retyped> AS retyped,
                       v.value AS stood_value, v.qualifier AS stood_qualifier, v.note AS stood_note,
                       v.source AS stood_source, v.updated_at AS stood_at, v.updated_by AS stood_by
                FROM import_figure f
                LEFT JOIN (SELECT * FROM indicator_value WHERE period_id IN (<periods>)) v
                  ON v.unit_id = f.unit_id AND v.period_id = f.period_id AND v.indicator_id = f.indicator_id
                WHERE CASE WHEN v.unit_id IS NULL THEN f.value IS NOT NULL OR coalesce(f.note, '') <> ''
                      ELSE <retyped>
                           OR f.sends AND (v.sent_value IS DISTINCT FROM f.value
                                               OR f.value IS NOT NULL AND v.sent_qualifier IS DISTINCT FROM f.qualifier)
                      END""".replace("<retyped>", RETYPED).replace("<periods>", periods));
        handle.execute("ANALYZE import_change");
    }

    private void keepWhatStood() {
        handle.execute("""
                INSERT INTO indicator_value_history
                    (unit_id, period_id, indicator_id, value, qualifier, note, source, updated_at, updated_by)
                SELECT unit_id, period_id, indicator_id, stood_value, stood_qualifier, stood_note, stood_source, stood_at,
                       stood_by
                FROM import_change
                WHERE retyped ORDER BY unit_id, period_id, indicator_id""");
    }

    private long update() {
        return handle.createUpdate("""
                        UPDATE indicator_value v
                        SET value = f.value, qualifier = f.qualifier,
                            note = CASE WHEN f.note IS NULL THEN v.note ELSE nullif(f.note, '') END,
                            source = CASE WHEN f.retyped THEN :source ELSE v.source END,
                            illustrative = v.illustrative AND NOT f.retyped,
                            updated_at = CASE WHEN f.retyped THEN :at ELSE v.updated_at END,
                            updated_by = CASE WHEN f.retyped THEN :by ELSE v.updated_by END,
                            sent_value = CASE WHEN f.sends THEN f.value ELSE v.sent_value END,
                            sent_qualifier = CASE WHEN f.sends THEN f.qualifier ELSE v.sent_qualifier END
                        FROM import_change f
                        WHERE NOT f.fresh AND v.unit_id = f.unit_id AND v.period_id = f.period_id
                          AND v.indicator_id = f.indicator_id""")
                .bind("source", source.name())
                .bind("at", at)
                .bind("by", by)
                .execute();
    }

    private long insert(String from) {
        return handle.createUpdate("""
                        INSERT INTO indicator_value (unit_id, period_id, indicator_id, value, qualifier, note, source,
                            illustrative, updated_at, updated_by, sent_value, sent_qualifier)
                        SELECT f.unit_id, f.period_id, f.indicator_id, f.value, f.qualifier, nullif(f.note, ''), :source,
                               false, :at, :by, CASE WHEN f.sends THEN f.value END,
                               CASE WHEN f.sends THEN f.qualifier END
                        FROM """ + " " + from)
                .bind("source", source.name())
                .bind("at", at)
                .bind("by", by)
                .execute();
    }
}
