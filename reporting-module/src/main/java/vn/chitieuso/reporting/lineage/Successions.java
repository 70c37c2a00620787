package vn.chitieuso.reporting.lineage;

import java.util.List;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads who followed whom. */
@ApplicationScoped
class Successions {

    @Inject
    private Sql sql;

    /** Every succession behind a unit, however far back. */
    List<Link> behind(long unit) {
        return sql.read(handle ->
                handle.createQuery("""
                        WITH RECURSIVE behind AS (
                            SELECT s.* FROM succession s WHERE s.successor_id = :unit
                            UNION
                            SELECT s.* FROM succession s JOIN behind b ON s.successor_id = b.predecessor_id
                        )
                        SELECT predecessor_id, successor_id, effective_date, share, carrying, carried_percent FROM behind
                        ORDER BY effective_date DESC, id""").bind("unit", unit).mapTo(Link.class).list());
    }

    /** The same with the names the units bore on their last day. */
    List<Taken> takenOver(long unit) {
        return sql.read(handle ->
                handle.createQuery("""
                        WITH RECURSIVE behind AS (
                            SELECT s.* FROM succession s WHERE s.successor_id = :unit
                            UNION
                            SELECT s.* FROM succession s JOIN behind b ON s.successor_id = b.predecessor_id
                        )
                        SELECT b.effective_date, c.code, n.name, t.name AS successor, b.share, b.carrying, b.carried_percent
                        FROM behind b
                        JOIN org_unit_code c ON c.unit_id = b.predecessor_id
                         AND b.effective_date - 1 BETWEEN c.valid_from AND c.valid_to
                        JOIN org_unit_name n ON n.unit_id = b.predecessor_id
                         AND b.effective_date - 1 BETWEEN n.valid_from AND n.valid_to
                        JOIN org_unit_name t ON t.unit_id = b.successor_id
                         AND b.effective_date BETWEEN t.valid_from AND t.valid_to
                        ORDER BY b.effective_date DESC, n.name COLLATE "vi-VN-x-icu\"""").bind("unit", unit).mapTo(Taken.class).list());
    }
}
