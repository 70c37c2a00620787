package vn.chitieuso.admin.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.time.Zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The tables of the calendar. */
@ApplicationScoped
class CalendarData {

    @Inject
    private Sql sql;

    Optional<PeriodScheme> scheme(String code) {
        Optional<Long> id = sql.read(handle -> handle.createQuery("SELECT id FROM period_scheme WHERE code = :code")
                .bind("code", code)
                .mapTo(Long.class)
                .findOne());
        return id.map(found -> new PeriodScheme(found, code, rules(found)));
    }

    private List<PeriodScheme.Rule> rules(long scheme) {
        return sql.read(handle -> handle.createQuery(
                        "SELECT valid_from, closing_day FROM period_scheme_rule WHERE scheme_id = :scheme")
                .bind("scheme", scheme)
                .mapTo(PeriodScheme.Rule.class)
                .list());
    }

    Optional<Period> find(PeriodScheme scheme, PeriodCode code) {
        return sql.read(handle -> handle.createQuery(
                        "SELECT id, data_from, data_to FROM period WHERE scheme_id = :scheme AND code = :code")
                .bind("scheme", scheme.id())
                .bind("code", code.toString())
                .map((row, context) -> new Period(
                        row.getLong(1), code, row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)))
                .findOne());
    }

    /** Codes of the periods something was stored for, the latest first. */
    List<String> stored(PeriodScheme scheme) {
        return sql.read(handle -> handle.createQuery(
                        "SELECT code FROM period WHERE scheme_id = :scheme ORDER BY data_to DESC, data_from DESC")
                .bind("scheme", scheme.id())
                .mapTo(String.class)
                .list());
    }

    void store(PeriodScheme scheme, Period period) {
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO period (scheme_id, code, type, data_from, data_to)
                        VALUES (:scheme, :code, :type, :from, :to) ON CONFLICT (scheme_id, code) DO NOTHING""")
                .bind("scheme", scheme.id())
                .bind("code", period.code().toString())
                .bind("type", period.code().type().name())
                .bind("from", period.dataFrom())
                .bind("to", period.dataTo())
                .execute());
    }

    WorkingCalendar workingCalendar(LocalDate from, LocalDate to) {
        Map<LocalDate, WorkingCalendar.Exception> exceptions = new HashMap<>();
        sql.write(handle -> handle.createQuery(
                        "SELECT day, kind, name FROM working_day_exception WHERE day BETWEEN :from AND :to")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> exceptions.put(
                        row.getObject(1, LocalDate.class),
                        new WorkingCalendar.Exception(
                                WorkingCalendar.Kind.valueOf(row.getString(2)), row.getString(3))))
                .list());
        return new WorkingCalendar(exceptions);
    }

    boolean storeException(LocalDate day, WorkingCalendar.Kind kind, String name, String verification, String remark) {
        return sql.read(handle -> handle.createUpdate("""
                                INSERT INTO working_day_exception (day, kind, name, verification, remark)
                                VALUES (:day, :kind, :name, :verification, :remark)
                                ON CONFLICT (day) DO UPDATE SET kind = excluded.kind, name = excluded.name,
                                    verification = excluded.verification, remark = excluded.remark
                                WHERE (working_day_exception.kind, working_day_exception.name)
                                    IS DISTINCT FROM (excluded.kind, excluded.name)""")
                        .bind("day", day)
                        .bind("kind", kind.name())
                        .bind("name", name)
                        .bind("verification", verification)
                        .bind("remark", remark)
                        .execute())
                > 0;
    }

    /** The rules that hold for data closing on a day: the newest of each level and the newest for all. */
    List<DeadlineRule> rules(String subject, LocalDate dataTo) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT DISTINCT ON (level) subject, level, working_days_after_close, due_time, valid_from,
                               legal_basis
                        FROM deadline_rule
                        WHERE subject = :subject AND valid_from <= :dataTo
                        ORDER BY level, valid_from DESC""")
                .bind("subject", subject)
                .bind("dataTo", dataTo)
                .mapTo(DeadlineRule.class)
                .list());
    }

    void store(DeadlineRule rule) {
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO deadline_rule
                            (subject, level, working_days_after_close, due_time, valid_from, legal_basis)
                        VALUES (:subject, :level, :days, :time, :from, :basis)
                        ON CONFLICT (subject, level, valid_from) DO UPDATE SET
                            working_days_after_close = excluded.working_days_after_close,
                            due_time = excluded.due_time, legal_basis = excluded.legal_basis""")
                .bind("subject", rule.subject())
                .bind("level", rule.level() == null ? null : rule.level().name())
                .bind("days", rule.workingDaysAfterClose())
                .bind("time", rule.dueTime())
                .bind("from", rule.validFrom())
                .bind("basis", rule.legalBasis())
                .execute());
    }

    /** All extensions of a subject's period, the longest first. */
    List<Extension> extensions(String subject, long period) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT unit_id, level, extended_to, reason FROM extension
                        WHERE subject = :subject AND period_id = :period ORDER BY extended_to DESC""")
                .bind("subject", subject)
                .bind("period", period)
                .map((row, context) -> new Extension(
                        row.getObject("unit_id", Long.class),
                        row.getString("level") == null ? null : OrgLevel.valueOf(row.getString("level")),
                        row.getTimestamp("extended_to")
                                .toInstant()
                                .atZone(Zone.VIETNAM)
                                .toLocalDateTime(),
                        row.getString("reason")))
                .list());
    }
}
