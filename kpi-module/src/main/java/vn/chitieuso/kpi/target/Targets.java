package vn.chitieuso.kpi.target;

import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.kpi.indicator.Indicator;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** All targets in force. */
@ApplicationScoped
public class Targets {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sql sql;

    /** Every criterion may be null. */
    public List<TargetRow> search(Integer year, Long unit, String indicator) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT t.indicator_id, i.code AS indicator, t.unit_id,
                               (SELECT c.code FROM org_unit_code c WHERE c.unit_id = t.unit_id
                                ORDER BY make_date(t.year, 12, 31) BETWEEN c.valid_from AND c.valid_to DESC,
                                         c.valid_from DESC LIMIT 1) AS unit,
                               t.year, t.value, t.qualifier, d.number AS decision, t.remark
                        FROM target t
                        JOIN indicator i ON i.id = t.indicator_id
                        LEFT JOIN decision_document d ON d.id = t.decision_id
                        WHERE t.superseded_at IS NULL
                          AND (CAST(:year AS integer) IS NULL OR t.year = :year)
                          AND (CAST(:unit AS bigint) IS NULL OR t.unit_id = :unit)
                          AND (CAST(:indicator AS varchar) IS NULL OR i.code = :indicator)
                        ORDER BY t.year, i.code, unit""")
                .bind("year", year)
                .bind("unit", unit)
                .bind("indicator", indicator == null || indicator.isBlank() ? null : indicator)
                .mapTo(TargetRow.class)
                .list());
    }

    Optional<Target> inForce(Indicator indicator, OrgUnit unit, int year) {
        return entities.createQuery("""
                        SELECT t FROM Target t
                        WHERE t.indicator = :indicator AND t.unit = :unit AND t.year = :year
                          AND t.supersededAt IS NULL""", Target.class)
                .setParameter("indicator", indicator)
                .setParameter("unit", unit)
                .setParameter("year", year)
                .getResultStream()
                .findFirst();
    }

    void add(Target target) {
        entities.persist(target);
    }

    /** The old one must be seen as superseded before the new one comes in force. */
    void writePending() {
        entities.flush();
    }
}
