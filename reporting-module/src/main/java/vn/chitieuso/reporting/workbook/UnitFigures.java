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

    /** By unit and indicator. */
    Map<Long, Map<Long, Figure>> of(Period period, List<Long> units, List<Long> indicators) {
        Map<Long, Map<Long, Figure>> figures = new HashMap<>();
        if (period.id() == 0 || units.isEmpty() || indicators.isEmpty()) {
            return figures;
        }
        List<Long> own = new ArrayList<>(currentUser.unitsAs(Role.REPORTER));
        own.addAll(currentUser.unitsAs(Role.UNIT_HEAD));
        sql
                .read(handle -> handle.createQuery("""
                        SELECT v.unit_id, v.indicator_id,
                               CASE WHEN v.unit_id = ANY(:own) THEN v.value ELSE v.sent_value END AS value,
                               CASE WHEN v.unit_id = ANY(:own) THEN v.qualifier ELSE v.sent_qualifier END AS qualifier
                        FROM indicator_value v
                        WHERE v.period_id = :period AND v.indicator_id IN (<indicators>) AND v.unit_id = ANY(:units)""")
                        .bindArray("own", Long.class, own)
                        .bindArray("units", Long.class, units)
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
    record Figure(long unitId, long indicatorId, BigDecimal value, Qualifier qualifier) {}
}
