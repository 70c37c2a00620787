package vn.chitieuso.demonstration;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.value.ValueChange;
import vn.chitieuso.reporting.value.ValueSource;
import vn.chitieuso.reporting.value.Values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Writes made-up figures as an imported list would bring them, accepted already; no report is made of them. */
@ApplicationScoped
public class FigureWriting {

    private static final String AGENCY = "cqtt";
    private static final int DAYS_AFTER_CLOSE = 5;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Inject
    private Values values;

    @Inject
    private OrgUnits units;

    @Inject
    private DemonstrationTime time;

    /** @return how many figures were written */
    @Transactional
    public int write(
            Period period, Collection<IndicatorRow> inputs, Magnitudes magnitudes, Predicate<UnitRow> reporting) {
        int written = 0;
        Set<OrgLevel> alive = units.levelsOn(period.dataTo());
        for (UnitRow unit : units.list(period.dataTo(), null, null, null)) {
            List<ValueChange> cells = inputs.stream()
                    .filter(input ->
                            reporting.test(unit) && reporters(input, alive).contains(unit.level()))
                    .map(input -> new ValueChange(
                            input.id(), input.code(), magnitudes.of(input, unit, period), Qualifier.EQUAL, null))
                    .toList();
            if (!cells.isEmpty()) {
                values.takeInAccepted(
                        unit.id(), period.id(), cells, ValueSource.IMPORTED, true, moment(period), AGENCY);
            }
            written += cells.size();
        }
        return written;
    }

    private Instant moment(Period period) {
        Instant wanted = period.dataTo()
                .plusDays(DAYS_AFTER_CLOSE)
                .atTime(MORNING)
                .atZone(Zone.VIETNAM)
                .toInstant();
        Instant now = time.played().instant();
        return wanted.isBefore(now) ? wanted : now;
    }

    /**
     * Who tells a figure so that nothing is counted twice: of administrations each its own; of a territory the lowest level
     * there is, for the others are sums of it; of what does not add up every level.
     */
    static Set<OrgLevel> reporters(IndicatorRow input, Set<OrgLevel> alive) {
        Set<OrgLevel> levels = OrgLevel.split(input.levels());
        levels.retainAll(alive);
        if (input.spaceAggregation() == Aggregation.NONE || levels.isEmpty()) {
            return levels;
        }
        if (levels.contains(OrgLevel.DEPARTMENT)) {
            levels.remove(OrgLevel.PROVINCE);
            return levels;
        }
        return Set.of(levels.stream().max(OrgLevel::compareTo).orElseThrow());
    }
}
