package vn.chitieuso.reporting.report;

import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.reporting.value.FigureRow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Showing single figures with their source: one's own unit's as they stand, others' as they were sent. */
@ApplicationScoped
@Transactional
public class FigureReading {

    private static final int ROWS_MAX = 100_000;

    @Inject
    private Sql sql;

    @Inject
    private CurrentUser currentUser;

    /** Every criterion may be null; the unit is one of a period, not a sub-tree. */
    public List<FigureRow> search(String indicator, String period, Long unit) {
        List<Long> own = new ArrayList<>(currentUser.unitsAs(Role.REPORTER));
        own.addAll(currentUser.unitsAs(Role.UNIT_HEAD));
        List<Long> reached = currentUser.unitsWith(ReportRight.READ_SENT);
        return sql.read(handle -> handle.createQuery("""
                        WITH visible AS (
                            SELECT v.*, v.unit_id IN (<own>) AS is_own FROM indicator_value v
                            WHERE (CAST(:unit AS bigint) IS NULL OR v.unit_id = :unit)
                              AND (v.unit_id IN (<own>) OR :everywhere
                                   OR EXISTS (SELECT 1 FROM org_unit_ancestry a
                                              WHERE a.descendant_id = v.unit_id AND a.ancestor_id IN (<reached>)))
                        )
                        SELECT i.code AS indicator, p.code AS period, c.code AS unit, n.name AS unit_name,
                               CASE WHEN v.is_own THEN v.value ELSE v.sent_value END AS value,
                               CASE WHEN v.is_own THEN v.qualifier ELSE v.sent_qualifier END AS qualifier,
                               v.note, v.source, v.illustrative, v.updated_at, v.updated_by
                        FROM visible v
                        JOIN indicator i ON i.id = v.indicator_id
                        JOIN period p ON p.id = v.period_id
                        JOIN org_unit_code c ON c.unit_id = v.unit_id AND p.data_to BETWEEN c.valid_from AND c.valid_to
                        JOIN org_unit_name n ON n.unit_id = v.unit_id AND p.data_to BETWEEN n.valid_from AND n.valid_to
                        WHERE (CAST(:indicator AS varchar) IS NULL OR i.code = :indicator)
                          AND (CAST(:period AS varchar) IS NULL OR p.code = :period)
                          AND (v.is_own OR v.sent_value IS NOT NULL)
                        ORDER BY p.data_to DESC, i.code, c.code LIMIT :limit""")
                .bind("unit", unit)
                .bind("indicator", indicator)
                .bind("period", period)
                .bind("everywhere", currentUser.mayEverywhere(ReportRight.READ_SENT))
                .bindList("own", own.isEmpty() ? List.of(-1L) : own)
                .bindList("reached", reached.isEmpty() ? List.of(-1L) : reached)
                .bind("limit", ROWS_MAX)
                .mapTo(FigureRow.class)
                .list());
    }
}
