package vn.chitieuso.reporting.value;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All verified figures. */
@ApplicationScoped
public class Verifications {

    @Inject
    private Sql sql;

    /** Those of a unit and period, by indicator. */
    public Map<Long, Verification> of(long unit, long period) {
        return sql
                .read(handle -> handle.createQuery("""
                                SELECT indicator_id, value, qualifier, reason, verified_at, verified_by
                                FROM value_verification WHERE unit_id = :unit AND period_id = :period""")
                        .bind("unit", unit)
                        .bind("period", period)
                        .mapTo(Verification.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(Verification::indicatorId, Function.identity()));
    }

    /** @param verified its value stands from now on; note and reason in the change's note */
    public void put(long unit, long period, ValueChange verified, Instant at, String by) {
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO value_verification
                            (unit_id, period_id, indicator_id, value, qualifier, reason, verified_at, verified_by)
                        VALUES (:unit, :period, :indicator, :value, :qualifier, :reason, :at, :by)
                        ON CONFLICT (unit_id, period_id, indicator_id) DO UPDATE SET
                            value = excluded.value, qualifier = excluded.qualifier, reason = excluded.reason,
                            verified_at = excluded.verified_at, verified_by = excluded.verified_by""")
                .bind("unit", unit)
                .bind("period", period)
                .bind("indicator", verified.indicatorId())
                .bind("value", verified.value())
                .bind("qualifier", verified.qualifier().name())
                .bind("reason", verified.note())
                .bind("at", at)
                .bind("by", by)
                .execute());
    }

    public void remove(long unit, long period, long indicator) {
        sql.write(handle -> handle.createUpdate("""
                        DELETE FROM value_verification
                        WHERE unit_id = :unit AND period_id = :period AND indicator_id = :indicator""")
                .bind("unit", unit)
                .bind("period", period)
                .bind("indicator", indicator)
                .execute());
    }
}
