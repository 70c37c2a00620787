package vn.chitieuso.admin.orgunit;

import java.util.List;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.text.Folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Units over all time: what they were called, and who bore a code or a name that others bear, or nobody bears, today. */
@ApplicationScoped
public class UnitHistory {

    private static final String PHASES = """
            c.code, n.name, u.level, n.kind,
            greatest(c.valid_from, n.valid_from) AS valid_from, least(c.valid_to, n.valid_to) AS valid_to
            FROM org_unit u
            JOIN org_unit_code c ON c.unit_id = u.id
            JOIN org_unit_name n ON n.unit_id = u.id AND n.valid_from <= c.valid_to AND n.valid_to >= c.valid_from
            """;

    @Inject
    private Sql sql;

    /** The unit from its beginning to its end. */
    public List<UnitPhase> ofUnit(long unit) {
        return sql.read(handle -> handle.createQuery("SELECT " + PHASES + " WHERE u.id = :unit ORDER BY valid_from")
                .bind("unit", unit)
                .mapTo(UnitPhase.class)
                .list());
    }

    /** Whoever bore the code, the latest first. */
    public List<UnitPhase> ofCode(String code) {
        return sql.read(
                handle -> handle.createQuery("SELECT " + PHASES + " WHERE c.code = :code ORDER BY valid_from DESC")
                        .bind("code", code)
                        .mapTo(UnitPhase.class)
                        .list());
    }

    /** Each unit that ever had such a code or name, as it was then; those that still have it first. */
    public List<UnitPhase> search(String text, int limit) {
        return sql.read(handle -> handle.createQuery(
                        "SELECT code, name, level, kind, valid_from, valid_to FROM (SELECT DISTINCT ON (u.id) "
                                + PHASES
                                + """
                         WHERE n.folded LIKE :text OR lower(c.code) LIKE :text
                         ORDER BY u.id, n.valid_to DESC) AS latest
                        ORDER BY lower(code) = :exact DESC, valid_to DESC,
                                 array_position(ARRAY['PROVINCE','DEPARTMENT','DISTRICT','COMMUNE'], level::text),
                                 name COLLATE "vi-VN-x-icu"
                        LIMIT :limit""")
                .bind("text", Folding.containing(text))
                .bind("exact", Folding.fold(text))
                .bind("limit", limit)
                .mapTo(UnitPhase.class)
                .list());
    }
}
