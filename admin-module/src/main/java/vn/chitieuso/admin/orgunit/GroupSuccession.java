package vn.chitieuso.admin.orgunit;

import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Members of listed groups that end leave the group with their last day; who takes their place is for people to say. */
@ApplicationScoped
class GroupSuccession implements ReorganisationEffect {

    @Inject
    private Sql sql;

    @Override
    public List<Consequence> follow(Reorganised change) {
        LocalDate lastDay = change.effectiveDate().minusDays(1);
        List<Long> ended = change.ended().stream().map(OrgUnit::getId).toList();
        List<String> left = sql.read(handle -> handle.createQuery("""
                        UPDATE unit_group_member m SET valid_to = :lastDay, version = m.version + 1
                        FROM unit_group g
                        WHERE g.id = m.group_id AND m.unit_id = ANY(:units) AND m.valid_to >= :lastDay
                          AND m.valid_from <= :lastDay
                        RETURNING g.name""")
                .bind("lastDay", lastDay)
                .bindArray("units", Long.class, ended)
                .mapTo(String.class)
                .list());
        return List.of(Consequence.of("admin.orgunit.consequence.groups", left));
    }
}
