package vn.chitieuso.admin.setting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.db.Validity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Which unit is the standing agency (cơ quan thường trực) over time: Sở Thông tin và Truyền thông until the mergers of
 * 2025, Sở Khoa học và Công nghệ after them. On any day at most one unit is it.
 */
@ApplicationScoped
public class StandingAgency {

    @Inject
    private Sql sql;

    /** Whose turn it is on a day. */
    public Optional<Term> on(LocalDate day) {
        return terms().stream()
                .filter(term -> !day.isBefore(term.validFrom()) && !day.isAfter(term.validTo()))
                .findFirst();
    }

    /** All terms, the latest first; each unit under its name at the end of its term, or of its life. */
    public List<Term> terms() {
        return sql.read(handle -> handle.createQuery("""
                        SELECT t.unit_id, n.name AS unit_name, t.valid_from, t.valid_to
                        FROM standing_agency_term t
                        JOIN org_unit u ON u.id = t.unit_id
                        JOIN org_unit_name n ON n.unit_id = u.id
                         AND least(t.valid_to, u.valid_to) BETWEEN n.valid_from AND n.valid_to
                        ORDER BY t.valid_from DESC""").mapTo(Term.class).list());
    }

    void appoint(OrgUnit unit, LocalDate from) {
        if (!unit.getValidity().contains(from)) {
            throw new BusinessException("admin.setting.agencyNotAlive", unit.nameOn(from), from);
        }
        sql.write(handle -> {
            handle.createUpdate("DELETE FROM standing_agency_term WHERE valid_from >= :from")
                    .bind("from", from)
                    .execute();
            handle.createUpdate("UPDATE standing_agency_term SET valid_to = :lastDay WHERE valid_to >= :from")
                    .bind("from", from)
                    .bind("lastDay", from.minusDays(1))
                    .execute();
            handle.createUpdate("""
                            INSERT INTO standing_agency_term (id, version, unit_id, valid_from, valid_to)
                            VALUES (nextval('entity_id'), 1, :unit, :from, :to)""")
                    .bind("unit", unit.getId())
                    .bind("from", from)
                    .bind("to", Validity.FOREVER)
                    .execute();
        });
    }

    /** One unit's turn; both days belong to it. */
    public record Term(long unitId, String unitName, LocalDate validFrom, LocalDate validTo) {

        public LocalDate knownTo() {
            return Validity.knownTo(validTo);
        }

        public LocalDate knownFrom() {
            return Validity.knownFrom(validFrom);
        }
    }
}
