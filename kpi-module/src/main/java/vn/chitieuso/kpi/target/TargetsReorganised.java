package vn.chitieuso.kpi.target;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.orgunit.Consequence;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.ReorganisationEffect;
import vn.chitieuso.admin.orgunit.ReorganisationScope;
import vn.chitieuso.admin.orgunit.Reorganised;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What a reorganisation means for targets. A target stays with the unit it was set for; whoever follows that unit is bound
 * by what a decision sets for it, never by a sum nobody decided.
 */
@ApplicationScoped
class TargetsReorganised implements ReorganisationEffect {

    @Inject
    private Sql sql;

    @Override
    public List<Consequence> follow(Reorganised change) {
        List<Long> ended = change.ended().stream().map(OrgUnit::getId).toList();
        List<String> left = ended.isEmpty() ? List.of() : leftBehind(ended, change);
        return left.isEmpty() ? List.of() : List.of(Consequence.of("kpi.target.reorganised.leftBehind", left));
    }

    /** Targets in force for years that end with the new structure. */
    private List<String> leftBehind(Collection<Long> units, Reorganised change) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT n.name || ' – ' || i.code || ', ' || t.year
                        FROM target t
                        JOIN indicator i ON i.id = t.indicator_id
                        JOIN LATERAL (SELECT name FROM org_unit_name WHERE unit_id = t.unit_id
                                      ORDER BY valid_to DESC LIMIT 1) n ON true
                        WHERE t.unit_id IN (<units>) AND t.superseded_at IS NULL
                          AND make_date(t.year, 12, 31) >= :effective
                        ORDER BY n.name COLLATE "vi-VN-x-icu", t.year, i.code""")
                .bindList("units", List.copyOf(units))
                .bind("effective", change.effectiveDate())
                .mapTo(String.class)
                .list());
    }

    @Override
    public Optional<String> obstacle(ReorganisationScope scope) {
        return !scope.founded().isEmpty() && isAnySet(scope.founded())
                ? Optional.of("kpi.target.reorganised.set")
                : Optional.empty();
    }

    private boolean isAnySet(Collection<Long> units) {
        return sql.read(handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM target WHERE unit_id IN (<units>))")
                .bindList("units", List.copyOf(units))
                .mapTo(boolean.class)
                .one());
    }
}
