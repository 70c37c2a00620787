package vn.chitieuso.admin.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.time.Zone;

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
        sql.write(handle -> handle.createUpdate(
                        """
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
        return sql.read(handle -> handle.createUpdate(
                                """
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

    Optional<DeadlineRule> rule(String subject, OrgLevel level, LocalDate dataTo) {
        return sql.read(handle -> handle.createQuery(
                        """
                        SELECT subject, level, working_days_after_close, due_time, valid_from, legal_basis
                        FROM deadline_rule
                        WHERE subject = :subject AND (level = :level OR level IS NULL) AND valid_from <= :dataTo
                        ORDER BY level NULLS LAST, valid_from DESC LIMIT 1""")
                .bind("subject", subject)
                .bind("level", level.name())
                .bind("dataTo", dataTo)
                .mapTo(DeadlineRule.class)
                .findOne());
    }

    void store(DeadlineRule rule) {
        sql.write(handle -> handle.createUpdate(
                        """
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

    Optional<ExtensionRow> extension(String subject, long period, long unit, OrgLevel level) {
        return sql.read(handle -> handle.createQuery(
                        """
                        SELECT extended_to, reason FROM extension
                        WHERE subject = :subject AND period_id = :period
                          AND (unit_id = :unit OR unit_id IS NULL AND (level = :level OR level IS NULL))
                        ORDER BY extended_to DESC LIMIT 1""")
                .bind("subject", subject)
                .bind("period", period)
                .bind("unit", unit)
                .bind("level", level.name())
                .map((row, context) -> new ExtensionRow(
                        row.getTimestamp(1).toInstant().atZone(Zone.VIETNAM).toLocalDateTime(), row.getString(2)))
                .findOne());
    }

    /** An extension in force for one report. */
    record ExtensionRow(LocalDateTime extendedTo, String reason) {}
}
