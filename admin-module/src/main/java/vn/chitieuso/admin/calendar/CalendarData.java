package vn.chitieuso.admin.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.db.Sql;

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

    /** Those of the periods something was stored for, by code. */
    Map<String, Period> find(PeriodScheme scheme, Collection<PeriodCode> codes) {
        Map<String, Period> found = new HashMap<>();
        sql.write(handle -> handle.createQuery("""
                        SELECT code, id, data_from, data_to FROM period
                        WHERE scheme_id = :scheme AND code = ANY(:codes)""")
                .bind("scheme", scheme.id())
                .bindArray(
                        "codes",
                        String.class,
                        codes.stream().map(PeriodCode::toString).toList())
                .map((row, context) -> found.put(
                        row.getString(1),
                        new Period(
                                row.getLong(2),
                                PeriodCode.parse(row.getString(1)),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class))))
                .list());
        return found;
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

    List<WorkingDayRow> workingDays(LocalDate from, LocalDate to) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT day, kind, name, verification, remark FROM working_day_exception
                        WHERE day BETWEEN :from AND :to ORDER BY day""")
                .bind("from", from)
                .bind("to", to)
                .mapTo(WorkingDayRow.class)
                .list());
    }

    /** @param before null where the day was as its weekday says; @param after null where it shall be so */
    void replaceWorkingDay(LocalDate day, WorkingDayRow before, WorkingDayList.Entry after, Instant at, String by) {
        sql.write(handle -> {
            handle.createUpdate("""
                            INSERT INTO working_day_history (day, kind, name, replaced_at, replaced_by)
                            VALUES (:day, :kind, :name, :at, :by)""")
                    .bind("day", day)
                    .bind("kind", before == null ? null : before.kind().name())
                    .bind("name", before == null ? null : before.name())
                    .bind("at", at)
                    .bind("by", by)
                    .execute();
            handle.createUpdate("DELETE FROM working_day_exception WHERE day = :day")
                    .bind("day", day)
                    .execute();
            if (after != null) {
                handle.createUpdate("""
                                INSERT INTO working_day_exception (day, kind, name, verification, remark)
                                VALUES (:day, :kind, :name, :verification, :remark)""")
                        .bind("day", day)
                        .bind("kind", after.kind().name())
                        .bind("name", after.name())
                        .bind("verification", after.verification())
                        .bind("remark", after.remark())
                        .execute();
            }
        });
    }

    /** The rules that hold for data closing on a day: the newest of each level and the newest for all. */
    List<DeadlineRule> rules(String subject, LocalDate dataTo) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT DISTINCT ON (level) subject, level, kind, working_days_after_close, day, month, months_later,
                               on_day, due_time, valid_from, legal_basis
                        FROM deadline_rule
                        WHERE subject = :subject AND valid_from <= :dataTo AND withdrawn_at IS NULL
                        ORDER BY level, valid_from DESC""")
                .bind("subject", subject)
                .bind("dataTo", dataTo)
                .mapTo(DeadlineRule.class)
                .list());
    }

    /** Every rule of a subject that is not replaced, the newest first. */
    List<DeadlineRule> rules(String subject) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT subject, level, kind, working_days_after_close, day, month, months_later, on_day,
                               due_time, valid_from, legal_basis
                        FROM deadline_rule WHERE subject = :subject AND withdrawn_at IS NULL
                        ORDER BY valid_from DESC, level NULLS FIRST""")
                .bind("subject", subject)
                .mapTo(DeadlineRule.class)
                .list());
    }

    void store(DeadlineRule rule, Instant at, String by) {
        sql.write(handle -> {
            handle.createUpdate("""
                            UPDATE deadline_rule SET withdrawn_at = :at
                            WHERE subject = :subject AND level IS NOT DISTINCT FROM :level AND valid_from = :from
                              AND withdrawn_at IS NULL""")
                    .bind("at", at)
                    .bind("subject", rule.subject())
                    .bind("level", name(rule.level()))
                    .bind("from", rule.validFrom())
                    .execute();
            handle.createUpdate("""
                            INSERT INTO deadline_rule
                                (subject, level, kind, working_days_after_close, day, month, months_later, on_day, due_time,
                                 valid_from, legal_basis, set_at, set_by)
                            VALUES (:subject, :level, :kind, :days, :day, :month, :later, CAST(:onDay AS date), :time, :from, :basis,
                                    :at, :by)""")
                    .bind("subject", rule.subject())
                    .bind("level", name(rule.level()))
                    .bind("kind", rule.kind().name())
                    .bind("days", rule.workingDaysAfterClose())
                    .bind("day", rule.day())
                    .bind("month", rule.month())
                    .bind("later", rule.monthsLater())
                    .bind("onDay", rule.onDay())
                    .bind("time", rule.dueTime())
                    .bind("from", rule.validFrom())
                    .bind("basis", rule.legalBasis())
                    .bind("at", at)
                    .bind("by", by)
                    .execute();
        });
    }

    private static String name(OrgLevel level) {
        return level == null ? null : level.name();
    }

    List<PeriodScheme> schemes() {
        return sql
                .read(handle -> handle.createQuery("SELECT code FROM period_scheme ORDER BY id")
                        .mapTo(String.class)
                        .list())
                .stream()
                .map(code -> scheme(code).orElseThrow())
                .toList();
    }

    void storeClosingDay(PeriodScheme scheme, LocalDate from, int closingDay) {
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO period_scheme_rule (scheme_id, valid_from, closing_day) VALUES (:scheme, :from, :day)
                        ON CONFLICT (scheme_id, valid_from) DO UPDATE SET closing_day = excluded.closing_day""")
                .bind("scheme", scheme.id())
                .bind("from", from)
                .bind("day", closingDay)
                .execute());
    }
}
