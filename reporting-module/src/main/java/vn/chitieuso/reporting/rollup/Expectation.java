package vn.chitieuso.reporting.rollup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.regime.RegimeRevision;

/**
 * How many units of a group are asked for an indicator: those of the levels the regimes of the period's length ask or, where
 * none asks, of the indicator's own levels; of a derived one as many as are asked for every input.
 */
class Expectation {

    private final Map<String, IndicatorRow> definitions;
    private final Map<String, Set<OrgLevel>> asked = new HashMap<>();

    Expectation(Map<String, IndicatorRow> definitions, List<RegimeRevision> inForce, Period period) {
        this.definitions = definitions;
        inForce.stream()
                .filter(regime -> regime.periodType() == period.code().type())
                .flatMap(regime -> regime.sections().stream())
                .flatMap(section -> section.indicators().stream())
                .forEach(indicator -> asked.computeIfAbsent(indicator.code(), code -> new HashSet<>())
                        .addAll(indicator.levels()));
    }

    /** @param size how many units of each level the group has */
    long of(IndicatorRow definition, Map<OrgLevel, Long> size) {
        if (definition == null) {
            return 0;
        }
        if (definition.isDerived()) {
            return definition.parsedFormula().codes().stream()
                    .mapToLong(code -> of(definitions.get(code), size))
                    .min()
                    .orElse(0);
        }
        Set<OrgLevel> levels = asked.getOrDefault(definition.code(), OrgLevel.split(definition.levels()));
        return levels.stream().mapToLong(level -> size.getOrDefault(level, 0L)).sum();
    }
}
