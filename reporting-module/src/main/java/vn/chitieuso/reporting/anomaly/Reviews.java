package vn.chitieuso.reporting.anomaly;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who looked at what. */
@ApplicationScoped
class Reviews {

    @Inject
    private Sql sql;

    /** What was looked at, with the figures as they were seen. */
    record Seen(long unitId, Long indicatorId, AnomalyKind kind, String fingerprint) {}

    /** The latest of each. */
    Map<Seen, Review> of(long regime, long period) {
        Map<Seen, Review> reviews = new HashMap<>();
        sql.write(handle -> handle.createQuery("""
                        SELECT unit_id, indicator_id, kind, fingerprint, note, reviewed_at, reviewed_by
                        FROM anomaly_review WHERE regime_id = :regime AND period_id = :period ORDER BY id""")
                .bind("regime", regime)
                .bind("period", period)
                .map((row, context) -> reviews.put(
                        new Seen(
                                row.getLong("unit_id"),
                                row.getObject("indicator_id", Long.class),
                                AnomalyKind.valueOf(row.getString("kind")),
                                row.getString("fingerprint")),
                        new Review(
                                row.getString("note"),
                                row.getObject("reviewed_at", OffsetDateTime.class),
                                row.getString("reviewed_by"))))
                .list());
        return reviews;
    }

    void add(long regime, long period, Seen seen, String note, Instant at, String by) {
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO anomaly_review (regime_id, period_id, unit_id, indicator_id, kind, fingerprint, note,
                            reviewed_at, reviewed_by)
                        VALUES (:regime, :period, :unit, :indicator, :kind, :fingerprint, :note, :at, :by)""")
                .bind("regime", regime)
                .bind("period", period)
                .bind("unit", seen.unitId())
                .bind("indicator", seen.indicatorId())
                .bind("kind", seen.kind().name())
                .bind("fingerprint", seen.fingerprint())
                .bind("note", note)
                .bind("at", at)
                .bind("by", by)
                .execute());
    }
}
