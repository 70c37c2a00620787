package vn.chitieuso.admin.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who holds which role at which unit today; disabled accounts hold none. */
@ApplicationScoped
public class AccountsByUnit {

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Keys of the accounts that hold one of the roles at the unit. */
    public Set<Long> holding(long unit, Collection<Role> roles) {
        return holding(roles).getOrDefault(unit, Set.of());
    }

    /** The same for all units at once; 0 stands for the whole installation. */
    public Map<Long, Set<Long>> holding(Collection<Role> roles) {
        List<String> names = roles.stream().map(Role::name).toList();
        Map<Long, Set<Long>> found = new HashMap<>();
        sql.write(handle -> handle.createQuery("""
                        SELECT coalesce(g.unit_id, 0), g.account_id FROM role_grant g JOIN account a ON a.id = g.account_id
                        WHERE g.role = ANY(:roles) AND :today BETWEEN g.valid_from AND g.valid_to AND a.disabled_at IS NULL""")
                .bindArray("roles", String.class, names)
                .bind("today", LocalDate.now(clock))
                .map((row, context) -> found.computeIfAbsent(row.getLong(1), unit -> new HashSet<>())
                        .add(row.getLong(2)))
                .list());
        return found;
    }
}
