package vn.chitieuso.admin.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.time.Zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The tables of what was decided for single periods, beside the rules: more time given, and periods closed. */
@ApplicationScoped
class PeriodDecisions {

    private static final String EXTENSION_ROWS = """
            SELECT x.id, x.subject, p.code AS period, x.unit_id, c.code AS unit_code, n.name AS unit_name, x.level,
                   x.extended_to, x.reason, x.granted_by, x.granted_at
            FROM extension x
            JOIN period p ON p.id = x.period_id
            LEFT JOIN org_unit_code c ON c.unit_id = x.unit_id AND p.data_to BETWEEN c.valid_from AND c.valid_to
            LEFT JOIN org_unit_name n ON n.unit_id = x.unit_id AND p.data_to BETWEEN n.valid_from AND n.valid_to
            WHERE x.withdrawn_at IS NULL
            """;

    @Inject
    private Sql sql;

    /** Locks of a period, the latest first. */
    List<PeriodLock> locks(String subject, long period) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT locked_at, locked_by, reason, opened_at, opened_by, open_reason FROM period_lock
                        WHERE subject = :subject AND period_id = :period ORDER BY id DESC""")
                .bind("subject", subject)
                .bind("period", period)
                .mapTo(PeriodLock.class)
                .list());
    }

    void lock(String subject, long period, String reason, String by, Instant at) {
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO period_lock (subject, period_id, locked_at, locked_by, reason)
                        VALUES (:subject, :period, :at, :by, :reason)""")
                .bind("subject", subject)
                .bind("period", period)
                .bind("at", at)
                .bind("by", by)
                .bind("reason", reason)
                .execute());
    }

    void reopen(String subject, long period, String reason, String by, Instant at) {
        sql.write(handle -> handle.createUpdate("""
                        UPDATE period_lock SET opened_at = :at, opened_by = :by, open_reason = :reason
                        WHERE subject = :subject AND period_id = :period AND opened_at IS NULL""")
                .bind("subject", subject)
                .bind("period", period)
                .bind("at", at)
                .bind("by", by)
                .bind("reason", reason)
                .execute());
    }

    /** All extensions of a subject's period, the longest first. */
    List<Extension> extensions(String subject, long period) {
        return extensions(subject, List.of(period)).getOrDefault(period, List.of());
    }

    /** The same of several periods; those without any are absent. */
    Map<Long, List<Extension>> extensions(String subject, Collection<Long> periods) {
        Map<Long, List<Extension>> extensions = new HashMap<>();
        sql.write(handle -> handle.createQuery("""
                        SELECT period_id, unit_id, level, extended_to, reason FROM extension
                        WHERE subject = :subject AND period_id IN (<periods>) AND withdrawn_at IS NULL
                        ORDER BY extended_to DESC""")
                .bind("subject", subject)
                .bindList("periods", List.copyOf(periods))
                .map((row, context) -> extensions
                        .computeIfAbsent(row.getLong("period_id"), period -> new ArrayList<>())
                        .add(extension(row)))
                .list());
        return extensions;
    }

    private static Extension extension(ResultSet row) throws SQLException {
        return new Extension(
                row.getObject("unit_id", Long.class),
                row.getString("level") == null ? null : OrgLevel.valueOf(row.getString("level")),
                row.getTimestamp("extended_to").toInstant().atZone(Zone.VIETNAM).toLocalDateTime(),
                row.getString("reason"));
    }

    /** Those of the periods on which a lock stands. */
    Set<Long> locked(String subject, Collection<Long> periods) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT DISTINCT period_id FROM period_lock
                        WHERE subject = :subject AND period_id IN (<periods>) AND opened_at IS NULL""")
                .bind("subject", subject)
                .bindList("periods", List.copyOf(periods))
                .mapTo(Long.class)
                .set());
    }

    /** Extensions in force of the periods whose code begins with a text; subject and code may be null for any. */
    List<ExtensionRow> extensionRows(String subject, String periodBegins) {
        return sql.read(handle -> handle.createQuery(EXTENSION_ROWS + """
                         AND (CAST(:subject AS varchar) IS NULL OR x.subject = :subject)
                         AND (CAST(:period AS varchar) IS NULL OR p.code LIKE :period)
                        ORDER BY p.code DESC, x.granted_at DESC""")
                .bind("subject", subject)
                .bind("period", periodBegins == null ? null : periodBegins + "%")
                .mapTo(ExtensionRow.class)
                .list());
    }

    Optional<ExtensionRow> extension(long id) {
        return sql.read(handle -> handle.createQuery(EXTENSION_ROWS + " AND x.id = :id")
                .bind("id", id)
                .mapTo(ExtensionRow.class)
                .findOne());
    }

    long storeExtension(
            String subject,
            long period,
            Long unit,
            OrgLevel level,
            LocalDateTime to,
            String reason,
            String by,
            Instant at) {
        return sql.read(handle -> handle.createQuery("""
                        INSERT INTO extension (subject, period_id, unit_id, level, extended_to, reason, granted_by, granted_at)
                        VALUES (:subject, :period, :unit, :level, :to, :reason, :by, :at) RETURNING id""")
                .bind("subject", subject)
                .bind("period", period)
                .bind("unit", unit)
                .bind("level", level == null ? null : level.name())
                .bind("to", to.atZone(Zone.VIETNAM).toInstant())
                .bind("reason", reason)
                .bind("by", by)
                .bind("at", at)
                .mapTo(long.class)
                .one());
    }

    void replaceExtensions(String subject, long period, Long unit, OrgLevel level, String by, Instant at) {
        sql.write(handle -> handle.createUpdate("""
                        UPDATE extension SET withdrawn_at = :at, withdrawn_by = :by
                        WHERE subject = :subject AND period_id = :period AND unit_id IS NOT DISTINCT FROM :unit
                          AND level IS NOT DISTINCT FROM :level AND withdrawn_at IS NULL""")
                .bind("at", at)
                .bind("by", by)
                .bind("subject", subject)
                .bind("period", period)
                .bind("unit", unit)
                .bind("level", level == null ? null : level.name())
                .execute());
    }

    void withdrawExtension(long id, String by, Instant at) {
        sql.write(handle -> handle.createUpdate(
                        "UPDATE extension SET withdrawn_at = :at, withdrawn_by = :by WHERE id = :id")
                .bind("at", at)
                .bind("by", by)
                .bind("id", id)
                .execute());
    }
}
