package vn.chitieuso.kpi.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.remember.Remembered;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All rules between figures. */
@ApplicationScoped
public class ValidationRules {

    private static final String RULES = """
            SELECT r.code, i.code AS indicator, r.condition, r.severity, r.message, r.message_en, r.valid_from, r.valid_to
            FROM validation_rule r JOIN indicator i ON i.id = r.indicator_id
            """;

    @Inject
    private Sql sql;

    @Inject
    private Remembered remembered;

    /** By code. */
    public List<ValidationRule> inForce(LocalDate day) {
        return remembered.get(
                new InForce(day),
                () -> sql.read(handle -> handle.createQuery(RULES + """
                         WHERE :day BETWEEN r.valid_from AND r.valid_to ORDER BY r.code""")
                        .bind("day", day)
                        .mapTo(ValidationRule.class)
                        .list()));
    }

    /** All the rule ever said, the latest first; empty where there is no such rule. */
    public List<ValidationRule> history(String code) {
        return sql.read(handle -> handle.createQuery(RULES + """
                         WHERE r.code = :code ORDER BY r.valid_from DESC""")
                .bind("code", code)
                .mapTo(ValidationRule.class)
                .list());
    }

    /** Every state of every rule. */
    public List<ValidationRule> all() {
        return sql.read(handle ->
                handle.createQuery(RULES + """
                         ORDER BY r.code, r.valid_from""").mapTo(ValidationRule.class).list());
    }

    public Optional<ValidationRule> find(String code, LocalDate day) {
        return history(code).stream()
                .filter(rule ->
                        Validity.between(rule.validFrom(), rule.validTo()).contains(day))
                .findFirst();
    }

    public ValidationRule get(String code, LocalDate day) {
        return find(code, day).orElseThrow(() -> new NotFoundException("kpi.rule.unknown", code));
    }

    void delete(ValidationRule rule) {
        sql.write(handle -> handle.createUpdate("DELETE FROM validation_rule WHERE code = :code AND valid_from = :from")
                .bind("code", rule.code())
                .bind("from", rule.validFrom())
                .execute());
    }

    void end(ValidationRule rule, LocalDate lastDay) {
        sql.write(handle -> handle.createUpdate("""
                        UPDATE validation_rule SET valid_to = :lastDay, version = version + 1
                        WHERE code = :code AND valid_from = :from""")
                .bind("code", rule.code())
                .bind("from", rule.validFrom())
                .bind("lastDay", lastDay)
                .execute());
    }

    void add(ValidationRule rule) {
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO validation_rule
                            (id, version, code, indicator_id, condition, severity, message, message_en, valid_from, valid_to)
                        SELECT nextval('entity_id'), 1, :code, id, :condition, :severity, :message, :messageEn, :validFrom,
                            :validTo
                        FROM indicator WHERE code = :indicator""").bindMethods(rule).execute());
    }

    /** The rules of a day, as they are remembered. */
    private record InForce(LocalDate day) {}
}
