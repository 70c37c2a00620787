package vn.chitieuso.reporting.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.admin.setting.Settings;
import vn.chitieuso.platform.audit.Actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Finds figures that are unusual by robust z-scores. A figure is compared with what its unit sent before and, where the
 * unit has too little history or the figure can be compared by growth, with its peers: a share that has always been the
 * unit's own is no news, even where it is nobody else's. Derived figures and words are not looked at: inputs show what is
 * strange. What is usual is kept for some minutes, because every cell that is saved is answered with all findings.
 */
@ApplicationScoped
class Outliers {

    @Inject
    private Settings settings;

    @Inject
    private UnitHistory history;

    @Inject
    private PeerFigures peers;

    @Inject
    private Actor actor;

    /** By code of the indicator. */
    Map<String, Outlier> of(ReportFacts facts, Locale locale) {
        OutlierRules rules = OutlierRules.of(settings);
        List<ReportFacts.Cell> measured = facts.cells().stream()
                .filter(cell -> !cell.derived() && cell.measure().number())
                .toList();
        // what the system plays of the past nobody looks at, and its first figures would be kept as the usual ones
        if (!rules.on() || actor.isSystem() || measured.stream().allMatch(cell -> cell.value() == null)) {
            return Map.of();
        }
        List<Long> indicators =
                measured.stream().map(cell -> cell.measure().indicator()).toList();
        Map<Long, Typical> own = history.of(facts.origin(), indicators, rules);
        Map<Long, PeerFigures.Peers> others =
                peers.of(facts.origin(), indicators(measured, false), indicators(measured, true), rules);
        OutlierChecks checks = new OutlierChecks(rules, locale);
        Map<String, Outlier> found = new HashMap<>();
        for (ReportFacts.Cell cell : measured) {
            long indicator = cell.measure().indicator();
            checks.of(cell, own.get(indicator), others.get(indicator))
                    .ifPresent(outlier -> found.put(cell.indicator(), outlier));
        }
        return found;
    }

    private static Set<Long> indicators(List<ReportFacts.Cell> cells, boolean summed) {
        return cells.stream()
                .map(ReportFacts.Cell::measure)
                .filter(measure -> measure.summed() == summed)
                .map(ReportFacts.Measure::indicator)
                .collect(Collectors.toSet());
    }
}
