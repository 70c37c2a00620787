package vn.chitieuso.reporting.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Figures of many units for a period, by one query: one's own units' as they stand, others' as they were sent. */
@ApplicationScoped
class UnitFigures {

    @Inject
    private Sql sql;

    @Inject
    private CurrentUser currentUser;

    /**
     * By unit and indicator.
     *
     * @param regime id of the regime whose reports begun in units' places are seen as they stand, too; 0 for none
     */
    Map<Long, Map<Long, Figure>> of(Period period, List<Long> units, List<Long> indicators, long regime) {
        Map<Long, Map<Long, Figure>> figures = new HashMap<>();
        if (period.id() == 0 || units.isEmpty() || indicators.isEmpty()) {
            return figures;
        }
        List<Long> own = new ArrayList<>(currentUser.unitsAs(Role.REPORTER));
        own.addAll(currentUser.unitsAs(Role.UNIT_HEAD));
        sql
                .read(handle -> handle.createQuery("""
                        SELECT v.unit_id, v.indicator_id, CASE WHEN w.working THEN v.value ELSE v.sent_value END AS value,
                               CASE WHEN w.working THEN v.qualifier ELSE v.sent_qualifier END AS qualifier, v.note
                        FROM indicator_value v
                        CROSS JOIN LATERAL (
                            SELECT v.unit_id = ANY(:own)
                                OR EXISTS (SELECT 1 FROM report r
                                           WHERE r.regime_id = :regime AND r.period_id = v.period_id
                                             AND r.unit_id = v.unit_id AND r.on_behalf_reason IS NOT NULL) AS working) AS w
                        WHERE v.period_id = :period AND v.indicator_id IN (<indicators>) AND v.unit_id = ANY(:units)""")
                        .bindArray("own", Long.class, own)
                        .bindArray("units", Long.class, units)
                        .bind("regime", regime)
                        .bind("period", period.id())
                        .bindList("indicators", indicators)
                        .mapTo(Figure.class)
                        .list())
                .stream()
                .filter(figure -> figure.value() != null)
                .forEach(figure -> figures.computeIfAbsent(figure.unitId(), unit -> new HashMap<>())
                        .put(figure.indicatorId(), figure));
        return figures;
    }

    /** One of them. */
    record Figure(long unitId, long indicatorId, BigDecimal value, Qualifier qualifier, String note) {}
}
