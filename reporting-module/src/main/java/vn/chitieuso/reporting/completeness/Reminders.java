package vn.chitieuso.reporting.completeness;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The table of reminders given by hand. */
@ApplicationScoped
class Reminders {

    @Inject
    private Sql sql;

    /** When each unit was last reminded of its report. */
    Map<Long, OffsetDateTime> last(long regime, long period) {
        Map<Long, OffsetDateTime> last = new HashMap<>();
        sql.write(handle -> handle.createQuery("""
                        SELECT unit_id, reminded_at FROM report_reminder
                        WHERE regime_id = :regime AND period_id = :period""")
                .bind("regime", regime)
                .bind("period", period)
                .map((row, context) -> last.put(row.getLong(1), row.getObject(2, OffsetDateTime.class)))
                .list());
        return last;
    }

    /**
     * Notes that units are reminded now. Of two who remind at the same time one does.
     *
     * @param before units reminded later than this are left out
     * @return those that were not
     */
    Set<Long> note(long regime, long period, Collection<Long> units, Instant now, Instant before, String by) {
        return sql.read(handle -> handle.createQuery("""
                        INSERT INTO report_reminder (regime_id, period_id, unit_id, reminded_at, reminded_by, times)
                        SELECT :regime, :period, w.unit_id, :now, :by, 1
                        FROM unnest(CAST(:units AS bigint[])) AS w (unit_id) ORDER BY w.unit_id
                        ON CONFLICT (regime_id, period_id, unit_id) DO UPDATE
                        SET reminded_at = excluded.reminded_at, reminded_by = excluded.reminded_by,
                            times = report_reminder.times + 1
                        WHERE report_reminder.reminded_at <= :before
                        RETURNING unit_id""")
                .bind("regime", regime)
                .bind("period", period)
                .bindArray(
                        "units",
                        String.class,
                        units.stream().map(String::valueOf).toList())
                .bind("now", now)
                .bind("before", before)
                .bind("by", by)
                .mapTo(Long.class)
                .set());
    }

    /** Full names by account. */
    Map<Long, String> names(Collection<Long> accounts) {
        return sql.read(
                handle -> handle.createQuery("SELECT id, full_name FROM account WHERE id = ANY(CAST(:ids AS bigint[]))")
                        .bindArray(
                                "ids",
                                String.class,
                                accounts.stream().map(String::valueOf).toList())
                        .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
