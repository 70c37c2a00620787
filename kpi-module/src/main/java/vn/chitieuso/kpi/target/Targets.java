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

    /** All targets ever set for the indicator, the latest year first. */
    public List<TargetEntry> ofIndicator(String code) {
        return entries("i.code = :key", code);
    }

    /** All targets the decision set, those superseded since included. */
    public List<TargetEntry> setBy(String decision) {
        return entries("d.number = :key", decision);
    }

    private List<TargetEntry> entries(String condition, String key) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT i.code AS indicator, def.name AS indicator_name, def.unit AS measure,
                               c.code AS unit, n.name AS unit_name, c.day AS unit_day,
                               t.year, t.value, t.qualifier, d.number AS decision, d.verification, t.remark,
                               t.superseded_at IS NOT NULL AS superseded
                        FROM target t
                        JOIN indicator i ON i.id = t.indicator_id
                        JOIN LATERAL (SELECT name, unit FROM indicator_definition WHERE indicator_id = i.id
                                      ORDER BY greatest(valid_from - make_date(t.year, 12, 31),
                                                        make_date(t.year, 12, 31) - valid_to, 0) LIMIT 1) def ON true
                        JOIN LATERAL (SELECT code, least(valid_to, greatest(valid_from, make_date(t.year, 12, 31))) AS day
                                      FROM org_unit_code WHERE unit_id = t.unit_id
                                      ORDER BY greatest(valid_from - make_date(t.year, 12, 31),
                                                        make_date(t.year, 12, 31) - valid_to, 0) LIMIT 1) c ON true
                        JOIN org_unit_name n ON n.unit_id = t.unit_id AND c.day BETWEEN n.valid_from AND n.valid_to
                        LEFT JOIN decision_document d ON d.id = t.decision_id
                        WHERE"""
                        + " " + condition
                        + " ORDER BY t.year DESC, i.code, n.name COLLATE \"vi-VN-x-icu\", t.set_at DESC")
                .bind("key", key)
                .mapTo(TargetEntry.class)
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
