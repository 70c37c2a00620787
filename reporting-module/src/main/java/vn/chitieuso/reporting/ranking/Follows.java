package vn.chitieuso.reporting.ranking;

import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads which units followed which. */
@ApplicationScoped
class Follows {

    @Inject
    private Sql sql;

    /** After the one day, up to the other. */
    List<Follow> between(LocalDate after, LocalDate until) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT s.predecessor_id, pc.code AS predecessor_code, pn.name AS predecessor_name,
                               s.successor_id, sn.name AS successor_name, s.kind, s.share
                        FROM succession s
                        JOIN org_unit_code pc ON pc.unit_id = s.predecessor_id
                          AND s.effective_date - 1 BETWEEN pc.valid_from AND pc.valid_to
                        JOIN org_unit_name pn ON pn.unit_id = s.predecessor_id
                          AND s.effective_date - 1 BETWEEN pn.valid_from AND pn.valid_to
                        JOIN org_unit_name sn ON sn.unit_id = s.successor_id
                          AND s.effective_date BETWEEN sn.valid_from AND sn.valid_to
                        WHERE s.effective_date > :after AND s.effective_date <= :until
                        ORDER BY s.effective_date, s.is_primary DESC, pn.name COLLATE "vi-VN-x-icu\"""")
                .bind("after", after)
                .bind("until", until)
                .mapTo(Follow.class)
                .list());
    }
}
