package vn.chitieuso.reporting.rollup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** For which periods figures were sent. */
@ApplicationScoped
class SentPeriods {

    @Inject
    private Sql sql;

    /** The types of the periods for which a unit or one below it has sent one of the inputs, the commonest first. */
    List<PeriodType> sentTypes(long unit, String scheme, Collection<Long> inputs) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT p.type FROM period p
                        WHERE p.scheme_id = (SELECT id FROM period_scheme WHERE code = :scheme)
                          AND EXISTS (SELECT 1 FROM indicator_value v
                                      WHERE v.period_id = p.id AND v.indicator_id IN (<inputs>) AND v.sent_value IS NOT NULL
                                        AND v.unit_id IN (SELECT descendant_id FROM org_unit_ancestry
                                                          WHERE ancestor_id = :unit))
                        GROUP BY p.type ORDER BY count(*) DESC, p.type""")
                .bind("unit", unit)
                .bind("scheme", scheme)
                .bindList("inputs", List.copyOf(inputs))
                .mapTo(PeriodType.class)
                .list());
    }

    /** The last day of the data of any figure sent for one of the inputs. */
    Optional<LocalDate> lastSent(Collection<Long> inputs) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT max(p.data_to) FROM period p
                        WHERE EXISTS (SELECT 1 FROM indicator_value v
                                      WHERE v.period_id = p.id AND v.indicator_id IN (<inputs>)
                                        AND v.sent_value IS NOT NULL)""")
                .bindList("inputs", List.copyOf(inputs))
                .mapTo(LocalDate.class)
                .findOne());
    }
}
